using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Success;

/// <summary>A browser that is sent on must be told where to.</summary>
internal sealed class RedirectsLeadSomewhere : ExchangeRule
{
    public override string Clause => "success.redirect-location";

    public override bool AppliesTo(Exchange exchange) => exchange is { Response: { IsRedirect: true, Status: not 304 }, Operation: not null };

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (string.IsNullOrWhiteSpace(exchange.Response!.Header("Location")))
            yield return Broken(exchange, $"{exchange.Subject} answered {exchange.Seen()} without a Location");
    }
}

using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Routing;

/// <summary>The list of allowed statuses speaks of all responses; whether it means those that reach no operation, the text leaves open.</summary>
internal sealed class RouterErrorsUseTheListedStatuses : ExchangeRule
{
    private const string Router = "no operation";

    public override string Clause => "routing.status";

    public override bool AppliesTo(Exchange exchange) => exchange is { OffContract: true, Response.IsClientError: true };

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (!exchange.Version.Policy.Allowed4xx.Contains(exchange.Response!.Status))
            yield return Broken(exchange, $"{exchange.Subject} answered {exchange.Seen()}, which is not among the allowed statuses of the 4xx class") with { Subject = Router };
    }
}

using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Protection;

/// <summary>Who comes with the right credentials is not refused for their sake, however the names of scheme and header are written.</summary>
internal sealed class RightCredentialsOpen : ExchangeRule
{
    public override string Clause => "access.opens";

    public override bool IsOneMistake => false;

    public override bool AppliesTo(Exchange exchange) =>
        exchange is { IsProbe: true, Response: not null, Operation: not null, Expected: { MustSucceed: true, MaySucceed: true } };

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (exchange.Response!.Status is 401 or 403)
            yield return Broken(exchange, $"{exchange.Subject} answered {exchange.Seen()} to the right credentials");
    }
}

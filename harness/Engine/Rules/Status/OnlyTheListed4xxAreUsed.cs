using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Status;

/// <summary>Of the 4XX class, only the listed statuses are allowed.</summary>
internal sealed class OnlyTheListed4xxAreUsed : ExchangeRule
{
    public override string Clause => "status.allowed-4xx";

    public override bool AppliesTo(Exchange exchange) => exchange is { Response.IsClientError: true, OffContract: false };

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (!exchange.Version.Policy.Allowed4xx.Contains(exchange.Response!.Status))
            yield return Broken(exchange, $"{exchange.Subject} answered {exchange.Seen()}: {exchange.Response.Status} is not among the allowed statuses of the 4xx class");
    }
}

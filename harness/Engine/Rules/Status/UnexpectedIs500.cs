using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Status;

/// <summary>What nobody expected is 500, not a status that puts the fault on the client.</summary>
internal sealed class UnexpectedIs500 : ExchangeRule
{
    public override string Clause => "status.unexpected-500";

    public override bool AppliesTo(Exchange exchange) =>
        exchange.Response is { IsClientError: true } && exchange.Catalogued() is { Category: Category.Unexpected, Placeholder: false } && exchange.Operation is not null;

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (!Reading.Of(exchange)!.Allowed.Contains(exchange.Response!.Status))
            yield return Broken(exchange, $"{exchange.Subject} answered {exchange.Seen()}: the code says that something unexpected happened, the status that the client is to blame");
    }
}

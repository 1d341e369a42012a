using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Routing;

/// <summary>An operation that the contract has always had is there; a feature that is off says so with an error code.</summary>
internal sealed class CoreOperationsAreServed : ExchangeRule
{
    public override string Clause => "routing.core-served";

    public override bool AppliesTo(Exchange exchange) => exchange is { Operation.Since: null } or { Unserved: not null };

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (exchange.Unserved is { } operation)
            yield return new Breach($"{operation} is not served: it is answered {exchange.Seen()}, like a route that nobody knows", "not served", operation.ToString());
    }
}

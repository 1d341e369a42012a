using Conformance.Engine.Contracts.Protection;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Protection;

/// <summary>
/// Base of the rules about how the server's own part refuses what does not meet a security scheme's demand.
/// An answer in another form than the contract's errors is the application's own doing, and none of them.
/// </summary>
internal abstract class RefusalRule : ExchangeRule
{
    public override bool AppliesTo(Exchange exchange) =>
        exchange.Response is { Status: 401 or 403 } && exchange.HasOwnForm() && Promised(exchange).Count > 0 && Fits(exchange);

    protected virtual bool Fits(Exchange exchange) => true;

    protected static IReadOnlyList<Refusal> Promised(Exchange exchange) => Presented.Refusals(exchange, Presented.Unmet(exchange));

    protected static string Schemes(Exchange exchange) => string.Join(" or ", Presented.Unmet(exchange));
}

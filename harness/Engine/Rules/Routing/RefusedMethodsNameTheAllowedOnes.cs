using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Routing;

/// <summary>405 says which methods there are (RFC 9110 §15.5.6).</summary>
internal sealed class RefusedMethodsNameTheAllowedOnes : ExchangeRule
{
    public override string Clause => "routing.allow";

    // An application's own handler writes what it likes, and may lose what it was to pass on.
    public override bool AppliesTo(Exchange exchange) => exchange.Response is { Status: 405 } && exchange.CanHaveBody() && exchange.HasOwnForm();

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (exchange.Response!.Header("Allow") is null)
            yield return Broken(exchange, $"{exchange.Subject} answered 405 without Allow");
    }
}

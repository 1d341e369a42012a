using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Status;

/// <summary>500 is for what nobody expected; a request whose fault is known beforehand is expected.</summary>
internal sealed class ClientsCauseNo500 : ExchangeRule
{
    public override string Clause => "status.500-not-by-client";

    public override bool IsOneMistake => false;

    public override bool AppliesTo(Exchange exchange) =>
        exchange is { Response.IsServerError: true } && !Gateways.Spoke(exchange) && !IsDisabledFeature(exchange) && Foreseen.Of(exchange) is not null;

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        yield return Broken(exchange, $"{exchange.Subject} answered {exchange.Seen()} to a request whose fault was to be foreseen: {Foreseen.Of(exchange)}");
    }

    private static bool IsDisabledFeature(Exchange exchange) =>
        exchange.Response!.Status == 501 && (exchange.Catalogued() is { } code
            ? code.Category == Contracts.Category.FeatureDisabled
            // A code that nobody knows is another rule's matter.
            : exchange.Expected?.Categories.Contains(Contracts.Category.FeatureDisabled) == true);
}

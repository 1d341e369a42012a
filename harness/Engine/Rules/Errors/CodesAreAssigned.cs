using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Errors;

/// <summary>The placeholder code only indicates that none was assigned.</summary>
internal sealed class CodesAreAssigned : ExchangeRule
{
    public override string Clause => "errors.code-assigned";

    public override bool AppliesTo(Exchange exchange) => exchange.Error?.Code is not null;

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (exchange.Catalogued() is { Placeholder: true })
            yield return Broken(exchange, $"{exchange.Subject} answered {exchange.Seen()}: the code says only that none was assigned");
    }
}

using Conformance.Engine.Contracts.Protection;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Protection;

/// <summary>An operation whose document lists security schemes, and no way around them, does not open without credentials.</summary>
internal sealed class DocumentedSchemesAreDemanded : ExchangeRule
{
    public override string Clause => "access.documented";

    public override bool IsOneMistake => false;

    // Where it is sure that nobody gets in, opening is a breach of another clause.
    public override bool AppliesTo(Exchange exchange) =>
        exchange is { Response: not null, Operation.Guard: Guard.Documented } && exchange.Expected is null or { MaySucceed: true, MustSucceed: false } && Presented.Unmet(exchange).Count > 0;

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (exchange.Response is { IsSuccess: true })
            yield return new Breach(
                $"{exchange.Subject} answered {exchange.Seen()} without what {string.Join(" and ", Presented.Unmet(exchange))} demands: its document lists that as if it were needed",
                "opens");
    }
}

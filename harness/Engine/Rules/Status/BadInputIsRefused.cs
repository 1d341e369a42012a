using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Status;

/// <summary>A request that is wrong in form does not succeed.</summary>
internal sealed class BadInputIsRefused : ExchangeRule
{
    public override string Clause => "status.bad-input-refused";

    public override bool IsOneMistake => false;

    public override bool AppliesTo(Exchange exchange) =>
        exchange is { Response: not null, Operation: not null, Expected: { MaySucceed: false } expected }
        && expected.Categories.Contains(Category.BadInput);

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (exchange.Error is null)
            yield return Broken(exchange, $"{exchange.Subject} answered {exchange.Seen()} to a request that is wrong in form ({exchange.Expected!.Says})");
    }
}

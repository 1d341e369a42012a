using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Status;

/// <summary>A limit that its owner declares is one; how much any other lets through, nobody promised.</summary>
internal sealed class LimitsAreKept : ExchangeRule
{
    public override string Clause => "limits.kept";

    public override bool IsOneMistake => false;

    public override bool AppliesTo(Exchange exchange) =>
        exchange is { IsProbe: true, IsAssured: true, Response: not null, Operation: not null, Expected: { IsAboutLimits: true, MaySucceed: false } };

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        if (exchange.Error is null)
            yield return Broken(exchange, $"{exchange.Subject} answered {exchange.Seen()} where a declared limit must have been met");
    }
}

using Conformance.Engine.Driving;

namespace Conformance.Engine.Verdicts;

/// <summary>An exchange with what every rule that applies to it says.</summary>
public sealed record JudgedExchange(Exchange Exchange, IReadOnlyList<RuleVerdict> Rules)
{
    public IEnumerable<Finding> Findings => Rules.SelectMany(rule => rule.Findings);
}

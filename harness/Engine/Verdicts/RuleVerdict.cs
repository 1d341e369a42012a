using Conformance.Engine.Contracts;

namespace Conformance.Engine.Verdicts;

/// <summary>What one rule says of one exchange.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Clause">The clause that it checks.</param>
/// <param name="Findings">Empty: kept.</param>
public sealed record RuleVerdict(string Rule, Clause Clause, IReadOnlyList<Finding> Findings);

using Conformance.Engine.Contracts;
using Conformance.Engine.Rules;
using Conformance.Engine.Rules.Releases;

namespace Conformance.Engine.Verdicts.Releases;

/// <summary>Which clause of a contract speaks of a kind of change, and how strictly.</summary>
internal sealed class ReleaseClauses(Contract contract)
{
    private readonly IReadOnlyList<ReleaseRule> rules = RuleRegistry.For<ReleaseRule>(contract);

    public (ChangeLevel Level, string? Clause) Of(ChangeKind kind) => rules.FirstOrDefault(rule => rule.Kinds.Contains(kind)) is not { } rule
        ? (kind is ChangeKind.ReasonMoved or ChangeKind.HeaderLost ? ChangeLevel.Warning : ChangeLevel.Allowed, null)
        : (contract.Clauses[rule.Clause].Severity == Severity.Fail ? ChangeLevel.Broken : ChangeLevel.Warning, rule.Clause);
}

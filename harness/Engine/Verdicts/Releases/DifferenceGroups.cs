using Conformance.Engine.Contracts;
using Conformance.Engine.Rules.Releases;

namespace Conformance.Engine.Verdicts.Releases;

/// <summary>Puts together what one change of a release explains.</summary>
internal sealed class DifferenceGroups(Contract contract)
{
    private readonly ReleaseClauses clauses = new(contract);
    private readonly List<(Condition Condition, string Version, Change Change)> all = [];

    public void Add(Condition condition, IEnumerable<(string Version, Change Change)> changes) =>
        all.AddRange(changes.Select(each => (condition, each.Version, each.Change)));

    /// <summary>An operation that is new or gone.</summary>
    public void AddWhole(ChangeKind kind, Condition condition)
    {
        var (from, to) = kind == ChangeKind.OperationGone ? ("served", "not served") : ("not served", "served");
        all.AddRange(condition.Answers.Keys.Select(version => (condition, version, new Change(kind, from, to, condition.Operation))));
    }

    /// <summary>Most important first, then by the number of conditions.</summary>
    public IReadOnlyList<Difference> Read() =>
        [.. all.GroupBy(each => (each.Change.Kind, each.Change.Cause))
            .Select(group => One(group.Key.Kind, [.. group]))
            .OrderBy(difference => difference.Level)
            .ThenBy(difference => difference.Kind)
            .ThenByDescending(Breadth)
            .ThenBy(difference => difference.Operations[0], StringComparer.Ordinal)
            .ThenBy(difference => $"{difference.From} {difference.To}", StringComparer.Ordinal)];

    private static int Breadth(Difference difference) => difference.Conditions.Count;

    private Difference One(ChangeKind kind, IReadOnlyList<(Condition Condition, string Version, Change Change)> group)
    {
        var (level, clause) = clauses.Of(kind);
        var conditions = group
            .GroupBy(each => (each.Condition.Scenario, each.Condition.Operation, each.Change.From, each.Change.To))
            .Select(same => new ChangedCondition(same.Key.Scenario, same.Key.Operation, [.. same.Select(each => each.Version).Distinct()], same.Key.From, same.Key.To))
            .OrderBy(condition => condition.Scenario, StringComparer.Ordinal)
            .ToList();
        // The form that most conditions have stands for all.
        var (from, to) = conditions.GroupBy(condition => (condition.From, condition.To)).OrderByDescending(same => same.Count()).ThenBy(same => same.Key.From.Length).First().Key;
        return new Difference(
            kind, level, clause, from, to, group[0].Change.Says, [.. conditions.Select(condition => condition.Operation).Distinct().Order(StringComparer.Ordinal)], conditions);
    }
}

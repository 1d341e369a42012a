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

    /// <summary>An operation that is new or gone, shown by a condition.</summary>
    public void AddWhole(ChangeKind kind, Condition condition, string operation)
    {
        var (from, to) = kind == ChangeKind.OperationGone ? ("served", "not served") : ("not served", "served");
        all.AddRange(condition.Answers.Keys.Select(version => (condition, version, new Change(kind, from, to, operation))));
    }

    /// <summary>Most important first: what worked before what was refused, and that before what failed anyway; then by the number of conditions.</summary>
    public IReadOnlyList<Difference> Read() =>
        [.. Together(all.GroupBy(each => (each.Change.Kind, each.Change.Cause)).Select(group => One(group.Key.Kind, group.Key.Cause, [.. group])))
            .OrderBy(difference => difference.Level)
            .ThenBy(difference => difference.Mends)
            .ThenBy(difference => difference.Kind)
            .ThenBy(difference => difference.Kind == ChangeKind.ClassMoved ? difference.From[0] : default)
            .ThenByDescending(Breadth)
            .ThenBy(difference => difference.Operations[0], StringComparer.Ordinal)
            .ThenBy(difference => $"{difference.From} {difference.To}", StringComparer.Ordinal)];

    private static int Breadth(Difference difference) => difference.Conditions.Count;

    /// <summary>Members that came to the same conditions came together, and headers; each member that goes is a promise of its own.</summary>
    private static IEnumerable<Difference> Together(IEnumerable<Difference> differences) => differences
        .GroupBy(difference => IsPart(difference.Kind)
            ? (difference.Kind, string.Join('\n', difference.Conditions.Select(condition => condition.Scenario)))
            : (difference.Kind, $"{difference.From}\n{difference.To}\n{string.Join('\n', difference.Operations)}"))
        .SelectMany(same => IsPart(same.Key.Kind) && same.Count() > 1 ? [Joined([.. same])] : same.AsEnumerable());

    private static bool IsPart(ChangeKind kind) => kind is ChangeKind.MemberAdded or ChangeKind.HeaderAdded or ChangeKind.HeaderLost;

    private static Difference Joined(IReadOnlyList<Difference> same)
    {
        var (from, to) = (All(same.Select(difference => difference.From)), All(same.Select(difference => difference.To)));
        return same[0] with { From = from, To = to, Conditions = [.. same[0].Conditions.Select(condition => condition with { From = from, To = to })] };
    }

    private static string All(IEnumerable<string> parts) => string.Join(", ", parts.Distinct().Order(StringComparer.Ordinal));

    private Difference One(ChangeKind kind, string cause, IReadOnlyList<(Condition Condition, string Version, Change Change)> group)
    {
        var (level, clause) = clauses.Of(kind);
        var conditions = group
            .GroupBy(each => (each.Condition.Scenario, each.Condition.Operation, each.Change.From, each.Change.To))
            .Select(same => new ChangedCondition(same.Key.Scenario, same.Key.Operation, [.. same.Select(each => each.Version).Distinct()], same.Key.From, same.Key.To))
            .OrderBy(condition => condition.Scenario, StringComparer.Ordinal)
            .ToList();
        // The form that most conditions have stands for all.
        var (from, to) = conditions.GroupBy(condition => (condition.From, condition.To)).OrderByDescending(same => same.Count()).ThenBy(same => same.Key.From.Length).First().Key;
        IReadOnlyList<string> operations = kind is ChangeKind.OperationGone or ChangeKind.OperationNew
            ? [cause]
            : [.. conditions.Select(condition => condition.Operation).Distinct().Order(StringComparer.Ordinal)];
        return new Difference(kind, level, clause, from, to, group[0].Change.Says, operations, conditions);
    }
}

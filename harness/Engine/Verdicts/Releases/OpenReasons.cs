using Conformance.Engine.Contracts;
using Conformance.Engine.Rules.Releases;

namespace Conformance.Engine.Verdicts.Releases;

/// <summary>
/// A derived request may be refused for several reasons where more than what it changes is out of order: nobody knows the address in it,
/// or its other half is missing. Which of them a server tells first is the order of its checks, and no code has changed.
/// </summary>
/// <param name="facts">All scenarios.</param>
/// <param name="contract">Says of each operation what its codes mean.</param>
internal sealed class OpenReasons(IReadOnlyList<ScenarioFact> facts, Contract contract)
{
    private readonly Dictionary<string, IReadOnlyList<Category>> open =
        facts.Where(fact => fact.Reasons.Count > 1).ToDictionary(fact => fact.Id, fact => fact.Reasons, StringComparer.Ordinal);

    private readonly ILookup<string, ErrorRow> rows = contract.Operations
        .SelectMany(operation => operation.ErrorRows.Select(row => (Operation: operation.ToString(), Row: row)))
        .ToLookup(each => each.Operation, each => each.Row, StringComparer.Ordinal);

    /// <summary>The change, or what it comes to where the answers tell different reasons of a request that may have both.</summary>
    public Change Excuse(string scenario, string operation, Change change, IReadOnlyList<Behaviour> before, Behaviour after)
    {
        if (change.Kind != ChangeKind.CodeRenamed || !open.TryGetValue(scenario, out var reasons) || before.FirstOrDefault(answer => answer.Says == change.From) is not { } was)
            return change;
        var (then, now) = (Reasons(was, operation, reasons), Reasons(after, operation, reasons));
        return then.Count > 0 && now.Count > 0 && !then.SetEquals(now) ? change with { Kind = ChangeKind.ReasonMoved } : change;
    }

    /// <summary>Why the operation gives this code, of the reasons that the request may have.</summary>
    private HashSet<Category> Reasons(Behaviour answer, string operation, IReadOnlyList<Category> reasons)
    {
        if (answer.Code is not { } code || !contract.Codes.TryGetValue(code, out var known))
            return [];
        var own = rows[operation].Where(row => row.Code == code).Select(row => row.Category).ToHashSet();
        return [.. (own.Count > 0 ? own : [known.Category]).Where(reasons.Contains)];
    }
}

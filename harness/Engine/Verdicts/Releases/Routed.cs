using Conformance.Engine.Contracts;
using Conformance.Engine.Rules.Releases;

namespace Conformance.Engine.Verdicts.Releases;

/// <summary>
/// Tells which operations only one of two releases serves. A request that addresses none of the contract's operations – another method,
/// something below the path – is answered by whoever serves the path: what changes there comes with the operation.
/// </summary>
/// <param name="contract">Whose operations there are.</param>
/// <param name="before">The earlier release.</param>
/// <param name="after">The later one.</param>
internal sealed class Routed(Contract contract, Baseline before, Baseline after)
{
    private readonly ILookup<string, Operation> own = contract.Operations.ToLookup(operation => operation.ToString(), StringComparer.Ordinal);
    private readonly HashSet<string> missingBefore = Missing(before, contract);
    private readonly HashSet<string> missingAfter = Missing(after, contract);

    /// <summary>The operation that came, where that explains what is answered now; null: none came, or the request was answered before.</summary>
    /// <param name="operation">That was asked, or the request.</param>
    /// <param name="was">What the earlier release answers; null: nothing is known.</param>
    public string? Came(string operation, Condition? was) => was is null or { IsRouters: true } ? Of(operation, missingBefore, missingAfter) : null;

    /// <summary>Likewise the operation that went.</summary>
    /// <param name="operation">That was asked, or the request.</param>
    /// <param name="now">What the later release answers; null: nothing is known.</param>
    public string? Went(string operation, Condition? now) => now is null or { IsRouters: true } ? Of(operation, missingAfter, missingBefore) : null;

    /// <summary>
    /// What was found not to be served, and what came with a later release and was not seen to work: what stands before a group of operations
    /// refuses callers whatever they ask for.
    /// </summary>
    private static HashSet<string> Missing(Baseline side, Contract contract)
    {
        var seen = side.Conditions.Values
            .Where(condition => condition.Answers.Values.Any(answers => answers.Any(answer => answer.Class == AnswerClass.Success)))
            .Select(condition => condition.Operation)
            .ToHashSet(StringComparer.Ordinal);
        return [.. side.Unserved(), .. contract.Operations
            .Where(operation => operation.Since is { } since && ReleaseNumber.IsBefore(side.Release, since) == true && !seen.Contains(operation.ToString()))
            .Select(operation => operation.ToString())];
    }

    private string? Of(string operation, HashSet<string> without, HashSet<string> with)
    {
        if (own.Contains(operation))
            return IsOnly(operation) ? operation : null;
        var segments = operation[(operation.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split('?')[0].Split('/');
        var here = contract.Operations
            .Where(known => Leads(known.Path.Split('/'), segments))
            .GroupBy(known => known.Path)
            .MaxBy(group => group.Key.Split('/').Length)?
            .Select(known => known.ToString())
            .ToList();
        return here is not null && here.TrueForAll(IsOnly) ? here[0] : IsOnly(operation) ? operation : null;

        bool IsOnly(string name) => without.Contains(name) && !with.Contains(name);
    }

    private static bool Leads(string[] template, string[] segments) =>
        template.Length <= segments.Length && template.Zip(segments).All(pair => pair.First == pair.Second);
}

using System.Collections.Concurrent;
using Conformance.Engine.Contracts;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>What of the contract the cases touched; counted as they finish, so that no exchange has to be kept for it.</summary>
public sealed class Coverage(Contract contract)
{
    private readonly ConcurrentDictionary<(string Operation, string Category), int> seen = [];
    private readonly ConcurrentDictionary<string, int> clauses = [];
    private readonly ConcurrentDictionary<string, int> broken = [];

    internal CoverageEntry Entry => new(
        [.. contract.Operations.Select(operation => operation.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(Operation)],
        [.. contract.Clauses.Keys.Order(StringComparer.Ordinal).Select(id => new ClauseCoverage(id, clauses.GetValueOrDefault(id), broken.GetValueOrDefault(id)))]);

    public void CaseFinished(CaseResult result)
    {
        if (result is { Operation: { } operation, Seen.Category: { } category })
            Count(seen, (operation, category));
        foreach (var clause in result.Seen.Clauses)
            Count(clauses, clause);
        foreach (var clause in result.Findings.Select(finding => finding.Clause).Distinct())
            Count(broken, clause);
    }

    /// <summary>What another part of the run has counted.</summary>
    internal void Add(CoverageEntry part)
    {
        foreach (var operation in part.Operations)
        {
            foreach (var (category, cases) in operation.Categories)
                Count(seen, (operation.Operation, category), cases);
        }

        foreach (var clause in part.Clauses)
        {
            Count(clauses, clause.Clause, clause.Cases);
            Count(broken, clause.Clause, clause.Broken);
        }
    }

    private OperationCoverage Operation(string operation)
    {
        var categories = new SortedDictionary<string, int>(
            seen.Where(pair => pair.Key.Operation == operation).ToDictionary(pair => pair.Key.Category, pair => pair.Value),
            StringComparer.Ordinal);
        return new OperationCoverage(operation, categories.Values.Sum(), categories);
    }

    private static void Count<T>(ConcurrentDictionary<T, int> counts, T key, int times = 1) where T : notnull =>
        counts.AddOrUpdate(key, times, (_, before) => before + times);
}

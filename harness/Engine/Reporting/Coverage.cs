using System.Collections.Concurrent;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>What of the contract the cases touched; counted as they finish, so that no exchange has to be kept for it.</summary>
public sealed class Coverage(Contract contract)
{
    /// <summary>In place of a category where the operation did what it was asked to.</summary>
    public const string Success = "success";

    /// <summary>In place of a category where an error had no code of the catalogue.</summary>
    public const string Uncatalogued = "uncatalogued";

    private readonly ConcurrentDictionary<(string Operation, string Category), int> seen = [];
    private readonly ConcurrentDictionary<string, int> clauses = [];
    private readonly ConcurrentDictionary<string, int> broken = [];

    internal CoverageEntry Entry => new(
        [.. contract.Operations.Select(operation => operation.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(Operation)],
        [.. contract.Clauses.Keys.Order(StringComparer.Ordinal).Select(id => new ClauseCoverage(id, clauses.GetValueOrDefault(id), broken.GetValueOrDefault(id)))]);

    public void CaseFinished(CaseResult result)
    {
        if (result.Exchanges.LastOrDefault(judged => judged.Exchange.IsProbe)?.Exchange is { Operation: { } operation } probe && Category(probe) is { } category)
            Count(seen, (operation.ToString(), category));
        foreach (var clause in result.Exchanges.SelectMany(judged => judged.Rules).Select(rule => rule.Clause.Id).Distinct())
            Count(clauses, clause);
        foreach (var clause in result.Findings.Select(finding => finding.Clause).Distinct())
            Count(broken, clause);
    }

    private OperationCoverage Operation(string operation)
    {
        var categories = new SortedDictionary<string, int>(
            seen.Where(pair => pair.Key.Operation == operation).ToDictionary(pair => pair.Key.Category, pair => pair.Value),
            StringComparer.Ordinal);
        return new OperationCoverage(operation, categories.Values.Sum(), categories);
    }

    private string? Category(Exchange probe) => probe switch
    {
        { Response: null } => null,
        { Error.Code: { } code } when contract.Codes.TryGetValue(code, out var entry) => entry.Category.Id(),
        { Error: null, Response.Status: < 400 } => Success,
        _ => Uncatalogued,
    };

    private static void Count<T>(ConcurrentDictionary<T, int> counts, T key) where T : notnull =>
        counts.AddOrUpdate(key, 1, (_, before) => before + 1);
}

using System.Globalization;
using Conformance.Engine.Contracts;
using Conformance.Engine.Rules.Releases;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>What of the contract a run touched, as tables: codes, operations by category, clauses.</summary>
internal static class CoverageTables
{
    private static readonly IReadOnlyList<string> Kinds = [Behaviour.Success, .. CategoryIds.All, Behaviour.Uncatalogued];

    /// <summary>Such as <c>error codes: 101 seen, 3 provokable and not seen, 7 that no request can provoke</c>.</summary>
    public static string Says(Run run)
    {
        var unseen = run.Codes.Where(code => !code.IsSeen).ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"error codes: {run.Codes.Count - unseen.Count} of {run.Codes.Count} seen, {unseen.Count(code => code.Provokable)} provokable and not seen, {unseen.Count(code => !code.Provokable)} that no request can provoke");
    }

    public static IReadOnlyList<CoverageTable> Of(Run run, CoverageEntry coverage, Redactor redactor) =>
    [
        new("Error codes", ["code", "seen", "statuses", "why not"], [.. run.Codes.OrderBy(code => code.Code, StringComparer.Ordinal).Select(code => Code(code, redactor))]),
        new("Operations by category", ["operation", "cases", .. Kinds], [.. coverage.Operations.Select(Operation)]),
        new("Clauses", ["clause", "cases", "broken"], [.. coverage.Clauses.Select(clause => (IReadOnlyList<string>)[clause.Clause, Number(clause.Cases), Number(clause.Broken)])]),
    ];

    private static IReadOnlyList<string> Code(CodeSeen code, Redactor redactor) =>
    [
        code.Code,
        code.IsSeen ? "seen" : code.Provokable ? "not seen" : "not provokable",
        string.Join(' ', code.Statuses.Select(Number)) + (code.InRedirect ? " (redirect)" : ""),
        redactor.Clean(code.WhyNot ?? ""),
    ];

    private static IReadOnlyList<string> Operation(OperationCoverage operation) =>
        [operation.Operation, Number(operation.Cases), .. Kinds.Select(kind => operation.Categories.TryGetValue(kind, out var cases) ? Number(cases) : "")];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

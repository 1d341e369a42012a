using System.Text.Json;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>verdict.json: the result model as a file.</summary>
internal static class VerdictFile
{
    /// <exception cref="OutputException">It cannot be written.</exception>
    public static void Write(string path, Run run, Coverage coverage, Redactor redactor) => AtomicFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(new
    {
        Run = RunEntry.Of(run, redactor),
        Counts = Counts.Of(run.Cases),
        Cases = run.Cases.Select(result => CaseEntry.Of(result, redactor)),
        Findings = run.Findings.Select(FindingEntry.Of),
        Codes = run.Codes.OrderBy(code => code.Code, StringComparer.Ordinal),
        Coverage = coverage.Entry,
        Waivers = new WaiversEntry([.. run.WaiversUsed.Order(StringComparer.Ordinal)], [.. run.WaiversStale.OrderBy(waiver => waiver.Id, StringComparer.Ordinal)]),
        Leftovers = run.Leftovers.Select(redactor.Clean),
    }, OutputJson.Page));
}

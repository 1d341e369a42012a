using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;
using Conformance.Engine.Verdicts.Releases;

namespace Conformance.Engine.Reporting;

/// <summary>verdict.json as a whole.</summary>
internal sealed record VerdictEntry(
    RunEntry Run, Counts Counts, PreviousEntry? Previous, IReadOnlyList<CaseEntry> Cases, IReadOnlyList<FindingEntry> Findings, IReadOnlyList<CodeSeen> Codes,
    CoverageEntry Coverage, WaiversEntry Waivers, IReadOnlyList<string> Leftovers, Comparison? Comparison = null)
{
    public static VerdictEntry Of(Run run, CoverageEntry coverage, News? news, Redactor redactor) => new(
        RunEntry.Of(run, redactor),
        Counts.Of(run.Cases),
        PreviousEntry.Of(news),
        [.. run.Cases.Select(result => CaseEntry.Of(result, redactor))],
        [.. run.Findings.Select(finding => FindingEntry.Of(finding, news))],
        [.. run.Codes.OrderBy(code => code.Code, StringComparer.Ordinal)],
        coverage,
        WaiversEntry.Of(run),
        [.. run.Leftovers.Select(redactor.Clean)],
        run.Comparison);

    /// <summary>The run again. A case's findings are those of the whole run with its fingerprints; its codes and clauses are known in sum only.</summary>
    public Run Read()
    {
        var findings = Findings.Select(finding => finding.Read()).ToList();
        var byFingerprint = findings.ToLookup(finding => finding.Fingerprint, StringComparer.Ordinal);
        return new Run
        {
            Target = Run.Target,
            Contract = Run.Contract,
            ContractDigest = Run.ContractDigest,
            ScenariosDigest = Run.ScenariosDigest,
            Filter = Run.Filter,
            Shard = Run.Shard,
            Servers = Run.Servers,
            Gate = Run.Gate,
            Terms = Run.Terms,
            Marks = Run.Marks,
            Comparison = Comparison,
            ApiVersions = Run.ApiVersions,
            Seed = Run.Seed,
            Digest = Run.Digest,
            Started = Run.Started,
            Duration = TimeSpan.FromMilliseconds(Run.DurationMs),
            Requests = Run.Requests,
            Cases = [.. Cases.Select(entry => entry.Read([.. entry.Findings.SelectMany(fingerprint => byFingerprint[fingerprint])], [], []))],
            Findings = findings,
            Codes = Codes,
            Capabilities = [.. Run.Capabilities.Select(entry => entry.Read())],
            Waivers = Waivers.Known,
            WaiversUndecided = Waivers.Undecided,
            WaiversUsed = Waivers.Used,
            WaiversStale = Waivers.Stale,
            Leftovers = Leftovers,
            Interrupted = Run.Interrupted,
        };
    }
}

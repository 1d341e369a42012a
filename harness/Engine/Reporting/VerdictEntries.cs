using Conformance.Engine.Contracts;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>The run as verdict.json heads it.</summary>
internal sealed record RunEntry(
    string Target, string Contract, IReadOnlyList<string> ApiVersions, int Seed, string Digest,
    DateTimeOffset Started, long DurationMs, long Requests, Conclusion Conclusion, string? Interrupted, IReadOnlyList<CapabilityEntry> Capabilities)
{
    public static RunEntry Of(Run run, Redactor redactor) => new(
        redactor.Clean(run.Target), run.Contract, run.ApiVersions, run.Seed, run.Digest,
        run.Started, (long)run.Duration.TotalMilliseconds, run.Requests, run.Conclusion(), run.Interrupted,
        [.. run.Capabilities.OrderBy(found => found.Name, StringComparer.Ordinal).Select(found => CapabilityEntry.Of(found, redactor))]);
}

/// <summary>A case as verdict.json lists it.</summary>
internal sealed record CaseEntry(
    string Id, string Scenario, string ApiVersion, string Area, string? Operation, string Server, Outcome Outcome, string? Reason,
    string? Expected, int? Status, string? Code, IReadOnlyList<string> Findings, string Digest, long DurationMs)
{
    public static CaseEntry Of(CaseResult result, Redactor redactor) => new(
        result.Id, result.Scenario, result.ApiVersion, result.Area, result.Operation, result.Server, result.Outcome,
        result.Reason is { } reason ? redactor.Clean(reason) : null,
        result.Expected, result.Status, result.Code,
        [.. result.Findings.Select(finding => finding.Fingerprint).Distinct().Order(StringComparer.Ordinal)],
        result.Digest, (long)result.Duration.TotalMilliseconds);
}

/// <summary>A finding as verdict.json lists it.</summary>
internal sealed record FindingEntry(
    string Fingerprint, string Cause, string Rule, string Clause, Severity Severity, string Server, string Operation, string? Scenario, string ApiVersion,
    string Message, int? Status, string? Code, string Curl, string? Waiver, IReadOnlyList<string> Cases)
{
    /// <summary>The judge has cleaned it: its curl line names variables where secrets stood, and cleaning twice would break it.</summary>
    public static FindingEntry Of(Finding finding) => new(
        finding.Fingerprint, finding.Cause, finding.Rule, finding.Clause, finding.Severity, finding.Server, finding.Operation, finding.Scenario, finding.ApiVersion,
        finding.Message, finding.Status, finding.Code, finding.Curl, finding.Waiver, finding.Cases);
}

/// <summary>Which waivers matched, and which make the run red.</summary>
internal sealed record WaiversEntry(IReadOnlyList<string> Used, IReadOnlyList<StaleWaiver> Stale);

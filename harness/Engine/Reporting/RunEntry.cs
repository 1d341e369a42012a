using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;
using Conformance.Engine.Verdicts.Releases;

namespace Conformance.Engine.Reporting;

/// <summary>The run as verdict.json heads it.</summary>
internal sealed record RunEntry(
    string Target, string Contract, string ContractDigest, string ScenariosDigest, IReadOnlyList<string> Filter, Shard? Shard, IReadOnlyList<ServerSeen> Servers,
    IReadOnlyList<string> ApiVersions, int Seed, string Digest,
    DateTimeOffset Started, long DurationMs, long Requests, Conclusion Conclusion, string? Interrupted, IReadOnlyList<CapabilityEntry> Capabilities, Gate Gate, Terms Terms, IReadOnlyList<string> Marks)
{
    public static RunEntry Of(Run run, Redactor redactor) => new(
        redactor.Clean(run.Target), run.Contract, run.ContractDigest, run.ScenariosDigest, run.Filter, run.Shard, run.Servers, run.ApiVersions, run.Seed, run.Digest,
        run.Started, (long)run.Duration.TotalMilliseconds, run.Requests, run.Conclusion(), run.Interrupted,
        [.. run.Capabilities.OrderBy(found => found.Name, StringComparer.Ordinal).Select(found => CapabilityEntry.Of(found, redactor))], run.Gate, run.Terms, run.Marks);
}

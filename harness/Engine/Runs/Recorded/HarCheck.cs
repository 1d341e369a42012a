using System.Diagnostics;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;
using Conformance.Engine.Verdicts.Releases;

namespace Conformance.Engine.Runs.Recorded;

/// <summary>Judges recorded traffic with the rules of a live run; what a scenario would know is read out of request and code.</summary>
public static class HarCheck
{
    /// <summary>What reports call the target of recordings.</summary>
    public static string Name(IReadOnlyList<string> files) => string.Join(", ", files.Select(Path.GetFileName));

    /// <param name="openApi">OpenAPI document of the recorded servers, where they have operations of their own; null: what stands beside a file or in it.</param>
    /// <exception cref="HarException">A file cannot be read.</exception>
    /// <exception cref="ContractException">An OpenAPI document cannot be read.</exception>
    /// <exception cref="WaiverException">The waiver file cannot be used.</exception>
    public static Task<Run> RunAsync(Contract contract, IReadOnlyList<string> files, string? waiverFile, IRunListener listener, CancellationToken cancellation, string? openApi = null)
    {
        var clock = Stopwatch.GetTimestamp();
        var started = DateTimeOffset.UtcNow;
        var waivers = waiverFile is null ? Waivers.None : Waivers.Load(waiverFile, DateOnly.FromDateTime(DateTime.UtcNow));
        var redactor = new Redactor();
        var results = new List<CaseResult>();
        var codes = new CodeLedger(contract);
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            var entries = RecordingFile.Read(file);
            foreach (var judged in new RecordedTraffic(RecordedDocument.Fit(contract, file, entries, openApi), redactor, waivers, entries).Judge())
            {
                var result = Sightings.In(judged);
                codes.See(result);
                listener.CaseFinished(result);
                results.Add(result with { Exchanges = [] });
            }
        }

        var cases = results.OrderBy(result => result.Id, StringComparer.Ordinal).ToList();
        var run = new Run
        {
            Target = Name(files),
            Contract = contract.Name,
            ContractDigest = contract.Digest,
            Servers = [.. cases.Select(result => result.Server).Distinct().Order(StringComparer.Ordinal).Select(server => new ServerSeen(server, server, null, [], [], []))],
            ApiVersions = [.. contract.Versions.Select(version => version.Id)],
            Seed = 0,
            Digest = Run.DigestOf(cases),
            Started = started,
            Duration = Stopwatch.GetElapsedTime(clock),
            Requests = cases.Count,
            Cases = cases,
            Findings = Findings.Merge(cases.SelectMany(result => result.Findings)),
            Codes = codes.Read(cases, []),
            Capabilities = [],
            Waivers = waivers.All,
            WaiversUsed = waivers.Used,
            WaiversStale = waivers.Stale(waiver => waiver.Needs.Count == 0 && !ReleaseGate.Judges(waiver.Rule)),
            Leftovers = [],
        };
        listener.Closed(run);
        return Task.FromResult(run);
    }
}

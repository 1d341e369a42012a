using Conformance.Engine.Contracts;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>events.ndjson: one event a line, written as it happens, with all that is needed to read the run back.</summary>
/// <param name="path">Where it goes.</param>
/// <exception cref="OutputException">The file cannot be written.</exception>
public sealed class EventLog(string path) : IDisposable
{
    private readonly LineFile file = new(path);

    /// <summary>Takes secrets out of what is written.</summary>
    public Redactor Redactor { get; set; } = new();

    /// <summary>Why the log breaks off; null: it does not.</summary>
    public OutputException? Failure => file.Failure;

    public void Opened(Contract contract, Target target, RunPlan plan, IReadOnlyList<Capability> capabilities) => file.Write(new OpenedEvent(
        OpenedEvent.Name,
        DateTimeOffset.UtcNow,
        Clean(target.Name),
        contract.Name,
        contract.Digest,
        plan.ScenariosDigest,
        plan.Filter,
        plan.Shard,
        [.. contract.Versions.Select(version => version.Id)],
        plan.Seed,
        plan.Cases,
        plan.Terms,
        plan.Mark,
        [.. target.Servers.Select(server => new ServerEntry(server.Name, Clean(server.Url.ToString())))],
        [.. capabilities.Select(found => CapabilityEntry.Of(found, Redactor))]));

    public void CaseFinished(CaseResult result) => file.Write(new CaseEvent(
        CaseEvent.Name,
        DateTimeOffset.UtcNow,
        CaseEntry.Of(result, Redactor),
        [.. result.Findings.Select(finding => FindingEntry.Of(finding))],
        result.Seen.Codes,
        result.Seen.Clauses));

    public void Note(string line) => file.Write(new { Event = "note", At = DateTimeOffset.UtcNow, Text = Clean(line) });

    public void Closed(Run run) => file.Write(new ClosedEvent(
        ClosedEvent.Name, DateTimeOffset.UtcNow, Counts.Of(run.Cases), run.Digest, (long)run.Duration.TotalMilliseconds, run.Requests, run.Interrupted));

    /// <summary>Lines that another log holds.</summary>
    internal void Append(string line) => file.Append(line);

    public void Dispose() => file.Dispose();

    private string Clean(string text) => Redactor.Clean(text);
}

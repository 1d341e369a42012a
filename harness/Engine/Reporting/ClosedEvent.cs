namespace Conformance.Engine.Reporting;

/// <summary>The last line of events.ndjson.</summary>
internal sealed record ClosedEvent(string Event, DateTimeOffset At, Counts Counts, string Digest, long DurationMs, long Requests, string? Interrupted)
{
    public const string Name = "run-closed";
}

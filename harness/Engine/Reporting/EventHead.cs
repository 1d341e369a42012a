namespace Conformance.Engine.Reporting;

/// <summary>What every line of events.ndjson has.</summary>
internal sealed record EventHead(string Event, DateTimeOffset At);

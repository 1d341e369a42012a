using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>The line of events.ndjson that says what a run is about to play.</summary>
internal sealed record OpenedEvent(
    string Event, DateTimeOffset At, string Target, string Contract, string ContractDigest, string ScenariosDigest, IReadOnlyList<string> Filter, Shard? Shard,
    IReadOnlyList<string> ApiVersions, int Seed, int Cases, Terms Terms, string Mark, IReadOnlyList<ServerEntry> Servers, IReadOnlyList<CapabilityEntry> Capabilities)
{
    public const string Name = "run-opened";
}

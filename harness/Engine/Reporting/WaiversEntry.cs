using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>Which waivers matched, and which make the run red.</summary>
internal sealed record WaiversEntry(IReadOnlyList<string> Used, IReadOnlyList<StaleWaiver> Stale);

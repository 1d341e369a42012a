using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>Which waivers matched, which make the run red, and which stand undecided until a run's shards are merged.</summary>
internal sealed record WaiversEntry(IReadOnlyList<string> Used, IReadOnlyList<StaleWaiver> Stale, IReadOnlyList<string> Undecided, IReadOnlyList<Waiver> Known)
{
    public static WaiversEntry Of(Run run) => new(
        [.. run.WaiversUsed.Order(StringComparer.Ordinal)],
        [.. run.WaiversStale.OrderBy(waiver => waiver.Id, StringComparer.Ordinal)],
        [.. run.WaiversUndecided.Order(StringComparer.Ordinal)],
        [.. run.Waivers.OrderBy(waiver => waiver.Id, StringComparer.Ordinal)]);
}

using Conformance.Engine.Reporting;
using Conformance.Engine.Verdicts.Releases;

namespace Conformance.Cli.Releases;

/// <summary>One side of a comparison.</summary>
/// <param name="Baseline">What it does.</param>
/// <param name="Saved">Its results with what was exchanged; null: only the baseline is known.</param>
internal sealed record Side(Baseline Baseline, SavedRun? Saved)
{
    private readonly ILookup<(string Scenario, string Version), string>? cases =
        Saved?.Run.Cases.Where(result => result.Seen.IsTelling).ToLookup(result => (result.Scenario, result.ApiVersion), result => result.Id);

    /// <summary>The probe of a scenario with its answer; null where it was not kept.</summary>
    public KeptExchange? Exchange(string scenario, string version) =>
        cases?[(scenario, version)].Select(id => Saved!.Exchanges.GetValueOrDefault(id)).FirstOrDefault(kept => kept is not null);
}

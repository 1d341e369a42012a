using Conformance.Cli.Usage;
using Conformance.Engine.Driving;
using Conformance.Engine.Reporting;
using Conformance.Engine.Runs;
using Conformance.Engine.Runs.Shards;
using Conformance.Engine.Verdicts;

namespace Conformance.Cli.Running;

/// <summary>Which cases a run is to play.</summary>
internal static class CaseChoice
{
    /// <exception cref="StopException">No case fits the filter, or none is left for the shard.</exception>
    public static IReadOnlyList<Case> Of(IReadOnlyList<Case> all, IReadOnlyList<string> filter, Shard? shard, Effort effort)
    {
        var fitting = Fitting(all, filter);
        if (shard is null)
            return fitting;
        var scenarios = fitting.Select(playing => playing.Scenario.Id).Distinct().Count();
        return scenarios >= shard.Of
            ? Sharding.Pick(fitting, shard, effort)
            : throw StopException.Usage($"--shard {shard}: there {(scenarios == 1 ? "is" : "are")} only {Words.Count(scenarios, "scenario")} to share out; take no more parts than that");
    }

    private static IReadOnlyList<Case> Fitting(IReadOnlyList<Case> all, IReadOnlyList<string> filter)
    {
        var fitting = CaseList.Filter(all, filter);
        if (fitting.Count > 0)
            return fitting;
        var words = all.Select(playing => playing.Scenario.Id).Concat(all.Select(playing => playing.Scenario.Area)).Distinct();
        throw StopException.NothingTested(
            $"no case fits --filter {string.Join(", ", filter.Select(pattern => $"'{pattern}'"))}{Suggest.DidYouMean(filter[0].Trim('*'), words)}; `conformance list cases` names them");
    }
}

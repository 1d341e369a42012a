using Conformance.Cli.Releases;
using Conformance.Engine.Contracts;
using Conformance.Engine.Reporting;
using Conformance.Engine.Runs.Shards;
using Conformance.Engine.Verdicts;
using Conformance.Scenarios.Running;

namespace Conformance.Cli.Running;

/// <summary>From the results of shards to one reported run.</summary>
internal static class MergedRun
{
    public static async Task<int> ExecuteAsync(MergeRequest request, Surroundings surroundings)
    {
        if (request.Folders.FirstOrDefault(folder => Place(folder) == Place(request.Out)) is { } own)
            throw StopException.Usage($"--out {request.Out} would replace the shard in {own}; name another folder");
        var shards = request.Folders.Select(RunReader.Read).ToList();
        var contract = Data.Contract(shards[0].Run.Contract);
        var cases = Catalogue.Cases(contract);
        var merged = ShardMerge.Of(shards, contract, cases);
        var run = request is { Gate: null, Baseline: null } ? merged : Gated(merged, shards, GateChoice.Read(request.Gate, request.Baseline, contract, cases), contract);
        using var outputs = Outputs.Open(request.Out, contract, Earlier.Find(request.Previous, request.Out, contract.Name, run.Target));
        foreach (var shard in shards)
            outputs.Take(shard);
        var before = merged.Cases.ToDictionary(result => result.Id, StringComparer.Ordinal);
        AllureVerdicts.Restate(outputs.Paths.AllureResults, [.. run.Cases.Where(result => (result.Outcome, result.Reason) != (before[result.Id].Outcome, before[result.Id].Reason))]);
        return await Ending.TellAsync(run, outputs, request.AllureReport, surroundings);
    }

    /// <summary>Shards that were judged by this gate are not judged again: they have played once more what failed.</summary>
    private static Run Gated(Run merged, IReadOnlyList<SavedRun> shards, GateChoice choice, Contract contract)
    {
        if (shards.All(shard => (shard.Run.Terms.Gate, shard.Run.Terms.Baseline) == (choice.Gate, choice.BaselineDigest)))
            return merged with { Comparison = choice.Baseline?.Conclude(merged) };
        var probes = shards.SelectMany(shard => shard.Exchanges).DistinctBy(probe => probe.Key).ToDictionary(StringComparer.Ordinal);
        return new GateOfResults(contract, merged.Terms with { Gate = choice.Gate, Baseline = choice.BaselineDigest }, choice.Baseline, probes, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)).Judge(merged);
    }

    private static string Place(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
}

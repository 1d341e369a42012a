using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Reporting;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Runs.Shards;

/// <summary>Makes of all the shards of a run what the run would have been had it been played in one piece.</summary>
public static class ShardMerge
{
    /// <param name="shards">All of them, in any order.</param>
    /// <param name="contract">What they were held against.</param>
    /// <param name="scenarios">All that there are for the contract.</param>
    /// <exception cref="MergeException">They are not all the shards of one run, or of another version of the contract or the scenarios.</exception>
    public static Run Of(IReadOnlyList<SavedRun> shards, Contract contract, IReadOnlyList<Case> scenarios)
    {
        ShardSet.Check(shards);
        var runs = shards.Select(shard => shard.Run).OrderBy(run => run.Shard!.Index).ToList();
        var first = runs[0];
        if (first.ContractDigest != contract.Digest || first.ScenariosDigest != CaseList.Digest(scenarios))
            throw new MergeException($"{shards[0].Source} was made by another version of conformance; merge with the version that made the shards");
        var cases = runs.SelectMany(run => run.Cases).OrderBy(result => result.Id, StringComparer.Ordinal).ToList();
        var used = runs.SelectMany(run => run.WaiversUsed).Distinct().Order(StringComparer.Ordinal).ToList();
        var started = runs.Min(run => run.Started);
        return first with
        {
            Shard = null,
            Servers = [.. runs.SelectMany(run => run.Servers).GroupBy(server => server.Name, StringComparer.Ordinal).Select(Merged)],
            Digest = Run.DigestOf(cases),
            Started = started,
            Duration = runs.Max(run => run.Started + run.Duration) - started,
            Marks = [.. runs.SelectMany(run => run.Marks)],
            Requests = runs.Sum(run => run.Requests),
            Cases = cases,
            Findings = Findings.Merge(runs.SelectMany(run => run.Findings)),
            Codes = Codes(runs, contract, cases, scenarios),
            Capabilities = [.. runs.SelectMany(run => run.Capabilities).OrderByDescending(found => found.On).DistinctBy(found => found.Name).OrderBy(found => found.Name, StringComparer.Ordinal)],
            Waivers = runs.MaxBy(run => run.Waivers.Count)!.Waivers,
            WaiversUsed = used,
            WaiversStale = Stale(runs, used),
            WaiversUndecided = [],
            Leftovers = [.. runs.SelectMany(run => run.Leftovers)],
            Interrupted = Interrupted(runs),
        };
    }

    private static ServerSeen Merged(IGrouping<string, ServerSeen> seen) =>
        seen.First() with { Has = [.. seen.SelectMany(server => server.Has).Distinct().Order(StringComparer.Ordinal)] };

    private static IReadOnlyList<CodeSeen> Codes(IReadOnlyList<Run> runs, Contract contract, IReadOnlyList<CaseResult> cases, IReadOnlyList<Case> scenarios)
    {
        var played = cases.Select(result => result.Scenario).ToHashSet(StringComparer.Ordinal);
        var codes = new CodeLedger(contract);
        foreach (var code in runs.SelectMany(run => run.Codes))
            codes.See(code);
        return codes.Read(cases, [.. scenarios.Select(playing => playing.Scenario).Where(scenario => played.Contains(scenario.Id)).Distinct()]);
    }

    /// <summary>Expired is expired in each; what matched nothing is stale only where no shard saw it, and all were played to their ends.</summary>
    private static IReadOnlyList<StaleWaiver> Stale(IReadOnlyList<Run> runs, IReadOnlyList<string> used)
    {
        var expired = runs.SelectMany(run => run.WaiversStale).DistinctBy(waiver => waiver.Id);
        if (runs.Any(run => run.Interrupted is not null))
            return [.. expired];
        return [.. expired, .. runs.SelectMany(run => run.WaiversUndecided).Distinct().Except(used).Order(StringComparer.Ordinal).Select(Waivers.Unmatched)];
    }

    private static string? Interrupted(IReadOnlyList<Run> runs)
    {
        var broken = runs.Where(run => run.Interrupted is not null).Select(run => $"shard {run.Shard}: {run.Interrupted}").ToList();
        return broken.Count == 0 ? null : string.Join("; ", broken);
    }
}

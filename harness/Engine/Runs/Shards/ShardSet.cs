using System.Globalization;
using Conformance.Engine.Reporting;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Runs.Shards;

/// <summary>Holds that results are all the shards of one run, and of nothing else.</summary>
internal static class ShardSet
{
    /// <summary>What all parts must have in common, and how a reader calls it; null where a part does not know.</summary>
    private static readonly (string Name, Func<Run, string?> Of)[] Common =
    [
        ("contract", run => run.Contract),
        ("contract data", run => run.ContractDigest),
        ("set of scenarios", run => run.ScenariosDigest),
        ("target", run => run.Target),
        ("seed", run => run.Seed.ToString(CultureInfo.InvariantCulture)),
        ("filter", run => string.Join(' ', run.Filter)),
        // Who was killed has told the waivers that it used, and not the file.
        ("waiver file", run => run is { Waivers.Count: 0, Interrupted: not null } ? null : string.Join('\n', run.Waivers.OrderBy(waiver => waiver.Id, StringComparer.Ordinal).Select(waiver => $"{waiver with { Needs = [] }} {string.Join(' ', waiver.Needs)}"))),
        ("number of shards", run => run.Shard!.Of.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <exception cref="MergeException">Something is missing, twice, or from another run.</exception>
    public static void Check(IReadOnlyList<SavedRun> shards)
    {
        if (shards.FirstOrDefault(shard => shard.Run.Shard is null) is { } whole)
            throw new MergeException($"{whole.Source} is no shard: `conformance run --shard I/N` makes one");
        var first = shards[0];
        foreach (var (name, of) in Common)
        {
            if (shards.FirstOrDefault(shard => of(shard.Run) is { } its && of(first.Run) is { } ours && its != ours) is { } other)
                throw new MergeException($"{first.Source} and {other.Source} differ in their {name}{Values(of(first.Run)!, of(other.Run)!)}: they are no shards of one run");
        }

        if (shards.GroupBy(shard => shard.Run.Shard!.Index).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new MergeException($"shard {twice.First().Run.Shard} is there twice: {string.Join(" and ", twice.Select(shard => shard.Source))}; name each once");
        var missing = Enumerable.Range(1, first.Run.Shard!.Of).Except(shards.Select(shard => shard.Run.Shard!.Index)).ToList();
        if (missing.Count > 0)
            throw new MergeException($"of {first.Run.Shard.Of} shards {string.Join(", ", missing)} {(missing.Count == 1 ? "is" : "are")} missing; name the results of all of them");
        if (shards.SelectMany(shard => shard.Run.Cases.Select(result => (result.Id, shard.Source))).GroupBy(pair => pair.Id).FirstOrDefault(group => group.Count() > 1) is { } overlap)
            throw new MergeException($"the case {overlap.Key} is in {string.Join(" and in ", overlap.Select(pair => pair.Source))}: they are no shards of one run");
    }

    private static string Values(string one, string other) =>
        one.Length is > 0 and <= 60 && other.Length is > 0 and <= 60 ? $" ('{Words.Line(one)}' and '{Words.Line(other)}')" : "";
}

using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Runs.Shards;

/// <summary>
/// Shares cases out: the longest scenario goes first, each to the part that has least to do so far. All parts come to the
/// same shares by themselves, wherever they run. A scenario's versions stay together, since they are compared.
/// </summary>
public static class Sharding
{
    /// <summary>The cases of one part, in their order; empty where there are more parts than scenarios.</summary>
    public static IReadOnlyList<Case> Pick(IReadOnlyList<Case> cases, Shard shard, Effort effort)
    {
        // Whoever waits leaves the machine to others: waits are shared out by themselves.
        var (waits, loads) = (new double[shard.Of], new double[shard.Of]);
        var mine = new HashSet<string>(StringComparer.Ordinal);
        var scenarios = cases.GroupBy(playing => playing.Scenario.Id, StringComparer.Ordinal)
            .Select(versions => (Id: versions.Key, Ms: versions.Sum(playing => effort.MsOf(playing.Scenario))))
            .OrderByDescending(scenario => scenario.Ms)
            // Neighbours by name do alike: spread, they even out what the area's median does not know.
            .ThenBy(scenario => Hash.Short(scenario.Id, 16), StringComparer.Ordinal);
        foreach (var (id, ms) in scenarios)
        {
            var those = effort.Slow.ContainsKey(id) ? waits : loads;
            var least = Array.IndexOf(those, those.Min());
            those[least] += ms;
            if (least == shard.Index - 1)
                mine.Add(id);
        }

        return [.. cases.Where(playing => mine.Contains(playing.Scenario.Id))];
    }
}

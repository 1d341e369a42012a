using Conformance.Engine.Contracts;
using Conformance.Engine.Reporting;
using Conformance.Engine.Runs;
using Conformance.Faults.Allowed;

namespace Conformance.Cli.Proving;

/// <summary>Proves that no rule cries wolf, and tells which do.</summary>
internal static class AllowedRun
{
    public static async Task<int> ExecuteAsync(Contract contract, AllowedWishes wishes, Surroundings surroundings)
    {
        var changes = Choose(contract, wishes.Filter);
        var prover = new AllowedProver(contract, wishes.Scenarios, wishes.Seed);
        var (cries, played, done) = (0, 0, 0);
        var several = new ParallelOptions { MaxDegreeOfParallelism = wishes.AtATime, CancellationToken = surroundings.Interrupted };
        await Parallel.ForEachAsync(changes, several, async (change, stop) =>
        {
            var calm = await prover.ProveAsync(change, stop);
            lock (changes)
            {
                (cries, played, done) = (cries + calm.Cries.Count, played + calm.Played, done + 1);
                foreach (var cry in calm.Cries)
                    surroundings.Out.WriteLine($"{change.Id}: {cry}");
            }
        });
        await surroundings.Out.WriteLineAsync($"{Words.Count(done, "allowed change")}, {Words.Count(played, "judged case")}: {Words.Count(cries, "verdict")} changed");
        return cries == 0 ? ExitCode.Kept : ExitCode.Broken;
    }

    private static IReadOnlyList<AllowedChange> Choose(Contract contract, IReadOnlyList<string> filter)
    {
        var chosen = IdFilter.Apply(AllowedCatalogue.Of(contract.Name), filter, change => change.Id);
        return chosen.Count > 0 ? chosen : throw StopException.NothingTested($"{contract.Name} has no allowed change that fits; `conformance list allowed` shows all");
    }
}

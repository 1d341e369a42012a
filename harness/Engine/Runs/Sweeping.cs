using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Runs;

/// <summary>Takes away what runs left on a target that were ended before their clean-up.</summary>
public static class Sweeping
{
    /// <param name="mark">Only of the run with this mark; null: of any.</param>
    /// <param name="dryRun">Only look.</param>
    /// <returns>What was found, server by server.</returns>
    /// <exception cref="TargetException">No server can be reached, speaks the contract and lets us; where some do, what is on the others is told as left.</exception>
    public static async Task<IReadOnlyList<Leftover>> RunAsync(Target target, Contract contract, ContractAdapter adapter, string? mark, bool dryRun, TimeSpan timeout, CancellationToken cancellation)
    {
        var found = new List<Leftover>();
        var closed = new List<TargetException>();
        foreach (var address in target.Servers)
        {
            try
            {
                found.AddRange(await SweepAsync(address, target, contract, adapter, mark, dryRun, timeout, cancellation));
            }
            catch (TargetException exception)
            {
                closed.Add(exception);
                found.Add(new Leftover($"what may be on '{address.Name}'", exception.Message));
            }
        }

        return closed.Count == target.Servers.Count ? throw closed[0] : found;
    }

    private static async Task<IReadOnlyList<Leftover>> SweepAsync(ServerAddress address, Target target, Contract contract, ContractAdapter adapter, string? mark, bool dryRun, TimeSpan timeout, CancellationToken cancellation)
    {
        using var driver = new HttpDriver(address, timeout);
        var server = new Server(address, driver);
        var player = new CasePlayer(contract, adapter, [server], new RunOptions { Target = target }, "sweep", Waivers.None);
        try
        {
            return await adapter.SweepAsync(await Discovery.RecogniseAsync(player, server, cancellation), mark, dryRun);
        }
        catch (UnplayableException exception)
        {
            throw new TargetException($"{address.Url}: nothing can be taken away: {exception.Message}");
        }
    }
}

using Conformance.Engine.Driving;
using Conformance.Engine.Generation;

namespace Conformance.Engine.Runs;

/// <summary>Takes away what runs made on a server.</summary>
internal sealed class TakingAway(CasePlayer player)
{
    /// <summary>Takes away what runs with these marks left.</summary>
    public async Task<IReadOnlyList<Leftover>> SweepAsync(Server server, IReadOnlyList<string> marks, CancellationToken cancellation)
    {
        var found = new List<Leftover>();
        try
        {
            foreach (var mark in marks.Distinct())
                found.AddRange(await player.Adapter.SweepAsync(StageOn(server, cancellation), mark, dryRun: false));
        }
        catch (UnplayableException)
        {
            // Without an administrator's key those runs made nothing either.
        }

        return found;
    }

    /// <summary>Takes away what this run created on a server.</summary>
    /// <param name="server">The server.</param>
    /// <param name="bound">Ends the clean-up; what is still known to be there then is told.</param>
    public async Task<IReadOnlyList<string>> CleanUpAsync(Server server, CancellationToken bound)
    {
        try
        {
            return await player.Adapter.CleanUpAsync(StageOn(server, bound));
        }
        catch (OperationCanceledException) when (bound.IsCancellationRequested)
        {
            return
            [
                .. player.Adapter.Left(server).Select(what => $"{what} may still be there: there was no time left to delete it"),
                $"what requests that were cut off may have made on '{server.Name}' was not looked for: there was no time left",
            ];
        }
    }

    private Stage StageOn(Server server, CancellationToken cancellation) => player.Stage(
        new Case(new Scenario("clean-up", "clean-up", "takes away what was created", Expectation.Answer, [], null, _ => Task.CompletedTask), player.Contract.Versions[^1]),
        server,
        cancellation);
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Runs;
using Conformance.Engine.Verdicts;

namespace Conformance.Scenarios.Running;

/// <summary>The run that the fixture plays in: NUnit makes fixtures itself, so it cannot be handed to them.</summary>
public sealed class Ambient(RunSession session, Contract contract, int seed, CancellationToken cancellation)
{
    private readonly TaskCompletionSource stopping = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int underWay;
    private readonly Dictionary<string, Case> cases = session.Cases.ToDictionary(playing => playing.Id, StringComparer.Ordinal);

    /// <summary>Set by the command before it starts NUnit, or by <see cref="WholeRun"/> under <c>dotnet test</c>.</summary>
    public static Ambient? Current { get; set; }

    public RunSession Session => session;

    public Contract Contract => contract;

    public int Seed => seed;

    /// <summary>Logs of the servers; null: they are not ours to read.</summary>
    public IServerLogs? Logs { get; init; }

    /// <summary>Done when no further case is to be started: the run was stopped, or may send no more.</summary>
    public Task Stopping => stopping.Task;

    /// <summary>Done when, after that, those that had been started are over.</summary>
    public Task Idle => idle.Task;

    /// <summary>Starts no further case.</summary>
    public void Stop()
    {
        stopping.TrySetResult();
        if (Volatile.Read(ref underWay) == 0)
            idle.TrySetResult();
    }

    /// <summary>What was not started may be put away: nobody waits for anything any more.</summary>
    public void Release() => released.TrySetResult();

    /// <summary>Holds a case that was not played until all else is done: thousands that are told as not run would take the time of the clean-up.</summary>
    internal Task HoldAsync() => released.Task;

    /// <summary>A case is about to be played and told.</summary>
    /// <returns>False: it is not to be.</returns>
    internal bool Enter()
    {
        Interlocked.Increment(ref underWay);
        if (session.Spent is not null)
            Stop();
        if (!stopping.Task.IsCompleted)
            return true;
        Leave();
        return false;
    }

    /// <summary>The case that was let in is over.</summary>
    internal void Leave()
    {
        if (Interlocked.Decrement(ref underWay) == 0 && stopping.Task.IsCompleted)
            idle.TrySetResult();
    }

    public async Task<CaseResult> PlayAsync(string id)
    {
        var playing = cases[id];
        var result = await session.PlayAsync(playing, cancellation);
        // A report sorts by operation, also what could not be sent.
        return result.Operation is null ? result with { Operation = playing.Scenario.Operation?.ToString() } : result;
    }
}

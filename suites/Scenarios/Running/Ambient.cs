using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Runs;
using Conformance.Engine.Verdicts;

namespace Conformance.Scenarios.Running;

/// <summary>The run that the fixture plays in: NUnit makes fixtures itself, so it cannot be handed to them.</summary>
public sealed class Ambient(RunSession session, Contract contract, int seed, CancellationToken cancellation)
{
    private bool stopped;
    private readonly Dictionary<string, Case> cases = session.Cases.ToDictionary(playing => playing.Id, StringComparer.Ordinal);

    /// <summary>Set by the command before it starts NUnit, or by <see cref="WholeRun"/> under <c>dotnet test</c>.</summary>
    public static Ambient? Current { get; set; }

    public RunSession Session => session;

    public Contract Contract => contract;

    public int Seed => seed;

    /// <summary>Logs of the servers; null: they are not ours to read.</summary>
    public IServerLogs? Logs { get; init; }

    /// <summary>No further case is to be started.</summary>
    public bool IsStopping => stopped || session.Spent is not null;

    public void Stop() => stopped = true;

    public async Task<CaseResult> PlayAsync(string id)
    {
        var playing = cases[id];
        var result = await session.PlayAsync(playing, cancellation);
        // A report sorts by operation, also what could not be sent.
        return result.Operation is null ? result with { Operation = playing.Scenario.Operation?.ToString() } : result;
    }
}

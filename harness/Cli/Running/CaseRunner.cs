using Conformance.Engine.Contracts;
using Conformance.Engine.Reporting;
using Conformance.Engine.Runs;
using Conformance.Scenarios.Running;
using NUnit;
using NUnit.Framework.Api;
using NUnit.Framework.Internal;

namespace Conformance.Cli.Running;

/// <summary>Plays the cases through NUnit's own runner in this process: each case is one NUnit test.</summary>
internal static class CaseRunner
{
    /// <summary>How long cases that are being played have to notice that they are to end.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(400);

    /// <param name="session">The open run.</param>
    /// <param name="contract">What is run against.</param>
    /// <param name="seed">The run's seed.</param>
    /// <param name="workers">Cases at the same time.</param>
    /// <param name="logs">Of servers that were started for the run; null: none were.</param>
    /// <param name="why">Says what <paramref name="interrupted"/> came from.</param>
    /// <param name="interrupted">Ends the run in good order.</param>
    /// <returns>Why not all cases were played; null: they were.</returns>
    public static async Task<string?> PlayAsync(RunSession session, Contract contract, int seed, int workers, IServerLogs? logs, Func<string> why, CancellationToken interrupted)
    {
        var ambient = new Ambient(session, contract, seed, interrupted) { Logs = logs };
        var witness = new Witness();
        Ambient.Current = ambient;
        // NUnit blocks until the last test is done, so not on the caller's thread.
        var playing = Task.Run(() => Run(ambient, witness, workers, interrupted), CancellationToken.None);
        if (await IsOverAsync(playing, ambient, interrupted))
        {
            Ambient.Current = null;
            await playing;
        }

        session.Seal();
        return session.Unplayed.Count == 0 && session.Spent is null
            ? null
            : $"{(interrupted.IsCancellationRequested ? why() : session.Spent ?? witness.FirstTrouble ?? "NUnit ended early")}: {NotRun.Says(session)}";
    }

    /// <summary>NUnit ends early only by going through all that is left to be played: it is left alone with that, and nobody waits.</summary>
    /// <returns>Whether it has ended.</returns>
    private static async Task<bool> IsOverAsync(Task playing, Ambient ambient, CancellationToken interrupted)
    {
        await using var stop = interrupted.Register(ambient.Stop);
        await Task.WhenAny(playing, ambient.Stopping);
        if (playing.IsCompleted)
            return true;
        var patience = new TaskCompletionSource();
        await using var impatient = interrupted.Register(() => _ = Task.Delay(Grace, CancellationToken.None).ContinueWith(_ => patience.SetResult(), TaskScheduler.Default));
        await Task.WhenAny(ambient.Idle, patience.Task);
        return false;
    }

    private static void Run(Ambient ambient, Witness witness, int workers, CancellationToken interrupted)
    {
        var runner = new NUnitTestAssemblyRunner(new DefaultTestAssemblyBuilder());
        runner.Load(typeof(Cases).Assembly, new Dictionary<string, object>
        {
            [FrameworkPackageSettings.NumberOfTestWorkers] = workers,
            [FrameworkPackageSettings.WorkDirectory] = Path.GetTempPath(),
        });
        if (!interrupted.IsCancellationRequested)
            runner.Run(witness, TestFilter.FromXml($"<filter><class>{typeof(Cases).FullName}</class></filter>"));
    }
}

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
        try
        {
            // Blocks until the last test is done, so not on the caller's thread.
            await Task.Run(() => Run(ambient, witness, workers, interrupted), CancellationToken.None);
        }
        finally
        {
            Ambient.Current = null;
        }

        var left = session.Cases.Count - session.Finished;
        return left == 0 && session.Spent is null ? null : $"{(interrupted.IsCancellationRequested ? why() : session.Spent ?? witness.FirstTrouble ?? "NUnit ended early")}: {Words.Count(left, "case")} of {session.Cases.Count:N0} not run";
    }

    private static void Run(Ambient ambient, Witness witness, int workers, CancellationToken interrupted)
    {
        var runner = new NUnitTestAssemblyRunner(new DefaultTestAssemblyBuilder());
        runner.Load(typeof(Cases).Assembly, new Dictionary<string, object>
        {
            [FrameworkPackageSettings.NumberOfTestWorkers] = workers,
            [FrameworkPackageSettings.WorkDirectory] = Path.GetTempPath(),
        });
        using var stop = interrupted.Register(() =>
        {
            ambient.Stop();
            runner.StopRun();
        });
        runner.Run(witness, TestFilter.FromXml($"<filter><class>{typeof(Cases).FullName}</class></filter>"));
    }
}

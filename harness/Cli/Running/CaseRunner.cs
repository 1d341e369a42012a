using Conformance.Cli.Display;
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
    /// <returns>Why not all cases were played; null: they were.</returns>
    public static async Task<string?> PlayAsync(RunSession session, Contract contract, int seed, int workers, Tally tally, IServerLogs? logs, CancellationToken interrupted)
    {
        var ambient = new Ambient(session, contract, seed, CancellationToken.None) { Logs = logs };
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

        var left = session.Cases.Count - tally.Finished;
        return left == 0 && session.Spent is null ? null : $"{(interrupted.IsCancellationRequested ? "interrupted" : session.Spent ?? witness.FirstTrouble ?? "NUnit ended early")}: {Words.Count(left, "case")} of {session.Cases.Count:N0} not run";
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

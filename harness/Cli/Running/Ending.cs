using Conformance.Cli.Display;
using Conformance.Cli.Reports;
using Conformance.Engine.Reporting;
using Conformance.Engine.Verdicts;

namespace Conformance.Cli.Running;

/// <summary>The end of every run: files, summary, report, exit code.</summary>
internal static class Ending
{
    public static async Task<int> TellAsync(Run run, Outputs outputs, bool allureReport, Surroundings surroundings)
    {
        ResultView.Write(run, outputs.News(run), surroundings);
        outputs.Build = CiBuild.Read(surroundings.Variable);
        outputs.Write(run);
        await surroundings.Out.WriteLineAsync($"Results: {outputs.Paths.Verdict}");
        if (StepSummary.Append(outputs.Paths, surroundings) is { } trouble)
            await surroundings.Out.WriteLineAsync(trouble);
        if (allureReport)
            await surroundings.Out.WriteLineAsync(await AllureReport.MakeAsync(outputs.Paths, run, surroundings));
        return run.Conclusion() switch
        {
            Conclusion.Kept => ExitCode.Kept,
            Conclusion.Broken => ExitCode.Broken,
            Conclusion.NothingTested => ExitCode.NothingTested,
            _ => ExitCode.Failed,
        };
    }
}

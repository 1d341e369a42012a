using Conformance.Engine.Reporting;
using Conformance.Engine.Verdicts;

namespace Conformance.Cli.Reports;

/// <summary>Makes the Allure report with what this machine has. It never fails the run.</summary>
internal static class AllureReport
{
    /// <summary>
    /// Up to here one file, which opens by itself; above it gets too large for a browser (7,500 results: 100 MB, shown after 3 s).
    /// A report of many files shows nothing but from a web server.
    /// </summary>
    private const int SingleFile = 10_000;

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);

    /// <returns>One line: where the report is, or why there is none and how to make it.</returns>
    public static async Task<string> MakeAsync(OutputPaths paths, Run run, Surroundings surroundings)
    {
        var by = $"npx allure@3 awesome \"{paths.AllureResults}\" --output \"{paths.AllureReport}\"";
        if (run.Cases.Count == 0)
            return "No Allure report: there are no results.";
        if (surroundings.Interrupted.IsCancellationRequested)
            return $"No Allure report: the run was interrupted. Now: {by}";
        var (tool, why) = await AllureTool.FindAsync(surroundings);
        if (tool is null)
            return $"No Allure report: {why}. Later: {by}";
        await surroundings.Out.WriteLineAsync($"Making the Allure report with {tool.Name} …");
        var made = await tool.RunAsync(tool.Arguments(paths, run.Cases.Count <= SingleFile), Deadline, surroundings.Interrupted);
        var index = Path.Combine(paths.AllureReport, "index.html");
        if (made.ExitCode == 0 && File.Exists(index))
        {
            ReportPrivacy.Restore(index);
            return run.Cases.Count <= SingleFile ? $"Report: {index}" : $"Report: {index} (many files: `npx allure@3 open \"{paths.AllureReport}\"` or any web server shows it)";
        }

        return $"No Allure report: {tool.Name} {made.Why}. Later: {by}";
    }
}

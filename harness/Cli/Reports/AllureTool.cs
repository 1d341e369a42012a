using Conformance.Engine.Reporting;

namespace Conformance.Cli.Reports;

/// <summary>A program that makes Allure reports: version 3 runs on Node, version 2 on Java.</summary>
internal sealed record AllureTool(string Name, string File, IReadOnlyList<string> Prefix, int Version)
{
    private static readonly TimeSpan Answer = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Fetch = TimeSpan.FromSeconds(60);

    /// <returns>The tool, or why there is none.</returns>
    public static async Task<(AllureTool? Tool, string Why)> FindAsync(Surroundings surroundings)
    {
        if (Executables.Find("allure", surroundings) is { } installed)
        {
            var tool = new AllureTool("allure", installed, [], 0);
            if (await tool.MajorAsync(Answer, surroundings.Interrupted) is { } version)
                return (tool with { Version = version }, "");
        }

        if (Executables.Find("npx", surroundings) is { } npx && Executables.Find("node", surroundings) is not null)
        {
            var tool = new AllureTool("npx allure@3", npx, ["--yes", "--prefer-offline", "allure@3"], 0);
            return await tool.MajorAsync(Fetch, surroundings.Interrupted) is { } version
                ? (tool with { Version = version }, "")
                : (null, $"npx allure@3 could not be had within {Fetch.TotalSeconds:0} s");
        }

        return (null, Executables.Find("java", surroundings) is null
            ? "neither Node nor the allure command is here"
            : "Java is here, but neither the allure command (allure-commandline) nor Node");
    }

    public Task<ToolResult> RunAsync(IReadOnlyList<string> arguments, TimeSpan deadline, CancellationToken cancellation) =>
        ToolProcess.RunAsync(File, [.. Prefix, .. arguments], deadline, cancellation);

    public IReadOnlyList<string> Arguments(OutputPaths paths, bool singleFile)
    {
        string[] single = singleFile ? ["--single-file"] : [];
        return Version >= 3
            ? ["awesome", paths.AllureResults, "--output", paths.AllureReport, "--report-name", "Conformance", "--group-by", "feature,story", "--history-path", paths.AllureHistory, .. single]
            : ["generate", paths.AllureResults, "--clean", "--output", paths.AllureReport, .. single];
    }

    private async Task<int?> MajorAsync(TimeSpan deadline, CancellationToken cancellation)
    {
        var told = await RunAsync(["--version"], deadline, cancellation);
        return told.ExitCode == 0 && int.TryParse(told.Output.Trim().Split('\n')[^1].Trim().Split('.')[0], out var major) ? major : null;
    }
}

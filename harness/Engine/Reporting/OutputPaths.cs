using Conformance.Engine.Reporting.Formats;

namespace Conformance.Engine.Reporting;

/// <summary>Where everything that a run writes stands below one folder.</summary>
public sealed record OutputPaths(string Folder)
{
    public string Events => Path.Combine(Folder, "events.ndjson");

    public string Exchanges => Path.Combine(Folder, "exchanges.ndjson");

    public string Verdict => Path.Combine(Folder, "verdict.json");

    public string Summary => Path.Combine(Folder, "summary.md");

    public string AllureResults => Path.Combine(Folder, "allure-results");

    /// <summary>What Allure 3 remembers of earlier runs.</summary>
    public string AllureHistory => Path.Combine(Folder, "allure-history.jsonl");

    public string AllureReport => Path.Combine(Folder, "allure-report");

    /// <summary>The ends of the logs of servers that were started for the run.</summary>
    public string ServerLogs => Path.Combine(Folder, "server-logs");

    /// <summary>Those of results that somebody has named by their folder or their verdict.json.</summary>
    public static OutputPaths Of(string source) => new(Path.GetFullPath(Directory.Exists(source) ? source : Path.GetDirectoryName(source) is { Length: > 0 } folder ? folder : "."));

    /// <summary>Makes the folder and takes away what an earlier run left, so that nothing old passes for new.</summary>
    /// <exception cref="OutputException">It cannot be written to.</exception>
    public void Prepare()
    {
        try
        {
            Directory.CreateDirectory(AllureResults);
            foreach (var file in (string[])[Events, Exchanges, .. ReportFormats.All.Select(format => Path.Combine(Folder, format.FileName))])
                File.Delete(file);
            foreach (var file in Directory.EnumerateFiles(AllureResults).Where(IsAllures))
                File.Delete(file);
            foreach (var folder in new[] { AllureReport, ServerLogs }.Where(Directory.Exists))
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw OutputException.For(Folder, exception);
        }
    }

    public static bool IsAllureResult(string file) => file.EndsWith("-result.json", StringComparison.Ordinal);

    internal static bool IsAllures(string file) =>
        Path.GetFileName(file) is var name
        && (IsAllureResult(name)
            || name.EndsWith("-container.json", StringComparison.Ordinal)
            || name.Contains("-attachment", StringComparison.Ordinal));
}

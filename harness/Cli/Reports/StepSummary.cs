using System.Text;
using Conformance.Engine.Reporting;

namespace Conformance.Cli.Reports;

/// <summary>Shows summary.md where the CI shows summaries: GitHub names a file for it, which each step appends to.</summary>
internal static class StepSummary
{
    public const string Variable = "GITHUB_STEP_SUMMARY";

    /// <summary>GitHub shows nothing of a step that writes more than 1 MiB.</summary>
    private const int Most = 1024 * 1024;

    private const string Rest = "\n\nThe rest is in `summary.md`.\n";

    /// <summary>Appends the page, unless it stands there already.</summary>
    /// <returns>A line for whoever watches where it cannot be written; null: all is well, or no CI asks for it.</returns>
    public static string? Append(OutputPaths paths, Surroundings surroundings)
    {
        if (surroundings.Variable(Variable) is not { } file)
            return null;
        try
        {
            var page = File.ReadAllText(paths.Summary);
            var before = File.Exists(file) ? File.ReadAllText(file) : "";
            if (before.Contains(page, StringComparison.Ordinal))
                return null;
            File.AppendAllText(file, Fitting(before.Length == 0 || before.EndsWith('\n') ? page : "\n" + page, Most - Encoding.UTF8.GetByteCount(before)));
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return $"The step summary {file} cannot be written: {exception.Message}";
        }
    }

    private static string Fitting(string page, int room)
    {
        if (Encoding.UTF8.GetByteCount(page) <= room)
            return page;
        var kept = new StringBuilder();
        var left = room - Rest.Length;
        foreach (var line in page.Split('\n'))
        {
            if ((left -= Encoding.UTF8.GetByteCount(line) + 1) < 0)
                break;
            kept.Append(line).Append('\n');
        }

        return kept.Append(Rest).ToString();
    }
}

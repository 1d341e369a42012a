using System.Globalization;
using System.Text;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>summary.md: what a CI step summary shows.</summary>
internal static class SummaryFile
{
    private const int Shown = 20;

    /// <exception cref="OutputException">It cannot be written.</exception>
    public static void Write(string path, Run run, IReadOnlyList<CoverageTable> tables, Redactor redactor) =>
        AtomicFile.Write(path, Encoding.UTF8.GetBytes(Text(run, tables, redactor)));

    private static string Text(Run run, IReadOnlyList<CoverageTable> tables, Redactor redactor)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {Markdown.Text(run.Says())}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{Markdown.Text(redactor.Clean(run.Target))} against `{run.Contract}` in the API versions {string.Join(", ", run.ApiVersions)}; ");
        page.Append(CultureInfo.InvariantCulture, $"seed {run.Seed}, {Words.Count(run.Requests, "request")} in {Words.Span(run.Duration)}.\n");
        if (run.Interrupted is { } why)
            page.Append(CultureInfo.InvariantCulture, $"\n**{Markdown.Text(why)}**\n");
        Areas(page, run);
        SummaryFindings.Append(page, run.Findings, Shown);
        SummaryNotes.Append(page, run, redactor);
        foreach (var table in tables)
            page.Append(CultureInfo.InvariantCulture, $"\n<details><summary>{table.Title}</summary>\n\n{table.Markdown()}\n</details>\n");
        return page.ToString();
    }

    private static void Areas(StringBuilder page, Run run)
    {
        page.Append("\n| area | verdict | pass | fail | warning | waived | not applicable | inconclusive | error |\n|---|---|--:|--:|--:|--:|--:|--:|--:|\n");
        foreach (var row in AreaRow.Of(run))
            Row(page, Markdown.Text(row.Area), row.Word, row.Counts);
        Row(page, "**all**", "", Counts.Of(run.Cases));
    }

    private static void Row(StringBuilder page, string area, string word, Counts counts) => page.Append(
        CultureInfo.InvariantCulture,
        $"| {area} | {word} | {counts.Pass} | {counts.Fail} | {counts.Warning} | {counts.Waived} | {counts.NotApplicable} | {counts.Inconclusive} | {counts.Error} |\n");
}

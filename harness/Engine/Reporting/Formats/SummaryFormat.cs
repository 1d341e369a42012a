using System.Globalization;
using System.Text;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting.Formats;

/// <summary>summary.md: what a CI step summary shows.</summary>
internal sealed class SummaryFormat : IReportFormat
{
    private const int Shown = 20;

    public string FileName => "summary.md";

    public byte[] Write(Report report) => Encoding.UTF8.GetBytes(Text(report));

    private static string Text(Report report)
    {
        var (run, redactor) = (report.Run, report.Redactor);
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {Markdown.Text(run.Says())}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{Markdown.Text(redactor.Clean(run.Target))} against `{run.Contract}` in the API versions {string.Join(", ", run.ApiVersions)}; ");
        page.Append(CultureInfo.InvariantCulture, $"seed {run.Seed}, {Words.Count(run.Requests, "request")} in {Words.Span(run.Duration)}.\n");
        if (report.News is { } news)
            SummaryNews.Append(page, news);
        if (run.Interrupted is { } why)
            page.Append(CultureInfo.InvariantCulture, $"\n**{Markdown.Text(why)}**\n");
        Areas(page, run);
        SummaryFindings.Append(page, run.Findings, report.News, Shown);
        SummaryNotes.Append(page, run, redactor);
        foreach (var table in report.Tables)
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

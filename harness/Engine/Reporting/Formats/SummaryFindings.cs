using System.Globalization;
using System.Text;
using Conformance.Engine.Contracts;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting.Formats;

/// <summary>The findings of summary.md by their causes: what nobody waived first.</summary>
internal static class SummaryFindings
{
    public static void Append(StringBuilder page, IReadOnlyList<Finding> findings, News? news, int shown)
    {
        if (findings.Count == 0)
            return;
        var causes = Cause.Of(findings);
        page.Append(CultureInfo.InvariantCulture, $"\n## {Words.Causes(causes.Count, findings.Count)}\n");
        foreach (var cause in causes.Take(shown))
            Append(page, cause, news);
        if (causes.Count > shown)
            page.Append(CultureInfo.InvariantCulture, $"\n{Words.Count(causes.Count - shown, "further cause")} in `verdict.json`.\n");
    }

    private static void Append(StringBuilder page, Cause cause, News? news)
    {
        var finding = cause.First;
        var mark = finding switch
        {
            { Waiver: { } waiver } => $"waived ({waiver})",
            { Severity: Severity.Fail } => "broken",
            _ => "warning",
        };
        page.Append(CultureInfo.InvariantCulture, $"\n- **{Markdown.Text(finding.Operation)}** – {mark}{NewsOfCause.Mark(cause, news)}: {Markdown.Text(finding.Message)}  \n");
        page.Append(CultureInfo.InvariantCulture, $"  rule `{finding.Rule}`, clause `{finding.Clause}`, {finding.ApiVersion}, {Words.Count(cause.Cases, "case")}\n");
        if (cause.Operations.Count > 1)
            page.Append(CultureInfo.InvariantCulture, $"  likewise {string.Join(", ", cause.Operations.Where(operation => operation != finding.Operation).Select(operation => $"`{operation}`"))}\n");
        page.Append('\n');
        page.Append(CultureInfo.InvariantCulture, $"  ```sh\n  {Words.Shell(finding.Curl, finding.Fingerprint)}\n  ```\n");
    }
}

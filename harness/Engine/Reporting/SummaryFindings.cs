using System.Globalization;
using System.Text;
using Conformance.Engine.Contracts;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>The findings of summary.md: what nobody waived first.</summary>
internal static class SummaryFindings
{
    public static void Append(StringBuilder page, IReadOnlyList<Finding> findings, int shown)
    {
        if (findings.Count == 0)
            return;
        page.Append(CultureInfo.InvariantCulture, $"\n## {Words.Count(findings.Count, "finding")}\n");
        foreach (var finding in findings.OrderBy(finding => finding.Waiver is not null).Take(shown))
            Append(page, finding);
        if (findings.Count > shown)
            page.Append(CultureInfo.InvariantCulture, $"\n{Words.Count(findings.Count - shown, "further finding")} in `verdict.json`.\n");
    }

    private static void Append(StringBuilder page, Finding finding)
    {
        var mark = finding switch
        {
            { Waiver: { } waiver } => $"waived ({waiver})",
            { Severity: Severity.Fail } => "broken",
            _ => "warning",
        };
        page.Append(CultureInfo.InvariantCulture, $"\n- **{Markdown.Text(finding.Operation)}** – {mark}: {Markdown.Text(finding.Message)}  \n");
        page.Append(CultureInfo.InvariantCulture, $"  rule `{finding.Rule}`, clause `{finding.Clause}`, {finding.ApiVersion}, {Words.Count(finding.Cases.Count, "case")}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"  ```sh\n  {Words.Shell(finding.Curl, finding.Fingerprint)}\n  ```\n");
    }
}

using System.Globalization;
using System.Text;
using Conformance.Engine.Reporting.Releases;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting.Formats;

/// <summary>The end of summary.md: codes, waivers, what a credential would unlock, what was left behind.</summary>
internal static class SummaryNotes
{
    public static void Append(StringBuilder page, Run run, Redactor redactor)
    {
        page.Append("\n## Notes\n\n");
        page.Append(CultureInfo.InvariantCulture, $"- {CoverageTables.Says(run)}\n");
        foreach (var note in ReleaseNotes.Of(run))
            page.Append(CultureInfo.InvariantCulture, $"- {Markdown.Text(note)}\n");
        if (run.WaiversUsed.Count > 0)
            page.Append(CultureInfo.InvariantCulture, $"- waivers used: {string.Join(", ", run.WaiversUsed.Select(Markdown.Text))}\n");
        foreach (var stale in run.WaiversStale)
            page.Append(CultureInfo.InvariantCulture, $"- **stale waiver {Markdown.Text(stale.Id)}**: {Markdown.Text(stale.Why)}\n");
        foreach (var (unlock, names) in Unlocks.Of(run))
            page.Append(CultureInfo.InvariantCulture, $"- {Markdown.Text(unlock)} would unlock {string.Join(", ", names.Select(Markdown.Text))}\n");
        page.Append(CultureInfo.InvariantCulture, $"- left behind on the target: {run.Leftovers.Count}\n");
        foreach (var leftover in run.Leftovers.Take(10))
            page.Append(CultureInfo.InvariantCulture, $"  - {Markdown.Text(redactor.Clean(leftover))}\n");
    }
}

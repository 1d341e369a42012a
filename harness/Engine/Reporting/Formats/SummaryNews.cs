using System.Globalization;
using System.Text;

namespace Conformance.Engine.Reporting.Formats;

/// <summary>The part of summary.md on what changed since an earlier run.</summary>
internal static class SummaryNews
{
    private const int Shown = 10;

    public static void Append(StringBuilder page, News news)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n**{Words.Upper(news.Says())}.**\n");
        if (news.Gone.Count > 0)
            page.Append('\n');
        foreach (var gone in news.Gone.Take(Shown))
            page.Append(CultureInfo.InvariantCulture, $"- gone: {Markdown.Text(gone.Operation)} – {Markdown.Text(gone.Message)} (`{gone.Rule}`)\n");
        if (news.Gone.Count > Shown)
            page.Append(CultureInfo.InvariantCulture, $"- and {news.Gone.Count - Shown} more that are gone, in `verdict.json`\n");
    }
}

using System.Globalization;
using System.Net;
using System.Text;
using Conformance.Engine.Rules.Releases;
using Conformance.Engine.Verdicts.Releases;

namespace Conformance.Engine.Reporting.Releases;

/// <summary>compare.md: a changelog with both exchanges of each change side by side.</summary>
internal static class ComparisonPage
{
    private const int ShownConditions = 12;

    public static string Of(ComparisonReport report)
    {
        var comparison = report.Comparison;
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {Markdown.Text(comparison.Before)} → {Markdown.Text(comparison.After)}\n\n{Markdown.Text(comparison.Says())}. {comparison.Counts()}.\n");
        foreach (var remark in comparison.Remarks)
            page.Append(CultureInfo.InvariantCulture, $"\n> {Markdown.Text(remark)}\n");
        foreach (var level in Enum.GetValues<ChangeLevel>())
            Level(page, level, [.. report.Of(level)], comparison);
        Codes(page, comparison);
        Rest(page, comparison);
        return page.ToString();
    }

    private static void Level(StringBuilder page, ChangeLevel level, IReadOnlyList<(Difference Difference, ShownExchange? Shown)> all, Comparison comparison)
    {
        if (all.Count == 0)
            return;
        page.Append(CultureInfo.InvariantCulture, $"\n## {ComparisonWords.Title(level)} ({all.Count})\n");
        foreach (var (difference, shown) in all.Where(each => each.Difference.Kind != ChangeKind.OperationNew))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {Markdown.Text(Words.Upper(difference.Says()))}\n\n");
            page.Append(CultureInfo.InvariantCulture, $"{Markdown.Text(difference.Where())}{(difference.Clause is { } clause ? $" – `{clause}`" : "")}\n");
            if (difference.Operations.Count > 1)
                page.Append(CultureInfo.InvariantCulture, $"\n{string.Join(", ", difference.Operations.Select(operation => $"`{operation}`"))}\n");
            Conditions(page, difference);
            if (shown is not null)
                Exchanges(page, shown, comparison);
        }

        if (all.Where(each => each.Difference.Kind == ChangeKind.OperationNew).Select(each => each.Difference).ToList() is { Count: > 0 } added)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {Words.Count(added.Count, "new operation")}\n\n");
            foreach (var difference in added)
                page.Append(CultureInfo.InvariantCulture, $"- `{difference.Operations[0]}` ({difference.Where()})\n");
        }
    }

    private static void Conditions(StringBuilder page, Difference difference)
    {
        page.Append('\n');
        foreach (var condition in difference.Conditions.Take(ShownConditions))
        {
            var own = (condition.From, condition.To) == (difference.From, difference.To) ? "" : $": {Markdown.Text($"{condition.From} → {condition.To}")}";
            page.Append(CultureInfo.InvariantCulture, $"- `{condition.Scenario}`{own}\n");
        }

        if (difference.Conditions.Count > ShownConditions)
            page.Append(CultureInfo.InvariantCulture, $"- and {Words.Count(difference.Conditions.Count - ShownConditions, "further condition")} in `compare.json`\n");
    }

    private static void Exchanges(StringBuilder page, ShownExchange shown, Comparison comparison)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n<details><summary>{WebUtility.HtmlEncode(shown.Scenario)} under {shown.ApiVersion}</summary>\n\n");
        page.Append(CultureInfo.InvariantCulture, $"<table><tr><th>{WebUtility.HtmlEncode(comparison.Before)}</th><th>{WebUtility.HtmlEncode(comparison.After)}</th></tr>\n");
        page.Append(CultureInfo.InvariantCulture, $"<tr><td><pre>{Html(shown.Before)}</pre></td><td><pre>{Html(shown.After)}</pre></td></tr></table>\n\n</details>\n");
    }

    /// <summary>A blank line would end the HTML, and what follows would be read as Markdown.</summary>
    private static string Html(KeptExchange? kept) => kept is null
        ? "(only its baseline is known)"
        : WebUtility.HtmlEncode(ExchangeText.Of(kept)).ReplaceLineEndings("<br>");

    private static void Codes(StringBuilder page, Comparison comparison)
    {
        if (comparison.NewCodes.Count > 0)
            page.Append(CultureInfo.InvariantCulture, $"\n## Error codes seen only after ({comparison.NewCodes.Count})\n\n{List(comparison.NewCodes)}\n");
        if (comparison.UnseenCodes.Count > 0)
            page.Append(CultureInfo.InvariantCulture, $"\n## Error codes seen only before ({comparison.UnseenCodes.Count})\n\n{List(comparison.UnseenCodes)}\n");
    }

    private static string List(IEnumerable<string> codes) => string.Join(", ", codes.Select(code => $"`{code}`"));

    private static void Rest(StringBuilder page, Comparison comparison)
    {
        if (comparison.Incomparable.Count == 0)
            return;
        page.Append("\n## Not comparable\n\n");
        foreach (var group in comparison.Incomparable)
            page.Append(CultureInfo.InvariantCulture, $"- {Words.Count(group.Scenarios.Count, "condition")}: {Markdown.Text(group.Reason)}, such as `{group.Scenarios[0]}`\n");
    }
}

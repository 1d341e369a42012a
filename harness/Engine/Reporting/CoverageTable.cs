using System.Text;

namespace Conformance.Engine.Reporting;

/// <summary>A table of what was covered, for every output that shows tables.</summary>
internal sealed record CoverageTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public string Markdown()
    {
        var text = new StringBuilder();
        text.Append("| ").AppendJoin(" | ", Columns).Append(" |\n|").Insert(text.Length, "---|", Columns.Count).Append('\n');
        foreach (var row in Rows)
            text.Append("| ").AppendJoin(" | ", row.Select(Reporting.Markdown.Text)).Append(" |\n");
        return text.ToString();
    }

    /// <summary>RFC 4180.</summary>
    public string Csv() => string.Concat(Rows.Prepend(Columns).Select(row => string.Join(',', row.Select(Quoted)) + "\r\n"));

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}

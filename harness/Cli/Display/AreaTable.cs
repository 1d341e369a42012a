using System.Globalization;
using Conformance.Engine.Reporting;
using Conformance.Engine.Verdicts;
using Spectre.Console;

namespace Conformance.Cli.Display;

/// <summary>Kept or broken, area by area; columns that would hold only zeros are left out.</summary>
internal static class AreaTable
{
    private static readonly (string Title, Func<Counts, int> Of)[] Columns =
    [
        ("cases", counts => counts.All),
        ("pass", counts => counts.Pass),
        ("fail", counts => counts.Fail),
        ("warning", counts => counts.Warning),
        ("waived", counts => counts.Waived),
        ("n/a", counts => counts.NotApplicable),
        ("inconclusive", counts => counts.Inconclusive),
        ("error", counts => counts.Error),
    ];

    public static Table Of(Run run)
    {
        var all = Counts.Of(run.Cases);
        var shown = Columns.Where(column => column.Title is "cases" or "pass" or "fail" || column.Of(all) > 0).ToList();
        var table = new Table().Border(TableBorder.Rounded).AddColumn("area").AddColumn("verdict");
        foreach (var (title, _) in shown)
            table.AddColumn(new TableColumn(title).RightAligned());
        foreach (var row in AreaRow.Of(run))
            table.AddRow([new Text(row.Area), new Text(row.Word, Style(row.Word)), .. shown.Select(column => Number(column.Of(row.Counts)))]);
        table.AddRow([new Text("all", new Style(decoration: Decoration.Bold)), new Text(""), .. shown.Select(column => Number(column.Of(all)))]);
        return table;
    }

    private static Text Number(int number) => new(number.ToString("N0", CultureInfo.InvariantCulture));

    private static Style Style(string word) => new(word switch
    {
        "broken" => Color.Red,
        "kept" => Color.Green,
        _ => Color.Yellow,
    });
}

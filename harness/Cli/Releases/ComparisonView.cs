using Conformance.Cli.Display;
using Conformance.Engine.Reporting;
using Conformance.Engine.Reporting.Releases;
using Conformance.Engine.Rules.Releases;
using Conformance.Engine.Verdicts.Releases;
using Spectre.Console;

namespace Conformance.Cli.Releases;

/// <summary>What a person at a terminal sees of a comparison.</summary>
internal static class ComparisonView
{
    private const int ShownExchanges = 3;
    private const int ShownAllowed = 10;

    public static void Write(ComparisonReport report, Surroundings surroundings)
    {
        var comparison = report.Comparison;
        var output = surroundings.Out;
        var exchanges = 0;
        foreach (var level in Enum.GetValues<ChangeLevel>())
        {
            var all = report.Of(level).Where(each => each.Difference.Kind != ChangeKind.OperationNew).ToList();
            if (all.Count == 0)
                continue;
            output.WriteLine($"{ComparisonWords.Title(level)} ({all.Count}):");
            foreach (var (difference, shown) in all.Take(level == ChangeLevel.Broken ? int.MaxValue : ShownAllowed))
            {
                output.WriteLine($"  {Words.Line(difference.Says(), 200)}");
                output.WriteLine($"      {difference.Where()}{(difference.Clause is { } clause ? $", clause {clause}" : "")}");
                if (level == ChangeLevel.Broken && shown is not null && exchanges++ < ShownExchanges)
                    SideBySide(shown, comparison, surroundings);
            }

            if (level != ChangeLevel.Broken && all.Count > ShownAllowed)
                output.WriteLine($"  … and {all.Count - ShownAllowed} more in compare.md");
            output.WriteLine();
        }

        Rest(comparison, output);
        var colour = comparison.Broken.Any() ? Color.Red : comparison.Compared == 0 ? Color.Yellow : Color.Green;
        Terminal.Of(surroundings).Write(new Text($"{comparison.Says()}\n", new Style(colour, decoration: Decoration.Bold)));
        output.WriteLine(comparison.Counts());
    }

    private static void SideBySide(ShownExchange shown, Comparison comparison, Surroundings surroundings)
    {
        var table = new Table().Border(TableBorder.Rounded).Title(new TableTitle($"{shown.Scenario} under {shown.ApiVersion}".EscapeMarkup()));
        table.AddColumn(new TableColumn(new Text(comparison.Before)).Width((surroundings.Width / 2) - 4));
        table.AddColumn(new TableColumn(new Text(comparison.After)).Width((surroundings.Width / 2) - 4));
        table.AddRow(Cell(shown.Before), Cell(shown.After));
        Terminal.Of(surroundings).Write(table);
    }

    private static Text Cell(KeptExchange? kept) => new(kept is null ? "(only its baseline is known)" : ExchangeText.Of(kept));

    private static void Rest(Comparison comparison, TextWriter output)
    {
        var added = comparison.Differences.Where(difference => difference.Kind == ChangeKind.OperationNew).Select(difference => difference.Operations[0]).ToList();
        if (added.Count > 0)
            output.WriteLine($"{Words.Count(added.Count, "new operation")}: {Words.Line(string.Join(", ", added))}");
        if (comparison.NewCodes.Count > 0)
            output.WriteLine($"Error codes seen only after: {Words.Line(string.Join(", ", comparison.NewCodes))}");
        if (comparison.UnseenCodes.Count > 0)
            output.WriteLine($"Error codes seen only before: {Words.Line(string.Join(", ", comparison.UnseenCodes))}");
        foreach (var group in comparison.Incomparable)
            output.WriteLine($"Not comparable: {Words.Count(group.Scenarios.Count, "condition")} {group.Reason}");
        foreach (var remark in comparison.Remarks)
            output.WriteLine(remark);
    }
}

using Conformance.Engine.Reporting;
using Conformance.Engine.Reporting.Releases;
using Conformance.Engine.Verdicts;
using Spectre.Console;

namespace Conformance.Cli.Display;

/// <summary>What a person sees when the run is over.</summary>
internal static class ResultView
{
    public static void Write(Run run, News? news, Surroundings surroundings)
    {
        var console = Terminal.Of(surroundings);
        console.Write(AreaTable.Of(run));
        FindingLines.Write(run, news, surroundings.Out);
        foreach (var note in ReleaseNotes.Of(run))
            surroundings.Out.WriteLine(Words.Upper(Words.Line(note)));
        foreach (var stale in run.WaiversStale)
            surroundings.Out.WriteLine($"Stale waiver {stale.Id}: {stale.Why}");
        foreach (var (unlock, names) in Unlocks.Of(run))
            surroundings.Out.WriteLine($"{unlock} would unlock: {string.Join(", ", names)}");
        if (run.Leftovers.Count > 0)
            surroundings.Out.WriteLine($"Left behind on the target: {run.Leftovers.Count}, such as: {Words.Line(run.Leftovers[0])}");
        surroundings.Out.WriteLine();
        console.Write(new Text($"{run.Says()}\n", new Style(Colour(run.Conclusion()), decoration: Decoration.Bold)));
        if (news is not null)
            surroundings.Out.WriteLine(Words.Upper(news.Says()));
        if (run is { Interrupted: { } why } && run.Conclusion() != Conclusion.Unfinished)
            surroundings.Out.WriteLine(why);
        surroundings.Out.WriteLine($"{Words.Count(run.Requests, "request")} in {Words.Span(run.Duration)}; seed {run.Seed}, digest {run.Digest[..Math.Min(12, run.Digest.Length)]}");
    }

    private static Color Colour(Conclusion conclusion) => conclusion switch
    {
        Conclusion.Kept => Color.Green,
        Conclusion.Broken => Color.Red,
        _ => Color.Yellow,
    };
}

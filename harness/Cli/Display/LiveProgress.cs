using Spectre.Console;

namespace Conformance.Cli.Display;

/// <summary>For a person at a terminal: a bar, counts, and what is being tested, drawn over and over.</summary>
internal sealed class LiveProgress(Surroundings surroundings) : Progress
{
    private const int Bar = 30;

    public override Task<T> ShowAsync<T>(Func<Task<T>> work)
    {
        var console = Terminal.Of(surroundings);
        return console.Live(new Text("")).AutoClear(true).StartAsync(async context =>
        {
            var working = work();
            do
            {
                var standing = Tally.Look();
                foreach (var note in standing.Notes)
                    console.WriteLine(note);
                context.UpdateTarget(Draw(standing));
            }
            while (await Task.WhenAny(working, Task.Delay(200)) != working);
            return await working;
        });
    }

    private static Paragraph Draw(Standing standing)
    {
        var done = (int)(standing.Share * Bar);
        var colour = standing.Broken > 0 ? Color.Red : Color.Green;
        var line = new Paragraph()
            .Append(new string('━', done), new Style(colour))
            .Append(new string('━', Bar - done), new Style(Color.Grey))
            .Append($" {standing}\n")
            .Append(standing.Finished < standing.Cases ? $"  {standing.Area}" : "  cleaning up", new Style(Color.Grey));
        line.Overflow = Overflow.Ellipsis;
        return line;
    }
}

namespace Conformance.Cli.Display;

/// <summary>For pipes and logs: a line for every tenth of the cases, and one every ten seconds when they come slowly.</summary>
internal sealed class PlainProgress(TextWriter output) : Progress
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private int tenths;
    private TimeSpan last;

    public override async Task<T> ShowAsync<T>(Func<Task<T>> work)
    {
        var working = work();
        while (await Task.WhenAny(working, Task.Delay(Look)) != working)
            Show(Tally.Look());
        foreach (var note in Tally.Look().Notes)
            await output.WriteLineAsync(note);
        return await working;
    }

    private void Show(Standing standing)
    {
        foreach (var note in standing.Notes)
            output.WriteLine(note);
        var reached = (int)(standing.Share * 10);
        if (standing.Cases == 0 || (reached <= tenths && standing.Elapsed - last < Patience))
            return;
        tenths = reached;
        last = standing.Elapsed;
        output.WriteLine(standing.ToString());
        output.Flush();
    }
}

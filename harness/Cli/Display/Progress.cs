namespace Conformance.Cli.Display;

/// <summary>Shows where a run stands while it runs.</summary>
internal abstract class Progress
{
    public Tally Tally { get; } = new();

    public static Progress For(Surroundings surroundings) =>
        surroundings.IsTerminal ? new LiveProgress(surroundings) : new PlainProgress(surroundings.Out);

    public abstract Task<T> ShowAsync<T>(Func<Task<T>> work);

    /// <summary>Shows nothing of the work but what has to be told of it, however it ends.</summary>
    public async Task<T> TellAsync<T>(Func<Task<T>> work, TextWriter output)
    {
        try
        {
            return await work();
        }
        finally
        {
            foreach (var note in Tally.Look().Notes)
                await output.WriteLineAsync(note);
        }
    }
}

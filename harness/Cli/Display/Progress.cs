namespace Conformance.Cli.Display;

/// <summary>Shows where a run stands while it runs.</summary>
internal abstract class Progress
{
    public Tally Tally { get; } = new();

    public static Progress For(Surroundings surroundings) =>
        surroundings.IsTerminal ? new LiveProgress(surroundings) : new PlainProgress(surroundings.Out);

    public abstract Task<T> ShowAsync<T>(Func<Task<T>> work);
}

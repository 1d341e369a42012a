namespace Conformance.Cli;

/// <summary>Where the command runs: what it may write to and read from. Tests bring their own.</summary>
internal sealed record Surroundings(TextWriter Out, TextWriter Error)
{
    /// <summary>A person watches: lines may be written over.</summary>
    public bool IsTerminal { get; init; }

    public bool HasColour { get; init; }

    public int Width { get; init; } = 100;

    /// <summary>Reads an environment variable; null where it is not set or empty.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>Asks to end in good order.</summary>
    public CancellationToken Interrupted { get; init; }

    public static Surroundings OfProcess(CancellationToken interrupted)
    {
        var terminal = !Console.IsOutputRedirected && Read("TERM") is not "dumb";
        return new Surroundings(Console.Out, Console.Error)
        {
            IsTerminal = terminal,
            HasColour = terminal && Read("NO_COLOR") is null,
            Width = terminal ? Math.Clamp(Console.WindowWidth, 60, 160) : 100,
            Variable = Read,
            Interrupted = interrupted,
        };
    }

    private static string? Read(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}

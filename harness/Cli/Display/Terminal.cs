using Spectre.Console;

namespace Conformance.Cli.Display;

/// <summary>Spectre's console for where the command runs: no escape sequences but on a terminal.</summary>
internal static class Terminal
{
    public static IAnsiConsole Of(Surroundings surroundings)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = surroundings.IsTerminal ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = surroundings.HasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = surroundings.IsTerminal ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(surroundings.Out),
        });
        console.Profile.Width = surroundings.Width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}

using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Conformance.Cli.Usage;

/// <summary>The library's help with examples below it.</summary>
internal sealed class NotedHelp(HelpAction inner, IReadOnlyDictionary<Command, string> notes) : SynchronousCommandLineAction
{
    public static void Install(RootCommand root, IReadOnlyDictionary<Command, string> notes)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new NotedHelp((HelpAction)option.Action!, notes);
    }

    public override int Invoke(ParseResult parseResult)
    {
        inner.MaxWidth = 110;
        var code = inner.Invoke(parseResult);
        if (notes.TryGetValue(parseResult.CommandResult.Command, out var note))
            parseResult.InvocationConfiguration.Output.WriteLine(note);
        return code;
    }
}

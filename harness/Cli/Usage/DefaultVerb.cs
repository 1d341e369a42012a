using System.CommandLine;

namespace Conformance.Cli.Usage;

/// <summary>Without a verb the command runs; a word that is no verb is told so.</summary>
internal static class DefaultVerb
{
    private static readonly string[] Roots = ["--help", "-h", "-?", "/?", "/h", "--version"];

    /// <exception cref="StopException">The first word is no verb.</exception>
    public static IReadOnlyList<string> Apply(RootCommand root, IReadOnlyList<string> args)
    {
        if (args.Count == 0)
            return ["run"];
        if (Roots.Contains(args[0]))
            return args;
        if (args[0].StartsWith('-'))
            return ["run", .. args];

        var verbs = root.Subcommands.Select(verb => verb.Name).ToList();
        if (verbs.Contains(args[0]))
            return args;
        if (args[0] == "help")
            return [.. args.Skip(1).Where(verbs.Contains).Take(1), "--help"];
        throw StopException.Usage($"unknown verb '{args[0]}'{Suggest.DidYouMean(args[0], verbs)}; verbs: {string.Join(", ", verbs)}");
    }
}

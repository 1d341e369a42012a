using System.CommandLine;
using System.CommandLine.Parsing;

namespace Conformance.Cli.Usage;

/// <summary>Says the first mistake on the command line in one line.</summary>
internal static class UsageErrors
{
    /// <exception cref="StopException">There is a mistake.</exception>
    public static void ThrowIfAny(ParseResult parsed)
    {
        var verb = parsed.CommandResult.Command;
        if (parsed.Action is NotedHelp)
            return;
        if (parsed.Errors.Count == 0 && Stray(parsed) is null)
        {
            if (Empty(parsed) is { } empty)
                throw StopException.Usage($"{empty} must not be empty");
            return;
        }

        throw StopException.Usage($"{Line(parsed, verb)}; `conformance {verb.Name} --help` shows what '{verb.Name}' takes");
    }

    /// <summary>What looks like an option and is none: left over, or taken for an argument's value.</summary>
    private static string? Stray(ParseResult parsed) => parsed.CommandResult.Children
        .OfType<ArgumentResult>()
        .SelectMany(argument => argument.Tokens)
        .Select(token => token.Value)
        .Concat(parsed.UnmatchedTokens)
        .FirstOrDefault(token => token.Length > 1 && token[0] == '-');

    /// <summary>What was given as nothing, as by a variable that is not set, where that means nothing.</summary>
    private static string? Empty(ParseResult parsed) => parsed.CommandResult.Children
        .Where(child => child is not OptionResult { Option: OpenOption } && child.Tokens.Any(token => token.Value.Length == 0))
        .Select(child => child switch
        {
            OptionResult option => option.Option.Name,
            ArgumentResult argument => argument.Argument.Name,
            _ => "an argument",
        })
        .FirstOrDefault();

    private static string Line(ParseResult parsed, Command verb)
    {
        // A mistyped option is told before what follows from it, such as its value standing alone.
        if (Stray(parsed) is { } option)
            return $"unknown option '{option.Split('=')[0]}'{Suggest.DidYouMean(option.Split('=')[0], verb.Options.Select(known => known.Name))}";
        if (parsed.UnmatchedTokens.Count > 0)
            return $"'{parsed.UnmatchedTokens[0]}' is one argument too many";
        return parsed.Errors[0] switch
        {
            { SymbolResult: ArgumentResult { Tokens.Count: 0, Parent: CommandResult } missing } => $"{missing.Argument.Name} is missing",
            { SymbolResult: OptionResult { Tokens.Count: 0 } missing } => $"{missing.Option.Name} needs a value",
            { SymbolResult: ArgumentResult { Tokens.Count: 0, Parent: OptionResult missing } } => $"{missing.Option.Name} needs a value",
            { SymbolResult: OptionResult { Tokens.Count: > 1 } twice } when !twice.Option.AllowMultipleArgumentsPerToken && twice.Option.Arity.MaximumNumberOfValues == 1 =>
                $"{twice.Option.Name} may stand only once",
            { SymbolResult: CommandResult, Message: var message } => message.TrimEnd('.'),
            var error => error.Message.TrimEnd('.'),
        };
    }
}

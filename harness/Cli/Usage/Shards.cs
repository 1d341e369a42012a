using System.Globalization;
using Conformance.Engine.Verdicts;

namespace Conformance.Cli.Usage;

/// <summary>Reads <c>--shard</c>.</summary>
internal static class Shards
{
    /// <summary>Stands for what whoever distributes the work says in the environment.</summary>
    public const string FromEnvironment = "index";

    /// <summary>More parts than anybody has machines for are a mistake.</summary>
    private const int Most = 1000;

    /// <summary>Where distributors say which part is meant, and from which number they count.</summary>
    private static readonly (string Variable, int First)[] Distributors = [("JOB_COMPLETION_INDEX", 0), ("CI_NODE_INDEX", 1)];

    /// <summary>Null: not asked for.</summary>
    /// <exception cref="StopException">It names no part of anything.</exception>
    public static Shard? Read(string? text, Func<string, string?> variable)
    {
        if (text is null)
            return null;
        if (text.Split('/') is not [var index, var of] || Number(of) is not (>= 1 and <= Most and var parts))
            throw StopException.Usage($"--shard must be I/N such as 2/4, or {FromEnvironment}/4, not '{text}'");
        var part = index == FromEnvironment ? Environment(variable) : Number(index);
        return part >= 1 && part <= parts
            ? new Shard(part.Value, parts)
            : throw StopException.Usage($"--shard {text}: there are the parts 1 to {parts}{(index == FromEnvironment ? $", and the environment names part {part}" : "")}");
    }

    private static int Environment(Func<string, string?> variable)
    {
        foreach (var (name, first) in Distributors)
        {
            if (variable(name) is { } text)
            {
                return Number(text) is { } number
                    ? number - first + 1
                    : throw StopException.Usage($"--shard {FromEnvironment}/…: {name} is '{text}', and must be a whole number");
            }
        }

        throw StopException.Usage($"--shard {FromEnvironment}/… reads the part from {string.Join(" or ", Distributors.Select(each => each.Variable))}, and neither is set; name the part itself, such as 2/4");
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

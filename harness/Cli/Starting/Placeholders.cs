using System.Text.RegularExpressions;

namespace Conformance.Cli.Starting;

/// <summary>What is known only as a server is started, filled in where a command or a variable names it.</summary>
internal static partial class Placeholders
{
    public const string Config = "{config}";

    /// <summary>What a command may name; what could mean something to a shell, or is a secret, stands in the environment only.</summary>
    public static IReadOnlyDictionary<string, string?> OfCommands(IReadOnlyDictionary<string, string?> values) =>
        values.Where(value => value.Key is "port" or "config" or "url" or "host" or "listen").ToDictionary(value => value.Key, value => value.Value);

    /// <summary>The text with each placeholder's value in its place.</summary>
    /// <exception cref="StopException">A value is not known.</exception>
    public static string Fill(string text, IReadOnlyDictionary<string, string?> values, string where) => Named().Replace(text, match =>
        values.TryGetValue(match.Groups[1].Value, out var value)
            ? value ?? throw StopException.Usage($"{where}: nothing is known for {match.Value}{Advice(match.Groups[1].Value)}")
            : match.Value);

    private static string Advice(string name) => name switch
    {
        "database" => "; export DATABASE_URL=postgres://… with the PostgreSQL database that the servers are to use",
        "jwtSecret" => "; give --jwt-secret, or 'jwtSecret' in the target file",
        _ => "",
    };

    [GeneratedRegex(@"\{([a-zA-Z]+)\}")]
    private static partial Regex Named();
}

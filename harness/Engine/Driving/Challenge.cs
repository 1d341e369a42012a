using System.Text.RegularExpressions;

namespace Conformance.Engine.Driving;

/// <summary>One challenge of a WWW-Authenticate header (RFC 9110 §11.6.1).</summary>
/// <param name="Scheme">Its authentication scheme.</param>
/// <param name="Parameters">Its parameters by name in lower case; empty where it has none, or a token68.</param>
public sealed partial record Challenge(string Scheme, IReadOnlyDictionary<string, string> Parameters)
{
    private const string Header = "WWW-Authenticate";

    public bool Is(string scheme) => string.Equals(Scheme, scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>All challenges of a response; null: the header is there and breaks the grammar.</summary>
    public static IReadOnlyList<Challenge>? Of(Response response)
    {
        var challenges = new List<Challenge>();
        foreach (var line in Lines(response))
        {
            if (!Read(line, challenges))
                return null;
        }

        return challenges;
    }

    /// <summary>Whether there is such a header, and something in it.</summary>
    public static bool IsIn(Response response) => Lines(response).Any();

    private static IEnumerable<string> Lines(Response response) =>
        response.Headers.Where(header => header.Is(Header) && header.Value.Trim().Length > 0).Select(header => header.Value);

    /// <summary>The header is a list of challenges, and each a list of parameters: an item that is a parameter alone belongs to the challenge before it.</summary>
    private static bool Read(string line, List<Challenge> challenges)
    {
        Dictionary<string, string>? parameters = null;
        foreach (var item in Item().Matches(line).Select(match => match.Value.Trim()).Where(item => item.Length > 0))
        {
            var read = parameters is not null && Parameter().Match(item) is { Success: true } parameter ? parameter : Start().Match(item);
            if (!read.Success)
                return false;
            if (read.Groups["scheme"].Success)
                challenges.Add(new Challenge(read.Groups["scheme"].Value, parameters = []));
            if (read.Groups["name"].Success)
                parameters![read.Groups["name"].Value.ToLowerInvariant()] = read.Groups["quoted"].Value + read.Groups["plain"].Value;
        }

        return parameters is not null;
    }

    private const string Token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

    private const string Pair = $"(?<name>{Token})[ \t]*=[ \t]*(?:\"(?<quoted>(?:[^\"\\\\]|\\\\.)*)\"|(?<plain>{Token}))";

    /// <summary>What stands between two commas that are in no quotes.</summary>
    [GeneratedRegex("""(?:"(?:[^"\\]|\\.)*"|[^,])+""")]
    private static partial Regex Item();

    [GeneratedRegex($"^{Pair}$")]
    private static partial Regex Parameter();

    /// <summary>A scheme's name, alone or with its first parameter or a token68 behind it.</summary>
    [GeneratedRegex($"^(?<scheme>{Token})(?: +(?:{Pair}|[A-Za-z0-9._~+/-]+=*))?$")]
    private static partial Regex Start();
}

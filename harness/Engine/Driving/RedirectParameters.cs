namespace Conformance.Engine.Driving;

/// <summary>What a Location header carries in query and fragment.</summary>
public static class RedirectParameters
{
    /// <summary>Names to values, decoded; where both parts have a name the query's value counts.</summary>
    public static IReadOnlyDictionary<string, string> Read(string location)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        var parts = location.Split('#', 2);
        foreach (var part in new[] { parts[0].Contains('?', StringComparison.Ordinal) ? parts[0].Split('?', 2)[1] : "", parts.Length > 1 ? parts[1] : "" })
        {
            foreach (var pair in part.Split('&', StringSplitOptions.RemoveEmptyEntries))
            {
                var halves = pair.Split('=', 2);
                parameters.TryAdd(Decode(halves[0]), halves.Length > 1 ? Decode(halves[1]) : "");
            }
        }

        return parameters;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}

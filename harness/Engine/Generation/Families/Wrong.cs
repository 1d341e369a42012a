using System.Text.Json.Nodes;
using Conformance.Engine.Generation.Schemas;

namespace Conformance.Engine.Generation.Families;

/// <summary>Values of the right type that a schema rules out.</summary>
internal static class Wrong
{
    private static readonly Dictionary<string, (string Detail, string Sentence, string Value)[]> ByFormat = new()
    {
        ["email"] =
        [
            ("no-address", "is no address", "conformance"),
            ("no-domain", "is an address without domain", "conformance@"),
            ("no-local-part", "is an address with nothing before the at sign", "@conformance.example"),
        ],
        ["uuid"] =
        [
            ("no-uuid", "is no UUID", "not-a-uuid"),
            ("short-uuid", "is a UUID that lacks a digit", "123e4567-e89b-42d3-a456-42661417400"),
        ],
        ["uri"] = [("no-uri", "is no URI", "not a uri")],
        ["phone"] =
        [
            ("letters", "has letters in it", "+1555conform"),
            ("many-digits", "has more digits than E.164 allows", "15550000000000000000000"),
        ],
    };

    public static IEnumerable<(string Detail, string Sentence, JsonNode Value)> Of(Schema schema)
    {
        if (schema is { Listed.Count: > 0, Type: null or "string" })
            yield return ("unlisted", "is none of the listed values", "conformance_unlisted");
        foreach (var (detail, sentence, value) in schema.Format is { } format && ByFormat.TryGetValue(format, out var forms) ? forms : [])
            yield return (detail, sentence, value);
        if (schema is { Format: null, Type: "string", Pattern: { } pattern } && Unfitting(pattern, schema) is { } text)
            yield return ("misfit", "does not fit the pattern", text);
        if (schema.Type is "integer" or "number")
        {
            if (schema.Minimum is { } minimum)
                yield return ("below-minimum", "is below the minimum", minimum - 1);
            if (schema.Maximum is { } maximum)
                yield return ("above-maximum", "is above the maximum", maximum + 1);
        }
    }

    /// <summary>A text of an allowed length that the pattern rules out.</summary>
    public static string? Unfitting(string pattern, Schema schema)
    {
        var length = Math.Max(schema.MinLength ?? 1, 1);
        return new[] { "!", " ", "\u00e9" }
            .Select(letter => string.Concat(Enumerable.Repeat(letter, length)))
            .FirstOrDefault(text => !RightText.Fits(pattern, text));
    }
}

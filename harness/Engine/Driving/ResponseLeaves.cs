using System.Text.Json;

namespace Conformance.Engine.Driving;

/// <summary>Every text that a response brought and that a later request may repeat.</summary>
internal static class ResponseLeaves
{
    /// <summary>Shorter ones stand in requests by chance.</summary>
    private const int Shortest = 6;

    /// <summary>No token is longer.</summary>
    private const int Longest = 16 * 1024;

    /// <summary>No honest answer has more; a hostile one may have millions, all to be looked for.</summary>
    private const int Most = 50_000;

    public static IEnumerable<string> Of(Exchange exchange)
    {
        var texts = exchange.Body is { } body ? Texts(body) : [];
        if (exchange.Response?.Header("Location") is { } location)
            texts = texts.Append(location);
        return texts.SelectMany(WithParameters).Where(text => text.Length is >= Shortest and <= Longest).Take(Most);
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Texts(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    /// <summary>A link carries what is to be sent back in its query or fragment.</summary>
    private static IEnumerable<string> WithParameters(string text) =>
        text.Contains('=', StringComparison.Ordinal) ? [text, .. RedirectParameters.Read(text).Values] : [text];
}

using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Conformance.Engine.Generation;

namespace Conformance.Engine.Driving;

/// <summary>
/// One number for all requests of a case: the same for the same seed, though a run gives its own mark
/// and the server its own ids, times and tokens.
/// </summary>
public static partial class RequestDigest
{
    /// <returns>SHA-256, lower-case hexadecimal.</returns>
    public static string Of(IReadOnlyList<Exchange> exchanges, string runMark, IReadOnlyList<string> volatiles)
    {
        var changing = new HashSet<string>(volatiles.Where(value => value.Length > 0).SelectMany(Spellings), StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var exchange in exchanges)
        {
            hash.AppendData(Encoding.Latin1.GetBytes(Plain(Text(exchange.Request), runMark, changing)));
            hash.AppendData([0]);
            foreach (var leaf in ResponseLeaves.Of(exchange))
                changing.UnionWith(Spellings(leaf));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>One letter per byte, so that bytes that are no text count, too.</summary>
    private static string Text(Request request) => string.Join('\n',
        [
            Bytes(request.Method),
            Bytes(request.Target),
            .. request.Headers.Select(header => Bytes($"{header.Name}: {header.Value}")),
            request.Body is null ? "no body" : "body " + Encoding.Latin1.GetString(request.Body),
        ]);

    private static string Plain(string text, string runMark, IEnumerable<string> changing)
    {
        // Whole tokens first: what was given may stand within one, which then could not be told as one any more.
        text = Jwt().Replace(text, "<token>");
        // The longest first: one may be a part of another.
        foreach (var value in changing.Where(value => text.Contains(value, StringComparison.Ordinal)).OrderByDescending(value => value.Length).ThenBy(value => value, StringComparer.Ordinal))
            text = text.Replace(value, "<given>", StringComparison.Ordinal);
        text = Uuid().Replace(text, "<uuid>");
        text = Phone().Replace(text, "<phone>");
        return runMark.Length == 0 ? text : Regex.Replace(text, $"(?<![A-Za-z0-9]){Regex.Escape(runMark)}(?![A-Za-z0-9])", "<run>");
    }

    /// <summary>A value as it stands in a header, in a query, and in a JSON string.</summary>
    private static IEnumerable<string> Spellings(string value)
    {
        var json = Payload.Json(System.Text.Json.Nodes.JsonValue.Create(value)).Bytes!;
        return [Bytes(value), Uri.EscapeDataString(value), Encoding.Latin1.GetString(json)[1..^1]];
    }

    private static string Bytes(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    [GeneratedRegex(@"eyJ[A-Za-z0-9_\-]{5,}\.[A-Za-z0-9_\-]*(?:\.[A-Za-z0-9_\-]*)?")]
    private static partial Regex Jwt();

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")]
    private static partial Regex Uuid();

    [GeneratedRegex("1555[0-9]{10}")]
    private static partial Regex Phone();
}

using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Conformance.Engine.Driving;

/// <summary>Reads bodies as JSON without ever throwing.</summary>
public static partial class JsonText
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 128 };

    /// <summary>Null where the bytes are no JSON text (RFC 8259), or nest deeper than 128.</summary>
    public static JsonElement? Parse(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty)
            return null;
        try
        {
            using var document = JsonDocument.Parse(Readable(bytes), Options);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The member's text; null where it is missing or no string.</summary>
    public static string? Text(this JsonElement? element, string member) =>
        element is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    public static JsonElement? At(this JsonElement? element, string member) =>
        element is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty(member, out var value) ? value : null;

    /// <summary>RFC 8259 §8.2 lets half a surrogate pair stand as an escape; no text can be made of it, so it is read as U+FFFD.</summary>
    private static ReadOnlyMemory<byte> Readable(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.IndexOf("\\ud"u8) < 0 && bytes.Span.IndexOf("\\uD"u8) < 0
            ? bytes
            : Encoding.UTF8.GetBytes(HalfPair().Replace(Encoding.UTF8.GetString(bytes.Span), match => match.Groups["half"].Success ? @"\uFFFD" : match.Value));

    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<half>\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\\\")]
    private static partial Regex HalfPair();
}

using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Conformance.Engine.Driving;

/// <summary>Reads bodies as JSON without ever throwing.</summary>
public static partial class JsonText
{
    private const int LongestText = 256 * 1024;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 128 };

    /// <summary>Null where the bytes are no JSON text (RFC 8259; its §8.1: "MUST be encoded using UTF-8"), or nest deeper than 128.</summary>
    public static JsonElement? Parse(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty || !Utf8.IsValid(bytes.Span))
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
            ? Read(value)
            : null;

    /// <summary>No honest text is longer than a picture; a longer one is not decoded again and again.</summary>
    private static string? Read(JsonElement value) =>
        JsonMarshal.GetRawUtf8Value(value).Length is > LongestText and var length ? string.Create(CultureInfo.InvariantCulture, $"(a text of {length:N0} bytes)") : value.GetString();

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

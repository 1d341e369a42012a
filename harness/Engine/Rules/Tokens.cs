using System.Buffers.Text;
using System.Text.Json;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules;

/// <summary>Looks into JSON Web Tokens (RFC 7519) without trusting them.</summary>
internal static class Tokens
{
    /// <summary>The claims; null where the text is no JWT.</summary>
    public static JsonElement? Claims(string token) => Part(token, 1);

    public static JsonElement? Header(string token) => Part(token, 0);

    /// <summary>The first part, whatever follows it.</summary>
    public static JsonElement? AnyHeader(string token) => Decoded(token.Split('.')[0]);

    private static JsonElement? Part(string token, int index)
    {
        var parts = token.Split('.');
        return parts.Length == 3 ? Decoded(parts[index]) : null;
    }

    private static JsonElement? Decoded(string part)
    {
        if (part.Length == 0)
            return null;
        try
        {
            var decoded = JsonText.Parse(Base64Url.DecodeFromChars(part));
            return decoded is { ValueKind: JsonValueKind.Object } ? decoded : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

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

    private static JsonElement? Part(string token, int index)
    {
        var parts = token.Split('.');
        if (parts.Length != 3 || parts[index].Length == 0)
            return null;
        try
        {
            var part = JsonText.Parse(Base64Url.DecodeFromChars(parts[index]));
            return part is { ValueKind: JsonValueKind.Object } ? part : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

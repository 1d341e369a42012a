using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Engine.Driving;

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>Reads and writes HS256 tokens, wrong ones too, which a library would refuse to make.</summary>
internal static class Jwt
{
    private static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false };

    public static string Sign(JsonObject claims, string secret)
    {
        var signed = $"{Part("""{"alg":"HS256","typ":"JWT"}""")}.{Part(claims.ToJsonString())}";
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes(signed));
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    public static JsonObject Claims(string token)
    {
        try
        {
            if (JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[1]), documentOptions: Once) is JsonObject claims)
                return claims;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or IndexOutOfRangeException)
        {
            // It is told as what is no object is.
        }

        throw UnplayableException.PreconditionFailed("precondition failed: the access token is no readable JWT");
    }

    /// <summary>The id of whom a token speaks; null where it is no token of this API.</summary>
    public static string? Subject(string token)
    {
        try
        {
            return Claims(token)["sub"] is JsonValue value && value.TryGetValue<string>(out var subject) && Guid.TryParse(subject, out _) ? subject : null;
        }
        catch (UnplayableException)
        {
            return null;
        }
    }

    /// <summary>Seconds, which need not be whole (RFC 7519 section 2); null where the claim is none.</summary>
    public static double? Time(JsonObject claims, string name) => claims[name] is JsonValue value && value.TryGetValue<double>(out var seconds) ? seconds : null;

    /// <summary>Whether a token has most of its life, or at least a minute, before it.</summary>
    public static bool IsFresh(string token)
    {
        var claims = Claims(token);
        var expiry = Time(claims, "exp") ?? long.MaxValue;
        var issued = Time(claims, "iat") ?? 0;
        return expiry - DateTimeOffset.UtcNow.ToUnixTimeSeconds() > Math.Min(60, (expiry - issued) / 2);
    }

    /// <summary>A part of a token.</summary>
    public static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}

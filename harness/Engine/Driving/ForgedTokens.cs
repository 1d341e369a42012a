using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Conformance.Engine.Driving;

/// <summary>Tokens that are like a right one in all but one thing, and that no server may take.</summary>
public static class ForgedTokens
{
    private const int ShortestKey = 32;

    private static readonly byte[] Stranger = Encoding.UTF8.GetBytes("conformance: a secret that belongs to no server at all");

    private static readonly System.Text.Json.JsonDocumentOptions Once = new() { AllowDuplicateProperties = false };

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    public static bool IsJwt(string token) =>
        token.Split('.').Length == 3 && Handler.CanReadToken(token) && Part(token, 0) is not null && Part(token, 1) is not null;

    /// <summary>A third of the signature is gone, or of the whole where there is none to see.</summary>
    public static string Truncated(string token)
    {
        var signature = token.Length - token.LastIndexOf('.') - 1;
        return token[..^Math.Max(1, (signature == token.Length ? token.Length : signature) / 3)];
    }

    /// <summary>Another first letter of the signature: the last one's low bits may mean nothing.</summary>
    public static string WrongSignature(string token)
    {
        var at = token.LastIndexOf('.') + 1;
        return at >= token.Length ? token + "AAAA" : string.Concat(token.AsSpan(0, at), token[at] == 'A' ? "B" : "A", token.AsSpan(at + 1));
    }

    /// <summary>RFC 7519 §6: an unsecured token, which no one may take for a signed one.</summary>
    public static string Unsigned(string token) => Handler.CreateToken(Claims(token).ToJsonString());

    public static string Foreign(string token) => Signed(Claims(token), Stranger, KeyId(token));

    /// <summary>The same claims, issued two hours ago and expired for one.</summary>
    public static string Expired(string token, string secret, DateTimeOffset now)
    {
        var claims = Claims(token);
        claims["iat"] = now.AddHours(-2).ToUnixTimeSeconds();
        claims["exp"] = now.AddHours(-1).ToUnixTimeSeconds();
        claims.Remove("nbf");
        return Signed(claims, Encoding.UTF8.GetBytes(secret), KeyId(token));
    }

    /// <summary>The same claims, valid from an hour on.</summary>
    public static string NotYetValid(string token, string secret, DateTimeOffset now)
    {
        var claims = Claims(token);
        claims["nbf"] = now.AddHours(1).ToUnixTimeSeconds();
        claims["exp"] = now.AddHours(2).ToUnixTimeSeconds();
        return Signed(claims, Encoding.UTF8.GetBytes(secret), KeyId(token));
    }

    /// <summary>Claims of somebody else between the token's own header and signature.</summary>
    public static string WithOtherSubject(string token)
    {
        var claims = Claims(token);
        claims["sub"] = "conformance";
        var parts = token.Split('.');
        return $"{parts[0]}.{Base64UrlEncoder.Encode(claims.ToJsonString())}.{parts[2]}";
    }

    /// <summary>A header that names another algorithm before the token's own claims and signature.</summary>
    public static string WithOtherAlgorithm(string token)
    {
        var parts = token.Split('.');
        var named = Named(token, "alg") == SecurityAlgorithms.HmacSha256 ? "RS256" : "HS256";
        return $"{Base64UrlEncoder.Encode($"{{\"alg\":\"{named}\",\"typ\":\"JWT\"}}")}.{parts[1]}.{parts[2]}";
    }

    private static string Signed(JsonObject claims, byte[] secret, string? keyId)
    {
        // HMAC fills a key with zeros up to its block (RFC 2104 §2), so a short one padded by us is the same key.
        var key = new SymmetricSecurityKey(secret.Length < ShortestKey ? [.. secret, .. new byte[ShortestKey - secret.Length]] : secret) { KeyId = keyId };
        return Handler.CreateToken(claims.ToJsonString(), new SigningCredentials(key, SecurityAlgorithms.HmacSha256));
    }

    private static string? KeyId(string token) => Named(token, "kid") is { Length: > 0 } id ? id : null;

    private static string? Named(string token, string member) => Part(token, 0)![member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static JsonObject Claims(string token) => Part(token, 1)!;

    /// <returns>Null where it is no object, or one with a member that stands twice.</returns>
    private static JsonObject? Part(string token, int index)
    {
        try
        {
            return JsonNode.Parse(Base64UrlEncoder.Decode(token.Split('.')[index]), documentOptions: Once) as JsonObject;
        }
        catch (Exception exception) when (exception is FormatException or System.Text.Json.JsonException or ArgumentException)
        {
            return null;
        }
    }
}

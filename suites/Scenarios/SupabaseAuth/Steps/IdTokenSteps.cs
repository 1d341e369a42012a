using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Adapter;

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>Sign-in with ID tokens (OpenID Connect Core 1.0, section 2).</summary>
internal static class IdTokenSteps
{
    /// <summary>Claims about somebody whom nobody knows yet; the companion fills in who issues them and for whom.</summary>
    public static JsonObject Claims(this Stage stage, string? email = null, bool verified = true) => new()
    {
        ["sub"] = stage.Any.Phone(),
        ["email"] = email ?? stage.Any.Email(),
        ["email_verified"] = verified,
        ["name"] = stage.Any.Name(),
    };

    /// <summary>The claims as the companion's provider signs them, and what goes with them to the server.</summary>
    public static async Task<JsonObject> SignedAsync(this Stage stage, JsonObject claims) => new()
    {
        ["provider"] = ServerMemory.Of(stage).OidcProvider,
        ["id_token"] = await stage.IdTokenAsync(claims),
    };

    public static Task<Exchange> ProbeIdTokenAsync(this Stage stage, JsonObject body, string? bearer = null) =>
        stage.ProbeAsync(Supabase.TokenByIdToken, body, bearer);

    /// <summary>Signs in somebody whom nobody knows yet; the claims say who it is.</summary>
    public static async Task<Session> SignInByIdTokenAsync(this Stage stage, JsonObject claims)
    {
        var answer = await stage.ExpectAsync(Supabase.TokenByIdToken, new Call { Body = await stage.SignedAsync(claims) });
        return stage.TakeSession(answer, new User(stage.Take(answer, "user", "id"), (string?)claims["email"], null, ""));
    }

    /// <summary>What the token carries of a nonce that the client keeps.</summary>
    public static string NonceHash(string nonce) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(nonce)));

    public static long Seconds(int fromNow) => DateTimeOffset.UtcNow.AddSeconds(fromNow).ToUnixTimeSeconds();
}

using System.Text.Json.Nodes;
using Conformance.Engine.Driving;

namespace Conformance.Scenarios.SupabaseAuth.Steps.Authenticators;

/// <summary>Security keys as second factors.</summary>
internal static class SecurityKeySteps
{
    /// <summary>A factor that no key belongs to yet.</summary>
    public static async Task<string> EnrolSecurityKeyAsync(this Stage stage, Session session)
    {
        stage.Need("mfa-webauthn");
        var body = new { factor_type = "webauthn", friendly_name = stage.Any.Word(8, 12) };
        return stage.Take(await stage.ExpectAsync(Supabase.FactorEnroll, new Call { Bearer = session.AccessToken, Body = body }), "id");
    }

    public static async Task<Ceremony> ChallengeSecurityKeyAsync(this Stage stage, Session session, string factor)
    {
        var made = await stage.ExpectAsync(Supabase.FactorChallenge, new Call { Bearer = session.AccessToken, Path = new { factor_id = factor }, Body = new { } });
        stage.Take(made, "webauthn", "credential_options", "publicKey", "challenge");
        return new Ceremony(stage.Take(made, "id"), made.Body.At("webauthn").At("credential_options").At("publicKey"));
    }

    /// <summary>The answer of a new key to a fresh challenge of a factor that has none yet.</summary>
    public static async Task<JsonObject> NewKeyAsync(this Stage stage, Session session, string factor, SecurityKey key, Oddity? odd = null)
    {
        var origin = await stage.OriginAsync();
        var ceremony = await stage.ChallengeSecurityKeyAsync(session, factor);
        return ceremony.FactorAnswer("create", stage.Create(key, ceremony, origin, odd));
    }

    /// <summary>The answer of a key to a fresh challenge of its factor.</summary>
    public static async Task<JsonObject> ShowKeyAsync(this Stage stage, Session session, string factor, SecurityKey key, Oddity? odd = null)
    {
        var origin = await stage.OriginAsync();
        var ceremony = await stage.ChallengeSecurityKeyAsync(session, factor);
        return ceremony.FactorAnswer("request", stage.Get(key, ceremony, origin, odd));
    }

    /// <summary>A fresh user with a security key that was verified, logged in by password alone.</summary>
    public static async Task<(Session Session, string Factor, SecurityKey Key)> KeyOwnerAsync(this Stage stage)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolSecurityKeyAsync(session);
        var key = new SecurityKey();
        var body = await stage.NewKeyAsync(session, factor, key);
        await stage.ExpectAsync(Supabase.FactorVerify, new Call { Bearer = session.AccessToken, Path = new { factor_id = factor }, Body = body });
        return (await stage.LoginAsync(session.User), factor, key);
    }
}

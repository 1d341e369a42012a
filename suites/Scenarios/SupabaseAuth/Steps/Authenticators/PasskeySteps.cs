using System.Text.Json.Nodes;
using Conformance.Engine.Driving;

namespace Conformance.Scenarios.SupabaseAuth.Steps.Authenticators;

/// <summary>Passkeys are made and used.</summary>
internal static class PasskeySteps
{
    public static async Task<Ceremony> BeginRegistrationAsync(this Stage stage, Session session) =>
        stage.TakeCeremony(await stage.ExpectAsync(Supabase.PasskeyRegistrationOptions, new Call { Bearer = session.AccessToken, Body = new { } }));

    public static async Task<Ceremony> BeginSignInAsync(this Stage stage) =>
        stage.TakeCeremony(await stage.ExpectAsync(Supabase.PasskeyAuthenticationOptions, new Call { Body = new { } }));

    /// <summary>The answer to a fresh registration.</summary>
    public static async Task<JsonObject> NewCredentialAsync(this Stage stage, Session session, SecurityKey key, Oddity? odd = null)
    {
        var origin = await stage.OriginAsync();
        var ceremony = await stage.BeginRegistrationAsync(session);
        return ceremony.Answer(stage.Create(key, ceremony, origin, odd));
    }

    public static async Task<Passkey> RegisterPasskeyAsync(this Stage stage, Session session)
    {
        var key = new SecurityKey();
        var made = await stage.ExpectAsync(Supabase.PasskeyRegistrationVerify, new Call { Bearer = session.AccessToken, Body = await stage.NewCredentialAsync(session, key) });
        return new Passkey(stage.Take(made, "id"), key);
    }

    /// <summary>The answer to a fresh challenge of a sign-in.</summary>
    public static async Task<JsonObject> AssertionAsync(this Stage stage, Passkey passkey, Oddity? odd = null)
    {
        var origin = await stage.OriginAsync();
        var ceremony = await stage.BeginSignInAsync();
        return ceremony.Answer(stage.Get(passkey.Key, ceremony, origin, odd));
    }

    public static async Task<Session> SignInByPasskeyAsync(this Stage stage, Passkey passkey, User user) =>
        stage.TakeSession(await stage.ExpectAsync(Supabase.PasskeyAuthenticationVerify, new Call { Body = await stage.AssertionAsync(passkey) }), user);

    private static Ceremony TakeCeremony(this Stage stage, Exchange made)
    {
        var ceremony = new Ceremony(stage.Take(made, "challenge_id"), made.Body.At("options"));
        stage.Take(made, "options", "challenge");
        return ceremony;
    }
}

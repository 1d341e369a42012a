using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Features;

/// <summary>Features that are on, asked for what is not there.</summary>
[ScenariosOf("supabase-auth", "features")]
internal static class SwitchedOn
{
    [Scenario("admin/oauth/read-unknown-client", Category.UnidentifiableResource, "oauth_client_not_found", Needs = "service-key oauth-server", Says = "An administrator reads a client that nobody knows.")]
    public static Task ReadUnknownClient(Stage stage) =>
        stage.ProbeAsync(Supabase.AdminOAuthClientGet, bearer: stage.AdminToken(), path: new { client_id = stage.Any.Uuid() });

    [Scenario("oauth/unknown-authorization", Category.UnidentifiableResource, "oauth_authorization_not_found", Needs = "users oauth-server", Says = "A user is asked to consent to something that nobody asked for.")]
    public static async Task UnknownAuthorization(Stage stage) => await stage.ProbeAsync(
        Supabase.OAuthAuthorizationGet, bearer: (await stage.SharedSessionAsync()).AccessToken, path: new { authorization_id = stage.Any.Word(20, 20) });

    [Scenario("oauth/revoke-unknown-grant", Category.StateConflict, "oauth_consent_not_found", Needs = "users oauth-server", Says = "A user takes back a consent that was never given.")]
    public static async Task RevokeUnknownGrant(Stage stage) => await stage.ProbeAsync(
        Supabase.UserOAuthGrantsRevoke, bearer: (await stage.SharedSessionAsync()).AccessToken, query: new { client_id = stage.Any.Uuid() });

    [Scenario("passkeys/unknown-challenge", Category.StateConflict, "webauthn_challenge_not_found", Needs = "passkeys !captcha", Says = "Somebody answers a passkey challenge that nobody made.")]
    public static Task UnknownPasskeyChallenge(Stage stage) =>
        stage.ProbeAsync(Supabase.PasskeyAuthenticationVerify, new { challenge_id = stage.Any.Uuid(), credential = new { } });
}

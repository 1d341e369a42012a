using System.Text.Json.Nodes;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Providers;


/// <summary>ID tokens that open nothing, or not here (OpenID Connect Core 1.0, section 3.1.3.7). The contract has no code of their own for them.</summary>
[ScenariosOf("supabase-auth", "sign-in")]
internal static class RefusedIdTokens
{
    [Scenario("token/id-token/expired", Category.MissingOrInvalidCredentials, Needs = "id-tokens", Says = "The ID token has expired.")]
    public static Task Expired(Stage stage) => ProbeAsync(stage, claims => (claims["iat"], claims["exp"]) = (IdTokenSteps.Seconds(-7200), IdTokenSteps.Seconds(-3600)));

    [Scenario("token/id-token/wrong-audience", Category.MissingOrInvalidCredentials, Needs = "id-tokens", Says = "The ID token was issued for another client.")]
    public static Task WrongAudience(Stage stage) => ProbeAsync(stage, claims => claims["aud"] = "somebody-elses-client");

    [Scenario("token/id-token/wrong-issuer", Category.MissingOrInvalidCredentials, Needs = "id-tokens", Says = "The ID token says that it is another issuer's.")]
    public static Task WrongIssuer(Stage stage) => ProbeAsync(stage, claims => claims["iss"] = "https://issuer.conformance.example");

    [Scenario("token/id-token/no-subject", Category.MissingOrInvalidCredentials, Also = Category.BadInput, Needs = "id-tokens", Says = "The ID token does not say of whom it is.")]
    public static Task NoSubject(Stage stage) => ProbeAsync(stage, claims => claims["sub"] = null);

    [Scenario("token/id-token/nonce-only-in-token", Category.MissingOrInvalidCredentials, Also = Category.BadInput, Needs = "id-tokens", Says = "The ID token has a nonce, and the request has none.")]
    public static Task NonceOnlyInToken(Stage stage) => ProbeAsync(stage, claims => claims["nonce"] = IdTokenSteps.NonceHash("conformance"));

    [Scenario("token/id-token/nonce-only-in-request", Category.MissingOrInvalidCredentials, Also = Category.BadInput, Needs = "id-tokens", Says = "The request has a nonce, and the ID token has none.")]
    public static Task NonceOnlyInRequest(Stage stage) => ProbeAsync(stage, _ => { }, body => body["nonce"] = "conformance");

    [Scenario("token/id-token/wrong-nonce", Category.MissingOrInvalidCredentials, Needs = "id-tokens", Says = "The ID token is for another nonce.")]
    public static Task WrongNonce(Stage stage) =>
        ProbeAsync(stage, claims => claims["nonce"] = IdTokenSteps.NonceHash("another"), body => body["nonce"] = "conformance");

    [Scenario("token/id-token/plain-nonce", Category.MissingOrInvalidCredentials, Needs = "id-tokens", Says = "The ID token shows the nonce itself in place of its hash, so that who overhears the one has the other.")]
    public static Task PlainNonce(Stage stage) => ProbeAsync(stage, claims => claims["nonce"] = "conformance", body => body["nonce"] = "conformance");

    [Scenario("token/id-token/wrong-signature", Category.MissingOrInvalidCredentials, Needs = "id-tokens", Says = "The ID token's claims were changed after it was signed.")]
    public static Task WrongSignature(Stage stage) => ProbeAsync(stage, _ => { }, body => Replace(stage, body, parts =>
        $"{parts[0]}.{Jwt.Part(Changed((string)body["id_token"]!))}.{parts[2]}"));

    [Scenario("token/id-token/unsigned", Category.MissingOrInvalidCredentials, Needs = "id-tokens", Says = "The ID token has no signature (alg: none).")]
    public static Task Unsigned(Stage stage) =>
        ProbeAsync(stage, _ => { }, body => Replace(stage, body, parts => $"{Jwt.Part("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}."));

    [Scenario("token/id-token/shared-secret", Category.MissingOrInvalidCredentials, Needs = "id-tokens", Says = "The ID token is signed with a secret in place of the issuer's key (HS256).")]
    public static Task SharedSecret(Stage stage) =>
        ProbeAsync(stage, _ => { }, body => Replace(stage, body, _ => Jwt.Sign(Jwt.Claims((string)body["id_token"]!), "a secret that anybody can choose, of sufficient length")));

    [Scenario("token/id-token/garbage", Category.MissingOrInvalidCredentials, Also = Category.BadInput, Needs = "id-tokens", Says = "The ID token is none.")]
    public static Task Garbage(Stage stage) => ProbeAsync(stage, _ => { }, body => body["id_token"] = "conformance");

    [Scenario("token/id-token/no-token", Category.BadInput, "validation_failed", Says = "There is no ID token.")]
    public static Task NoToken(Stage stage) => stage.ProbeAsync(Supabase.TokenByIdToken, new { provider = "google", id_token = "" });

    [Scenario("token/id-token/no-provider", Category.BadInput, "validation_failed", Says = "Nothing says whose ID token it is.")]
    public static Task NoProvider(Stage stage) => stage.ProbeAsync(Supabase.TokenByIdToken, new { id_token = "e30.e30.e30" });

    [Scenario("token/id-token/signup-off", Category.FeatureDisabled, "signup_disabled", Needs = "id-tokens !signup", Says = "Somebody whom nobody knows shows an ID token where nobody may sign up.")]
    public static Task SignupOff(Stage stage) => ProbeAsync(stage, _ => { });

    [Scenario("token/id-token/unverified-address", Category.StateConflict, "provider_email_needs_verification", Needs = "id-tokens signup !autoconfirm !unverified-sign-ins", Says = "The issuer has not verified the address.")]
    public static Task UnverifiedAddress(Stage stage)
    {
        // The refusal leaves an account with an unconfirmed address behind.
        stage.Need(Engine.Targets.Capabilities.CleanUp);
        return ProbeAsync(stage, claims => claims["email_verified"] = false);
    }

    [Scenario("token/id-token/unverified-address-of-another", Category.StateConflict, "provider_email_needs_verification", Needs = "id-tokens signup service-key !autoconfirm !unverified-sign-ins", Says = "The issuer has not verified the address, which is another's: the other's account stays shut.")]
    public static async Task UnverifiedAddressOfAnother(Stage stage)
    {
        var other = await stage.ConfirmedUserAsync();
        await ProbeAsync(stage, claims => (claims["email"], claims["email_verified"]) = (other.Email, false));
    }

    [Scenario("token/id-token/banned", Category.NotPermitted, "user_banned", Needs = "id-tokens signup service-key", Says = "A banned user shows an ID token.")]
    public static async Task Banned(Stage stage)
    {
        var claims = stage.Claims();
        await stage.BanAsync((await stage.SignInByIdTokenAsync(claims)).User);
        await stage.ProbeIdTokenAsync(await stage.SignedAsync(claims));
    }

    private static async Task ProbeAsync(Stage stage, Action<JsonObject> claim, Action<JsonObject>? change = null)
    {
        var claims = stage.Claims();
        claim(claims);
        var body = await stage.SignedAsync(claims);
        change?.Invoke(body);
        await stage.ProbeIdTokenAsync(body);
    }

    private static void Replace(Stage stage, JsonObject body, Func<string[], string> forge) =>
        body["id_token"] = stage.Volatile(forge(((string)body["id_token"]!).Split('.')));

    private static string Changed(string token)
    {
        var claims = Jwt.Claims(token);
        claims["sub"] = "somebody-else";
        return claims.ToJsonString();
    }
}

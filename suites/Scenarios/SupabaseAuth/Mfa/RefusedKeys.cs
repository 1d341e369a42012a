using System.Text.Json.Nodes;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;
using Conformance.Scenarios.SupabaseAuth.Steps.Authenticators;

namespace Conformance.Scenarios.SupabaseAuth.Mfa;

/// <summary>Security keys that prove nothing (WebAuthn Level 2, §7).</summary>
[ScenariosOf("supabase-auth", "factors")]
internal static class RefusedKeys
{
    [Scenario("factors/webauthn/new-for-known", Category.StateConflict, "mfa_verification_failed", "validation_failed", Also = Category.BadInput, Needs = "users mfa-webauthn webauthn-origin !mfa-verify-off", Says = "Somebody who knows the password alone makes a new key where the known one is asked for.")]
    public static async Task NewForKnown(Stage stage)
    {
        var (session, factor, _) = await stage.KeyOwnerAsync();
        await VerifyAsync(stage, session, factor, await stage.NewKeyAsync(session, factor, new SecurityKey()));
    }

    [Scenario("factors/webauthn/other-key", Category.StateConflict, "mfa_verification_failed", Needs = "users mfa-webauthn webauthn-origin !mfa-verify-off", Says = "A user shows another security key than the one that is asked for.")]
    public static async Task OtherKey(Stage stage)
    {
        var (session, factor, _) = await stage.KeyOwnerAsync();
        await VerifyAsync(stage, session, factor, await stage.ShowKeyAsync(session, factor, new SecurityKey()));
    }

    [Scenario("factors/webauthn/forged", Category.StateConflict, "mfa_verification_failed", Needs = "users mfa-webauthn webauthn-origin !mfa-verify-off", Says = "Another key has signed in the name of the right one.")]
    public static Task Forged(Stage stage) => KnownAsync(stage, new Oddity { Forged = true });

    [Scenario("factors/webauthn/tampered", Category.StateConflict, "mfa_verification_failed", Needs = "users mfa-webauthn webauthn-origin !mfa-verify-off", Says = "What the browser says was changed after it was signed.")]
    public static Task Tampered(Stage stage) => KnownAsync(stage, new Oddity { Tampered = true });

    [Scenario("factors/webauthn/other-origin", Category.StateConflict, "mfa_verification_failed", "validation_failed", Also = Category.BadInput, Needs = "users mfa-webauthn webauthn-origin !mfa-verify-off", Says = "The security key is used on another site.")]
    public static Task OtherOrigin(Stage stage) => KnownAsync(stage, new Oddity { Origin = "https://evil.example" });

    [Scenario("factors/webauthn/other-challenge", Category.StateConflict, "mfa_verification_failed", "validation_failed", Also = Category.BadInput, Needs = "users mfa-webauthn webauthn-origin !mfa-verify-off", Says = "The security key answers another challenge than the one it was given.")]
    public static Task OtherChallenge(Stage stage) => KnownAsync(stage, new Oddity { Challenge = stage.Any.Random.AlphaNumeric(43) });

    [Scenario("factors/webauthn/other-party", Category.StateConflict, "mfa_verification_failed", "validation_failed", Also = Category.BadInput, Needs = "users mfa-webauthn webauthn-origin !mfa-verify-off", Says = "The security key is used for another relying party.")]
    public static Task OtherParty(Stage stage) => KnownAsync(stage, new Oddity { RelyingParty = "evil.example" });

    [Scenario("factors/webauthn/first-at-other-origin", Category.StateConflict, "mfa_verification_failed", "validation_failed", Also = Category.BadInput, Needs = "users mfa-webauthn webauthn-origin !mfa-verify-off", Says = "The security key is made on another site.")]
    public static Task FirstAtOtherOrigin(Stage stage) => NewAsync(stage, new Oddity { Origin = "https://evil.example" });

    [Scenario("factors/webauthn/first-by-nobody", Category.StateConflict, "mfa_verification_failed", "validation_failed", Also = Category.BadInput, Needs = "users mfa-webauthn webauthn-origin !mfa-verify-off", Says = "Nobody was there to touch the new security key.")]
    public static Task FirstByNobody(Stage stage) => NewAsync(stage, new Oddity { UserPresent = false, UserVerified = false });

    [Scenario("factors/webauthn/used-twice", Category.StateConflict, "mfa_ip_address_mismatch", "mfa_factor_not_found", "mfa_challenge_expired", Needs = "users mfa-webauthn webauthn-origin !mfa-verify-off", Says = "The answer of a security key is sent a second time.")]
    public static async Task UsedTwice(Stage stage)
    {
        var (session, factor, key) = await stage.KeyOwnerAsync();
        var call = new Call { Bearer = session.AccessToken, Path = new { factor_id = factor }, Body = await stage.ShowKeyAsync(session, factor, key) };
        var risen = stage.TakeSession(await stage.ExpectAsync(Supabase.FactorVerify, call), session.User);
        await stage.ProbeAsync(Supabase.FactorVerify, call with { Bearer = risen.AccessToken });
    }

    [Scenario("factors/webauthn/challenge-of-another-factor", Category.StateConflict, "mfa_factor_not_found", Needs = "users mfa-webauthn webauthn-origin !mfa-verify-off !few-factors", Says = "A user answers the challenge of one security key for another.")]
    public static async Task ChallengeOfAnotherFactor(Stage stage)
    {
        var session = await stage.SessionAsync();
        var (first, second) = (await stage.EnrolSecurityKeyAsync(session), await stage.EnrolSecurityKeyAsync(session));
        await VerifyAsync(stage, session, second, await stage.NewKeyAsync(session, first, new SecurityKey()));
    }

    [Scenario("factors/webauthn/expired", Category.StateConflict, "mfa_challenge_expired", Needs = "users mfa-webauthn webauthn-origin short-challenge !mfa-verify-off", Says = "A new security key answers too late.")]
    public static async Task Expired(Stage stage)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolSecurityKeyAsync(session);
        var body = await stage.NewKeyAsync(session, factor, new SecurityKey());
        await stage.OutliveAsync();
        await VerifyAsync(stage, await stage.LoginAsync(session.User), factor, body);
    }

    [Scenario("factors/webauthn/code-instead", Category.BadInput, "validation_failed", Needs = "users mfa-webauthn !mfa-verify-off", Says = "A user shows a code where a security key is asked for.")]
    public static Task CodeInstead(Stage stage) => MalformedAsync(stage, ceremony => new JsonObject { ["challenge_id"] = ceremony.Id, ["code"] = "123456" });

    [Scenario("factors/webauthn/unknown-type", Category.BadInput, "validation_failed", Needs = "users mfa-webauthn !mfa-verify-off", Says = "The answer of a security key is of a type that nobody knows.")]
    public static Task UnknownType(Stage stage) => MalformedAsync(stage, ceremony => ceremony.FactorAnswer("conjure", new JsonObject { ["type"] = "public-key" }));

    [Scenario("factors/webauthn/no-credential", Category.BadInput, "validation_failed", Needs = "users mfa-webauthn !mfa-verify-off", Says = "The answer of a security key is an object that is no credential.")]
    public static Task NoCredential(Stage stage) => MalformedAsync(stage, ceremony => ceremony.FactorAnswer("create", new JsonObject()));

    private static async Task MalformedAsync(Stage stage, Func<Ceremony, JsonObject> body)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolSecurityKeyAsync(session);
        await VerifyAsync(stage, session, factor, body(await stage.ChallengeSecurityKeyAsync(session, factor)));
    }

    private static async Task NewAsync(Stage stage, Oddity odd)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolSecurityKeyAsync(session);
        await VerifyAsync(stage, session, factor, await stage.NewKeyAsync(session, factor, new SecurityKey(), odd));
    }

    private static async Task KnownAsync(Stage stage, Oddity odd)
    {
        var (session, factor, key) = await stage.KeyOwnerAsync();
        await VerifyAsync(stage, session, factor, await stage.ShowKeyAsync(session, factor, key, odd));
    }

    private static Task<Exchange> VerifyAsync(Stage stage, Session session, string factor, object body) =>
        stage.ProbeAsync(Supabase.FactorVerify, body, bearer: session.AccessToken, path: new { factor_id = factor });
}

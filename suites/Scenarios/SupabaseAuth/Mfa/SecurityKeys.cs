using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;
using Conformance.Scenarios.SupabaseAuth.Steps.Authenticators;

namespace Conformance.Scenarios.SupabaseAuth.Mfa;

/// <summary>Security keys as second factors: enrolled, then shown.</summary>
[ScenariosOf("supabase-auth", "factors")]
internal static class SecurityKeys
{
    [Scenario("factors/webauthn/enrol", Needs = "users mfa-webauthn", Says = "A user enrols a security key.")]
    public static async Task Enrol(Stage stage) => await stage.ProbeAsync(
        Supabase.FactorEnroll, new { factor_type = "webauthn", friendly_name = stage.Any.Word(5, 9) }, bearer: (await stage.SessionAsync()).AccessToken);

    [Scenario("factors/webauthn/enrol-same-name", Category.StateConflict, "mfa_factor_name_conflict", Needs = "users mfa-webauthn mfa-totp", Says = "A user enrols a security key under the name of an authenticator app.")]
    public static async Task EnrolSameName(Stage stage)
    {
        var session = await stage.SessionAsync();
        var name = stage.Any.Word(5, 9);
        await stage.ExpectAsync(Supabase.FactorEnroll, new Call { Bearer = session.AccessToken, Body = new { factor_type = "totp", friendly_name = name } });
        await stage.ProbeAsync(Supabase.FactorEnroll, new { factor_type = "webauthn", friendly_name = name }, bearer: session.AccessToken);
    }

    [Scenario("factors/webauthn/challenge-new", Needs = "users mfa-webauthn !mfa-verify-off", Says = "A user challenges a security key that was never shown: the answer says what a new one has to sign.")]
    public static async Task ChallengeNew(Stage stage)
    {
        var session = await stage.SessionAsync();
        await ChallengeAsync(stage, session, await stage.EnrolSecurityKeyAsync(session));
    }

    [Scenario("factors/webauthn/challenge-known", Needs = "users mfa-webauthn webauthn-origin !mfa-verify-off", Says = "A user challenges a security key that was shown before.")]
    public static async Task ChallengeKnown(Stage stage)
    {
        var (session, factor, _) = await stage.KeyOwnerAsync();
        await ChallengeAsync(stage, session, factor);
    }

    [Scenario("factors/webauthn/first", Needs = "users mfa-webauthn webauthn-origin !mfa-verify-off", Says = "A user shows a security key for the first time.")]
    public static async Task First(Stage stage)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolSecurityKeyAsync(session);
        await VerifyAsync(stage, session, factor, await stage.NewKeyAsync(session, factor, new SecurityKey()));
    }

    [Scenario("factors/webauthn/right", Needs = "users mfa-webauthn webauthn-origin !mfa-verify-off", Says = "A user shows the security key of their factor.")]
    public static async Task Right(Stage stage)
    {
        var (session, factor, key) = await stage.KeyOwnerAsync();
        await VerifyAsync(stage, session, factor, await stage.ShowKeyAsync(session, factor, key));
    }

    [Scenario("factors/webauthn/then-risen", Needs = "users mfa-webauthn webauthn-origin !mfa-verify-off", Says = "A user who has shown their security key changes the password.")]
    public static async Task ThenRisen(Stage stage)
    {
        var (session, factor, key) = await stage.KeyOwnerAsync();
        var body = await stage.ShowKeyAsync(session, factor, key);
        var made = await stage.ExpectAsync(Supabase.FactorVerify, new Call { Bearer = session.AccessToken, Path = new { factor_id = factor }, Body = body });
        await stage.ProbeAsync(Supabase.UserUpdate, new { password = stage.Any.Password() }, bearer: stage.TakeSession(made, session.User).AccessToken);
    }

    [Scenario("factors/webauthn/password-below", Category.NotPermitted, "insufficient_aal", Needs = "users mfa-webauthn webauthn-origin !mfa-verify-off", Says = "A user with a security key, signed in without it, changes the password.")]
    public static async Task PasswordBelow(Stage stage)
    {
        var (session, _, _) = await stage.KeyOwnerAsync();
        await stage.ProbeAsync(Supabase.UserUpdate, new { password = stage.Any.Password() }, bearer: session.AccessToken);
    }

    [Scenario("factors/webauthn/unenrol-below", Category.NotPermitted, "insufficient_aal", Needs = "users mfa-webauthn webauthn-origin !mfa-verify-off", Says = "A user, signed in without it, takes away their security key.")]
    public static async Task UnenrolBelow(Stage stage)
    {
        var (session, factor, _) = await stage.KeyOwnerAsync();
        await stage.ProbeAsync(Supabase.FactorUnenroll, bearer: session.AccessToken, path: new { factor_id = factor });
    }

    [Scenario("factors/webauthn/challenge-anothers", Category.UnidentifiableResource, "mfa_factor_not_found", Also = Category.NotPermitted, Needs = "users mfa-webauthn !mfa-verify-off", Says = "A user challenges somebody else's security key.")]
    public static async Task ChallengeAnothers(Stage stage)
    {
        var factor = await stage.EnrolSecurityKeyAsync(await stage.SessionAsync());
        await ChallengeAsync(stage, await stage.SharedSessionAsync(), factor);
    }

    private static Task<Exchange> ChallengeAsync(Stage stage, Session session, string factor) =>
        stage.ProbeAsync(Supabase.FactorChallenge, new { }, bearer: session.AccessToken, path: new { factor_id = factor });

    private static Task<Exchange> VerifyAsync(Stage stage, Session session, string factor, object body) =>
        stage.ProbeAsync(Supabase.FactorVerify, body, bearer: session.AccessToken, path: new { factor_id = factor });
}

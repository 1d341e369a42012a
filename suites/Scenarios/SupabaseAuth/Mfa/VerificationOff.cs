using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;
using Conformance.Scenarios.SupabaseAuth.Steps.Authenticators;

namespace Conformance.Scenarios.SupabaseAuth.Mfa;

/// <summary>Factors can be enrolled, and neither be challenged nor shown.</summary>
[ScenariosOf("supabase-auth", "factors")]
internal static class VerificationOff
{
    [Scenario("factors/off/challenge-totp", Category.FeatureDisabled, "mfa_totp_verify_not_enabled", Needs = "users mfa-totp mfa-verify-off", Says = "A user challenges an authenticator app where factors cannot be shown.")]
    public static async Task ChallengeTotp(Stage stage)
    {
        var session = await stage.SessionAsync();
        await ChallengeAsync(stage, session, (await stage.EnrolTotpAsync(session)).FactorId);
    }

    [Scenario("factors/off/challenge-phone", Category.FeatureDisabled, "mfa_phone_verify_not_enabled", Needs = "users mfa-phone mfa-verify-off", Says = "A user challenges a phone where factors cannot be shown.")]
    public static async Task ChallengePhone(Stage stage)
    {
        var session = await stage.SessionAsync();
        await ChallengeAsync(stage, session, (await stage.EnrolPhoneAsync(session)).FactorId);
    }

    [Scenario("factors/off/challenge-webauthn", Category.FeatureDisabled, "mfa_webauthn_verify_not_enabled", Needs = "users mfa-webauthn mfa-verify-off", Says = "A user challenges a security key where factors cannot be shown.")]
    public static async Task ChallengeWebAuthn(Stage stage)
    {
        var session = await stage.SessionAsync();
        await ChallengeAsync(stage, session, await stage.EnrolSecurityKeyAsync(session));
    }

    [Scenario("factors/off/verify-totp", Category.FeatureDisabled, "mfa_totp_verify_not_enabled", Needs = "users mfa-totp mfa-verify-off", Says = "A user shows the code of an authenticator app where factors cannot be shown.")]
    public static async Task VerifyTotp(Stage stage)
    {
        var session = await stage.SessionAsync();
        await VerifyAsync(stage, session, (await stage.EnrolTotpAsync(session)).FactorId, new { challenge_id = stage.Any.Uuid(), code = "123456" });
    }

    [Scenario("factors/off/verify-phone", Category.FeatureDisabled, "mfa_phone_verify_not_enabled", Needs = "users mfa-phone mfa-verify-off", Says = "A user shows the code of a phone where factors cannot be shown.")]
    public static async Task VerifyPhone(Stage stage)
    {
        var session = await stage.SessionAsync();
        await VerifyAsync(stage, session, (await stage.EnrolPhoneAsync(session)).FactorId, new { challenge_id = stage.Any.Uuid(), code = "123456" });
    }

    [Scenario("factors/off/verify-webauthn", Category.FeatureDisabled, "mfa_webauthn_verify_not_enabled", Needs = "users mfa-webauthn mfa-verify-off", Says = "A user shows a security key where factors cannot be shown.")]
    public static async Task VerifyWebAuthn(Stage stage)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolSecurityKeyAsync(session);
        var ceremony = new Ceremony(stage.Any.Uuid(), null);
        await VerifyAsync(stage, session, factor, ceremony.FactorAnswer("create", stage.Create(new SecurityKey(), ceremony, "https://conformance.example")));
    }

    private static Task<Exchange> ChallengeAsync(Stage stage, Session session, string factor) =>
        stage.ProbeAsync(Supabase.FactorChallenge, new { }, bearer: session.AccessToken, path: new { factor_id = factor });

    private static Task<Exchange> VerifyAsync(Stage stage, Session session, string factor, object body) =>
        stage.ProbeAsync(Supabase.FactorVerify, body, bearer: session.AccessToken, path: new { factor_id = factor });
}

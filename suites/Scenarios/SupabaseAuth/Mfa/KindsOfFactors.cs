using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Mfa;

/// <summary>Kinds of factors that a server may have off.</summary>
[ScenariosOf("supabase-auth", "factors")]
internal static class KindsOfFactors
{
    [Scenario("factors/enrol/totp-off", Category.FeatureDisabled, "mfa_totp_enroll_not_enabled", Needs = "users !mfa-totp", Says = "A user enrols an authenticator app where that is off.")]
    public static async Task TotpOff(Stage stage) => await EnrolAsync(stage, await stage.NeedOffAsync("mfa-totp"), new { factor_type = "totp", friendly_name = stage.Any.Word(5, 9) });

    [Scenario("factors/enrol/phone-off", Category.FeatureDisabled, "mfa_phone_enroll_not_enabled", Needs = "users !mfa-phone", Says = "A user enrols a phone where that is off.")]
    public static async Task PhoneOff(Stage stage) => await EnrolAsync(stage, await stage.NeedOffAsync("mfa-phone"), new { factor_type = "phone", phone = stage.Any.Phone() });

    [Scenario("factors/enrol/webauthn-off", Category.FeatureDisabled, "mfa_webauthn_enroll_not_enabled", Needs = "users !mfa-webauthn", Says = "A user enrols a security key where that is off.")]
    public static async Task WebAuthnOff(Stage stage) => await EnrolAsync(stage, await stage.NeedOffAsync("mfa-webauthn"), new { factor_type = "webauthn", friendly_name = stage.Any.Word(5, 9) });

    [Scenario("factors/enrol/phone", Needs = "users", Says = "A user enrols a phone.")]
    public static async Task Phone(Stage stage)
    {
        await stage.NeedOnAsync("mfa-phone");
        await EnrolAsync(stage, await stage.SessionAsync(), new { factor_type = "phone", friendly_name = stage.Any.Word(5, 9), phone = stage.Any.Phone() });
    }

    [Scenario("factors/enrol/phone-without-number", Category.BadInput, "validation_failed", Needs = "users", Says = "A user enrols a phone and names no number.")]
    public static async Task PhoneWithoutNumber(Stage stage)
    {
        await stage.NeedOnAsync("mfa-phone");
        await EnrolAsync(stage, await stage.SessionAsync(), new { factor_type = "phone", friendly_name = stage.Any.Word(5, 9) });
    }

    [Scenario("factors/enrol/phone-not-a-number", Category.BadInput, "validation_failed", Needs = "users", Says = "A user enrols a phone whose number has letters.")]
    public static async Task PhoneNotANumber(Stage stage)
    {
        await stage.NeedOnAsync("mfa-phone");
        await EnrolAsync(stage, await stage.SessionAsync(), new { factor_type = "phone", friendly_name = stage.Any.Word(5, 9), phone = "555-CALL-ME" });
    }

    private static Task<Exchange> EnrolAsync(Stage stage, Session session, object body) =>
        stage.ProbeAsync(Supabase.FactorEnroll, body, bearer: session.AccessToken);
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.SignIn;

/// <summary>Sign-in by phone number and password, and by what is off.</summary>
[ScenariosOf("supabase-auth", "sign-in")]
internal static class PhonePasswordGrant
{
    [Scenario("token/password/phone", Needs = "service-key phone !captcha", Says = "Phone number and password are right.")]
    public static async Task Right(Stage stage)
    {
        var user = await stage.PhoneUserAsync();
        await stage.ProbeAsync(Supabase.TokenByPassword, new { phone = user.Phone, password = user.Password });
    }

    [Scenario("token/password/phone-wrong-password", Category.StateConflict, "invalid_credentials", Also = Category.MissingOrInvalidCredentials, Needs = "service-key phone !captcha", Says = "The number is known, the password is wrong.")]
    public static async Task WrongPassword(Stage stage)
    {
        var user = await stage.PhoneUserAsync();
        await stage.ProbeAsync(Supabase.TokenByPassword, new { phone = user.Phone, password = stage.Any.Password() });
    }

    [Scenario("token/password/unknown-phone", Category.StateConflict, "invalid_credentials", Also = Category.MissingOrInvalidCredentials, Needs = "phone !captcha", Says = "Nobody has the number.")]
    public static Task UnknownPhone(Stage stage) =>
        stage.ProbeAsync(Supabase.TokenByPassword, new { phone = stage.Any.Phone(), password = stage.Any.Password() });

    [Scenario("token/password/phone-unconfirmed", Category.StateConflict, "phone_not_confirmed", Needs = "service-key phone !phone-autoconfirm !captcha", Says = "The password is right, the number is not confirmed.")]
    public static async Task Unconfirmed(Stage stage)
    {
        var user = await stage.PhoneUserAsync(confirmed: false);
        await stage.ProbeAsync(Supabase.TokenByPassword, new { phone = user.Phone, password = user.Password });
    }

    [Scenario("token/password/email-off", Category.FeatureDisabled, "email_provider_disabled", Needs = "!email !captcha", Says = "An address signs in where addresses are of no use.")]
    public static Task EmailOff(Stage stage) =>
        stage.ProbeAsync(Supabase.TokenByPassword, new { email = stage.Any.Email(), password = stage.Any.Password() });

    [Scenario("token/password/phone-off", Category.FeatureDisabled, "phone_provider_disabled", Needs = "!phone !captcha", Says = "A number signs in where numbers are of no use.")]
    public static Task PhoneOff(Stage stage) =>
        stage.ProbeAsync(Supabase.TokenByPassword, new { phone = stage.Any.Phone(), password = stage.Any.Password() });
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Features;

/// <summary>Features that are off say so, where the derived cases (one for each operation of a feature) do not reach.</summary>
[ScenariosOf("supabase-auth", "features")]
internal static class SwitchedOff
{
    [Scenario("off/dynamic-registration", Category.FeatureDisabled, "oauth_dynamic_client_registration_disabled", Needs = "oauth-server !dynamic-registration", Says = "A client registers itself where only administrators may register one.")]
    public static Task DynamicRegistration(Stage stage) =>
        stage.ProbeAsync(Supabase.OAuthClientRegister, new { client_name = stage.Any.Word(5, 9), redirect_uris = new[] { "https://client.conformance.example/back" } });

    [Scenario("off/signup/otp-by-phone", Category.FeatureDisabled, "signup_disabled", Needs = "!signup phone !captcha", Says = "An unknown number asks for a code where nobody may sign up.")]
    public static Task OtpByPhone(Stage stage) => stage.ProbeAsync(Supabase.Otp, new { phone = stage.Any.Phone() });

    [Scenario("off/phone/resend-phone-change", Category.FeatureDisabled, "phone_provider_disabled", Needs = "!phone !captcha", Says = "A number asks for the message of its change where numbers are of no use.")]
    public static Task ResendPhoneChange(Stage stage) => stage.ProbeAsync(Supabase.Resend, new { type = "phone_change", phone = stage.Any.Phone() });

    [Scenario("off/provider", Category.FeatureDisabled, "provider_disabled", "validation_failed", Also = Category.BadInput, Needs = "external-provider-off", Says = "Somebody signs in by a provider that is off.")]
    public static Task Provider(Stage stage) => stage.ProbeAsync(Supabase.Authorize, query: new { provider = stage.ProviderThatIsOff() });
}

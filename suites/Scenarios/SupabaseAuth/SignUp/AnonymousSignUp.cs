using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.SignUp;

/// <summary>Sign-up without any credentials, and sign-up where it is off.</summary>
[ScenariosOf("supabase-auth", "signup")]
internal static class AnonymousSignUp
{
    [Scenario("signup/anonymous/nobody", Needs = "signup anonymous !captcha", Says = "Somebody signs up without saying who they are.")]
    public static Task Nobody(Stage stage) => stage.ProbeAsync(Supabase.SignupAnonymous, new { });

    [Scenario("signup/anonymous/with-metadata", Needs = "signup anonymous !captcha", Says = "Somebody signs up with nothing but metadata.")]
    public static Task WithMetadata(Stage stage) => stage.ProbeAsync(Supabase.SignupAnonymous, new { data = new { name = stage.Any.Name() } });

    [Scenario("signup/anonymous/off", Category.FeatureDisabled, "anonymous_provider_disabled", Needs = "!anonymous !captcha", Says = "Somebody signs up anonymously where that is off.")]
    public static Task Off(Stage stage) => stage.ProbeAsync(Supabase.SignupAnonymous, new { });

    [Scenario("signup/anonymous/signup-off", Category.FeatureDisabled, "signup_disabled", Needs = "!signup anonymous !captcha", Says = "Somebody signs up anonymously where nobody may sign up.")]
    public static Task SignupOff(Stage stage) => stage.ProbeAsync(Supabase.SignupAnonymous, new { });

    [Scenario("signup/email/signup-off", Category.FeatureDisabled, "signup_disabled", Needs = "!signup !captcha", Says = "An address signs up where nobody may sign up.")]
    public static Task EmailSignupOff(Stage stage) =>
        stage.ProbeAsync(Supabase.Signup, new { email = stage.Any.Email(), password = stage.Any.Password() });

    [Scenario("signup/email/off", Category.FeatureDisabled, "email_provider_disabled", Needs = "signup !email !captcha", Says = "An address signs up where addresses are of no use.")]
    public static Task EmailOff(Stage stage) =>
        stage.ProbeAsync(Supabase.Signup, new { email = stage.Any.Email(), password = stage.Any.Password() });

    [Scenario("signup/phone/off", Category.FeatureDisabled, "phone_provider_disabled", Needs = "signup !phone !captcha", Says = "A number signs up where numbers are of no use.")]
    public static Task PhoneOff(Stage stage) =>
        stage.ProbeAsync(Supabase.Signup, new { phone = stage.Any.Phone(), password = stage.Any.Password() });
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.OneTime;

/// <summary>Sign-in by a one-time password in a mail.</summary>
[ScenariosOf("supabase-auth", "otp")]
internal static class EmailOtp
{
    [Scenario("otp/email/known-address", Needs = "users email magic-link !captcha", Says = "A known address asks for a code.")]
    public static async Task KnownAddress(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.ProbeAsync(Supabase.Otp, new { email = user.Email });
    }

    [Scenario("otp/email/unknown-address", Needs = "signup email magic-link !captcha", Says = "An unknown address asks for a code and becomes a user by it: the answer must be that to a known one.")]
    public static Task UnknownAddress(Stage stage) => stage.ProbeAsync(Supabase.Otp, new { email = stage.Any.Email() });

    [Scenario("otp/email/known-not-creating", Needs = "users email magic-link !captcha", Says = "A known address asks for a code and wants nobody to be created.")]
    public static async Task KnownNotCreating(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.ProbeAsync(Supabase.Otp, new { email = user.Email, create_user = false });
    }

    [Scenario("otp/email/unknown-not-creating", Category.FeatureDisabled, "otp_disabled", Also = Category.StateConflict, Needs = "email magic-link !captcha", Says = "An unknown address asks for a code and wants nobody to be created.")]
    public static Task UnknownNotCreating(Stage stage) => stage.ProbeAsync(Supabase.Otp, new { email = stage.Any.Email(), create_user = false });

    [Scenario("otp/email/with-pkce", Needs = "users email magic-link !captcha", Says = "A known address asks for a code with a code challenge.")]
    public static async Task WithPkce(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        var pkce = Pkce.From(stage.Any);
        await stage.ProbeAsync(Supabase.Otp, new { email = user.Email, code_challenge = pkce.Challenge, code_challenge_method = Pkce.Method });
    }

    [Scenario("otp/email/again", Category.RateLimited, "over_email_send_rate_limit", Needs = "users email magic-link !captcha send-interval", Says = "A known address asks again before the interval between two mails is over.")]
    public static async Task Again(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.ExhaustAsync(Supabase.Otp, new Call { Body = new { email = user.Email } });
        await stage.ProbeAsync(Supabase.Otp, new { email = user.Email });
    }

    [Scenario("otp/email/signup-off", Category.FeatureDisabled, "signup_disabled", Needs = "!signup email magic-link !captcha", Says = "An unknown address asks for a code where nobody may sign up.")]
    public static Task SignupOff(Stage stage) => stage.ProbeAsync(Supabase.Otp, new { email = stage.Any.Email() });

    [Scenario("otp/email/off", Category.FeatureDisabled, "email_provider_disabled", Needs = "email !magic-link !captcha", Says = "An address asks for a code where codes by mail are off.")]
    public static Task Off(Stage stage) => stage.ProbeAsync(Supabase.Otp, new { email = stage.Any.Email() });

    [Scenario("otp/email/with-channel", Category.BadInput, "validation_failed", Needs = "!captcha", Says = "A channel for text messages comes with an address.")]
    public static Task WithChannel(Stage stage) => stage.ProbeAsync(Supabase.Otp, new { email = stage.Any.Email(), channel = "sms" });

    [Scenario("otp/email-and-phone", Category.BadInput, "validation_failed", Needs = "!captcha", Says = "Address and phone number exclude each other.")]
    public static Task EmailAndPhone(Stage stage) => stage.ProbeAsync(Supabase.Otp, new { email = stage.Any.Email(), phone = stage.Any.Phone() });

    [Scenario("otp/nobody-named", Category.BadInput, "validation_failed", Needs = "!captcha", Says = "Neither address nor phone number is given.")]
    public static Task NobodyNamed(Stage stage) => stage.ProbeAsync(Supabase.Otp, new { });
}

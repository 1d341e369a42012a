using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.OneTime;

/// <summary>Sign-in by a link in a mail.</summary>
[ScenariosOf("supabase-auth", "otp")]
internal static class MagicLinks
{
    [Scenario("magiclink/known-address", Needs = "users email magic-link !captcha", Says = "A known address asks for a link.")]
    public static async Task KnownAddress(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.ProbeAsync(Supabase.Magiclink, new { email = user.Email });
    }

    [Scenario("magiclink/unknown-address", Needs = "signup email magic-link !captcha", Says = "An unknown address asks for a link: the answer must be that to a known one.")]
    public static Task UnknownAddress(Stage stage) => stage.ProbeAsync(Supabase.Magiclink, new { email = stage.Any.Email() });

    [Scenario("magiclink/again", Category.RateLimited, "over_email_send_rate_limit", Needs = "users email magic-link !captcha send-interval", Says = "A known address asks again before the interval between two mails is over.")]
    public static async Task Again(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.ExhaustAsync(Supabase.Magiclink, new Call { Body = new { email = user.Email } });
        await stage.ProbeAsync(Supabase.Magiclink, new { email = user.Email });
    }

    [Scenario("magiclink/no-address", Category.BadInput, "validation_failed", Needs = "email magic-link !captcha", Says = "Nobody is named.")]
    public static Task NoAddress(Stage stage) => stage.ProbeAsync(Supabase.Magiclink, new { email = "" });

    [Scenario("magiclink/not-an-address", Category.BadInput, "validation_failed", Needs = "email magic-link !captcha", Says = "The address has no domain.")]
    public static Task NotAnAddress(Stage stage) => stage.ProbeAsync(Supabase.Magiclink, new { email = stage.Any.Word(5, 9) });

    [Scenario("magiclink/half-pkce", Category.BadInput, "validation_failed", Needs = "email magic-link !captcha", Says = "A code challenge comes without its method.")]
    public static Task HalfPkce(Stage stage) =>
        stage.ProbeAsync(Supabase.Magiclink, new { email = stage.Any.Email(), code_challenge = Pkce.From(stage.Any).Challenge });

    [Scenario("magiclink/signup-off", Category.FeatureDisabled, "signup_disabled", Needs = "!signup email magic-link !captcha", Says = "An unknown address asks for a link where nobody may sign up.")]
    public static Task SignupOff(Stage stage) => stage.ProbeAsync(Supabase.Magiclink, new { email = stage.Any.Email() });

    [Scenario("magiclink/email-off", Category.FeatureDisabled, "email_provider_disabled", Needs = "email !magic-link !captcha", Says = "An address asks for a link where links are off.")]
    public static Task EmailOff(Stage stage) => stage.ProbeAsync(Supabase.Magiclink, new { email = stage.Any.Email() });
}

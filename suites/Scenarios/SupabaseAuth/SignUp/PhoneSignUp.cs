using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.SignUp;

/// <summary>Sign-up with a phone number.</summary>
[ScenariosOf("supabase-auth", "signup")]
internal static class PhoneSignUp
{
    [Scenario("signup/phone/new-number", Needs = "signup phone !captcha", Says = "A new number signs up where text messages go out.")]
    public static async Task NewNumber(Stage stage)
    {
        await stage.NeedSmsAsync();
        await stage.ProbeAsync(Supabase.Signup, new { phone = stage.Any.Phone(), password = stage.Any.Password() });
    }

    [Scenario("signup/phone/not-a-number", Category.BadInput, "validation_failed", Needs = "signup phone !captcha", Says = "The phone number has letters.")]
    public static Task NotANumber(Stage stage) =>
        stage.ProbeAsync(Supabase.Signup, new { phone = "555-CALL-ME", password = stage.Any.Password() });

    [Scenario("signup/phone/unknown-channel", Category.BadInput, "validation_failed", Needs = "signup !captcha", Says = "The message shall go by a channel that nobody knows.")]
    public static Task UnknownChannel(Stage stage) =>
        stage.ProbeAsync(Supabase.Signup, new { phone = stage.Any.Phone(), password = stage.Any.Password(), channel = "pigeon" });

    [Scenario("signup/phone/with-pkce", Category.BadInput, "validation_failed", Needs = "signup !captcha", Says = "A code challenge comes with a phone number, which has no such flow.")]
    public static Task WithPkce(Stage stage) =>
        stage.ProbeAsync(Supabase.Signup, new { phone = stage.Any.Phone(), password = stage.Any.Password(), code_challenge = Pkce.From(stage.Any).Challenge, code_challenge_method = Pkce.Method });

    [Scenario("signup/phone/again", Category.RateLimited, "over_sms_send_rate_limit", Needs = "signup phone !phone-autoconfirm !autoconfirm !captcha send-interval", Says = "A number signs up again before the interval between two messages is over.")]
    public static async Task Again(Stage stage)
    {
        await stage.NeedSmsAsync();
        var body = new { phone = stage.Any.Phone(), password = stage.Any.Password() };
        await stage.ExhaustAsync(Supabase.Signup, new Call { Body = body });
        await stage.ProbeAsync(Supabase.Signup, body);
    }

    [Scenario("signup/phone/known-number", Category.StateConflict, "user_already_exists", Needs = "service-key signup phone phone-autoconfirm !captcha", Says = "A number that needs no confirmation signs up though it is known.")]
    public static async Task KnownNumber(Stage stage)
    {
        var user = await stage.PhoneUserAsync();
        await stage.ProbeAsync(Supabase.Signup, new { phone = user.Phone, password = stage.Any.Password() });
    }
}

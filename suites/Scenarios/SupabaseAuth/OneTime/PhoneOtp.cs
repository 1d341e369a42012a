using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.OneTime;

/// <summary>Sign-in by a one-time password in a text message.</summary>
[ScenariosOf("supabase-auth", "otp")]
internal static class PhoneOtp
{
    [Scenario("otp/phone/new-number", Needs = "signup phone !captcha", Says = "A new number asks for a code where text messages go out.")]
    public static async Task NewNumber(Stage stage)
    {
        await stage.NeedSmsAsync();
        await stage.ProbeAsync(Supabase.Otp, new { phone = stage.Any.Phone() });
    }

    [Scenario("otp/phone/again", Category.RateLimited, "over_sms_send_rate_limit", Needs = "service-key signup phone !captcha send-interval", Says = "A number asks again before the interval between two messages is over.")]
    public static async Task Again(Stage stage)
    {
        await stage.NeedSmsAsync();
        var user = await stage.PhoneUserAsync();
        await stage.ExhaustAsync(Supabase.Otp, new Call { Body = new { phone = user.Phone } });
        await stage.ProbeAsync(Supabase.Otp, new { phone = user.Phone });
    }

    [Scenario("otp/phone/unknown-not-creating", Category.FeatureDisabled, "otp_disabled", Also = Category.StateConflict, Needs = "phone !captcha", Says = "An unknown number asks for a code and wants nobody to be created.")]
    public static Task UnknownNotCreating(Stage stage) => stage.ProbeAsync(Supabase.Otp, new { phone = stage.Any.Phone(), create_user = false });

    [Scenario("otp/phone/not-a-number", Category.BadInput, "validation_failed", Needs = "phone !captcha", Says = "The phone number has letters.")]
    public static Task NotANumber(Stage stage) => stage.ProbeAsync(Supabase.Otp, new { phone = "555-CALL-ME" });

    [Scenario("otp/phone/unknown-channel", Category.BadInput, "validation_failed", Needs = "phone signup !captcha", Says = "The message shall go by a channel that nobody knows.")]
    public static Task UnknownChannel(Stage stage) => stage.ProbeAsync(Supabase.Otp, new { phone = stage.Any.Phone(), channel = "pigeon" });

    [Scenario("otp/phone/off", Category.FeatureDisabled, "phone_provider_disabled", Needs = "!phone !captcha", Says = "A number asks for a code where numbers are of no use.")]
    public static Task Off(Stage stage) => stage.ProbeAsync(Supabase.Otp, new { phone = stage.Any.Phone() });
}

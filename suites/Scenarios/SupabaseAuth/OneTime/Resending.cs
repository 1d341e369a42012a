using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.OneTime;

/// <summary>Another copy of a mail or text message.</summary>
[ScenariosOf("supabase-auth", "otp")]
internal static class Resending
{
    [Scenario("resend/signup/confirmed", Needs = "users email !captcha", Says = "A confirmed address asks for its confirmation again: the answer must not tell that it needs none.")]
    public static async Task Confirmed(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.ProbeAsync(Supabase.Resend, new { type = "signup", email = user.Email });
    }

    [Scenario("resend/signup/unconfirmed", Needs = "service-key email !captcha", Says = "An address that is not confirmed asks for its confirmation again.")]
    public static async Task Unconfirmed(Stage stage)
    {
        var user = await stage.UnconfirmedUserAsync();
        await stage.ProbeAsync(Supabase.Resend, new { type = "signup", email = user.Email });
    }

    [Scenario("resend/signup/unknown", Needs = "email !captcha", Says = "An unknown address asks for its confirmation again: the answer must not tell that it is unknown.")]
    public static Task Unknown(Stage stage) => stage.ProbeAsync(Supabase.Resend, new { type = "signup", email = stage.Any.Email() });

    [Scenario("resend/signup/again", Category.RateLimited, "over_email_send_rate_limit", Needs = "signup email !autoconfirm !captcha send-interval", Says = "An address that has just signed up asks again before the interval between two mails is over.")]
    public static async Task Again(Stage stage)
    {
        var email = stage.Any.Email();
        await stage.ExpectAsync(Supabase.Signup, new Call { Body = new { email, password = stage.Any.Password() } });
        await stage.ExhaustAsync(Supabase.Resend, new Call { Body = new { type = "signup", email } });
        await stage.ProbeAsync(Supabase.Resend, new { type = "signup", email });
    }

    [Scenario("resend/email-change/none-pending", Needs = "users email !captcha", Says = "An address that does not change asks for the mail of its change.")]
    public static async Task NonePending(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.ProbeAsync(Supabase.Resend, new { type = "email_change", email = user.Email });
    }

    [Scenario("resend/sms/unknown", Needs = "phone !captcha", Says = "An unknown number asks for its confirmation again: the answer must not tell that it is unknown.")]
    public static async Task UnknownNumber(Stage stage)
    {
        // Where no text message goes out, a server may fail whoever asks: that, too, does not tell who is known.
        if (stage.Server.Capabilities.Has("signup"))
            await stage.NeedSmsAsync();
        await stage.ProbeAsync(Supabase.Resend, new { type = "sms", phone = stage.Any.Phone() });
    }

    [Scenario("resend/unknown-type", Category.BadInput, "validation_failed", Needs = "email !captcha", Says = "Nobody knows the kind of mail that is asked for.")]
    public static Task UnknownType(Stage stage) => stage.ProbeAsync(Supabase.Resend, new { type = "newsletter", email = stage.Any.Email() });

    [Scenario("resend/signup/no-address", Category.BadInput, "validation_failed", Needs = "email !captcha", Says = "A phone number asks for a mail.")]
    public static Task NoAddress(Stage stage) => stage.ProbeAsync(Supabase.Resend, new { type = "signup", phone = stage.Any.Phone() });

    [Scenario("resend/email-and-phone", Category.BadInput, "validation_failed", Needs = "email !captcha", Says = "Address and phone number exclude each other.")]
    public static Task EmailAndPhone(Stage stage) => stage.ProbeAsync(Supabase.Resend, new { type = "signup", email = stage.Any.Email(), phone = stage.Any.Phone() });

    [Scenario("resend/email-off", Category.FeatureDisabled, "email_provider_disabled", Needs = "!email !captcha", Says = "An address asks for a mail where addresses are of no use.")]
    public static Task EmailOff(Stage stage) => stage.ProbeAsync(Supabase.Resend, new { type = "signup", email = stage.Any.Email() });

    [Scenario("resend/phone-off", Category.FeatureDisabled, "phone_provider_disabled", Needs = "!phone !captcha", Says = "A number asks for a message where numbers are of no use.")]
    public static Task PhoneOff(Stage stage) => stage.ProbeAsync(Supabase.Resend, new { type = "sms", phone = stage.Any.Phone() });
}

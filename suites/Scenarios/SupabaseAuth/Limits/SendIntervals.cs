using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Limits;

/// <summary>A message is asked for again before the interval between two is over, where no other area tells of it.</summary>
[ScenariosOf("supabase-auth", "limits")]
internal static class SendIntervals
{
    [Scenario("limits/interval/resend-sms", Category.RateLimited, "over_sms_send_rate_limit", Needs = "service-key signup phone send-interval !phone-autoconfirm !captcha", Says = "A new number asks for its confirmation again and again.")]
    public static async Task ResendSms(Stage stage)
    {
        var user = await stage.PhoneUserAsync(confirmed: false);
        await RepeatAsync(stage, Supabase.Resend, new Call { Body = new { type = "sms", phone = user.Phone } });
    }

    [Scenario("limits/interval/phone-change", Category.RateLimited, "over_sms_send_rate_limit", Needs = "users phone send-interval !phone-autoconfirm", Says = "A user asks again and again for another number.")]
    public static async Task PhoneChange(Stage stage)
    {
        var session = await stage.SessionAsync();
        await RepeatAsync(stage, Supabase.UserUpdate, new Call { Bearer = session.AccessToken, Body = new { phone = stage.Any.Phone() } });
    }

    [Scenario("limits/interval/reauthenticate-by-phone", Category.RateLimited, "over_sms_send_rate_limit", Needs = "service-key phone send-interval", Says = "A user without an address asks again and again for a code to show who they are.")]
    public static async Task ReauthenticateByPhone(Stage stage)
    {
        var session = await stage.LoginAsync(await stage.PhoneUserAsync());
        await RepeatAsync(stage, Supabase.Reauthenticate, new Call { Bearer = session.AccessToken });
    }

    [Scenario("limits/interval/resend-email-change", Category.RateLimited, "over_email_send_rate_limit", Needs = "users email send-interval !autoconfirm !captcha", Says = "A user whose address changes asks for the mail again and again.")]
    public static async Task ResendEmailChange(Stage stage)
    {
        var session = await stage.SessionAsync();
        await stage.ExpectAsync(Supabase.UserUpdate, new Call { Bearer = session.AccessToken, Body = new { email = stage.Any.Email() } });
        await RepeatAsync(stage, Supabase.Resend, new Call { Body = new { type = "email_change", email = session.User.Email } });
    }

    private static async Task RepeatAsync(Stage stage, string operation, Call call)
    {
        await stage.ExhaustAsync(operation, call);
        await stage.ProbeAsync(operation, call);
    }
}

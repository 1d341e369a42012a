using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Hooks;

/// <summary>Who carries the message changes nothing about the words that a request may use: a channel nobody knows is refused with a hook, too.</summary>
[ScenariosOf("supabase-auth", "hooks")]
internal static class SentByPigeon
{
    private const string Hook = "hook-send-sms phone signup !phone-autoconfirm !captcha";
    private const string Channel = "pigeon";

    [Scenario("hooks/send-sms/unknown-channel/signup", Category.BadInput, "validation_failed", Needs = Hook, Says = "A number signs up by a channel that nobody knows, where a hook sends the messages.")]
    public static Task SignUp(Stage stage) =>
        stage.ProbeAsync(Supabase.Signup, new { phone = stage.Any.Phone(), password = stage.Any.Password(), channel = Channel });

    [Scenario("hooks/send-sms/unknown-channel/otp", Category.BadInput, "validation_failed", Needs = Hook, Says = "A number asks for a code by a channel that nobody knows, where a hook sends the messages.")]
    public static Task Otp(Stage stage) =>
        stage.ProbeAsync(Supabase.Otp, new { phone = stage.Any.Phone(), channel = Channel });

    [Scenario("hooks/send-sms/unknown-channel/change", Category.BadInput, "validation_failed", Needs = Hook + " users", Says = "A user wants another number by a channel that nobody knows, where a hook sends the messages.")]
    public static async Task Change(Stage stage) =>
        await stage.ProbeAsync(Supabase.UserUpdate, new { phone = stage.Any.Phone(), channel = Channel }, bearer: (await stage.SessionAsync()).AccessToken);

    [Scenario("hooks/send-sms/unknown-channel/factor", Category.BadInput, "validation_failed", Needs = Hook + " users mfa-phone !mfa-verify-off", Says = "A user asks for the code of their phone by a channel that nobody knows, where a hook sends the messages.")]
    public static async Task Factor(Stage stage)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolPhoneAsync(session);
        await stage.ProbeAsync(Supabase.FactorChallenge, new { channel = Channel }, bearer: session.AccessToken, path: new { factor_id = factor.FactorId });
    }
}

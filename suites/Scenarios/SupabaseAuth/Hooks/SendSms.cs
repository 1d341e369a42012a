using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Hooks;

/// <summary>The operator's function that sends text messages.</summary>
[ScenariosOf("supabase-auth", "hooks")]
internal static class SendSms
{
    private const string Hook = "hook-send-sms phone signup !phone-autoconfirm !captcha";
    private const string HttpHook = Hook + " !hook-functions";

    [Scenario("hooks/send-sms/sends", Needs = Hook + " text-inbox", Says = "A number asks for a code, and signs in with the one that the hook sent.")]
    public static async Task Sends(Stage stage)
    {
        var phone = stage.Any.Phone();
        await stage.ExpectAsync(Supabase.Otp, new Call { Body = new { phone } });
        await stage.ProbeAsync(Supabase.VerifyPost, new { type = "sms", phone, token = await stage.TextedCodeAsync(phone) });
    }

    [Scenario("hooks/send-sms/refuses", Category.StateConflict, Needs = Hook, Says = "A number asks for a code, and the hook refuses.")]
    public static Task Refuses(Stage stage) => AskAsync(stage, HookAnswers.Refusal);

    [Scenario("hooks/send-sms/late", Category.StateConflict, "hook_timeout", "hook_timeout_after_retry", Needs = HttpHook, Says = "A number asks for a code, and the hook does not answer in time.")]
    public static Task Late(Stage stage) => AskAsync(stage, HookAnswers.Late);

    [Scenario("hooks/send-sms/broken-off", Category.StateConflict, "hook_timeout_after_retry", "hook_timeout", Needs = HttpHook, Says = "A number asks for a code, and the hook breaks the connection off each time.")]
    public static Task BrokenOff(Stage stage) => AskAsync(stage, HookAnswers.BrokenOff);

    [Scenario("hooks/send-sms/plain-text", Category.StateConflict, "hook_payload_invalid_content_type", Needs = HttpHook, Says = "A number asks for a code, and the hook answers with plain text.")]
    public static Task PlainText(Stage stage) => AskAsync(stage, HookAnswers.PlainText);

    [Scenario("hooks/send-sms/too-large", Category.StateConflict, "hook_payload_over_size_limit", Needs = HttpHook, Says = "A number asks for a code, and the hook answers with 300 kB.")]
    public static Task TooLarge(Stage stage) => AskAsync(stage, HookAnswers.TooLarge);

    [Scenario("hooks/send-sms/bad-json", Category.Unexpected, "unexpected_failure", Also = Category.StateConflict, Needs = Hook, Says = "A number asks for a code, and the hook answers with broken JSON.")]
    public static Task BadJson(Stage stage) => AskAsync(stage, HookAnswers.BadJson);

    [Scenario("hooks/send-sms/status-500", Category.Unexpected, "unexpected_failure", Also = Category.StateConflict, Needs = HttpHook, Says = "A number asks for a code, and the hook answers with the status 500.")]
    public static Task Status500(Stage stage) => AskAsync(stage, HookAnswers.Status(500));

    [Scenario("hooks/send-sms/refuses-sign-up", Category.StateConflict, Needs = Hook, Says = "A number signs up, and the hook refuses to send the code.")]
    public static async Task RefusesSignUp(Stage stage)
    {
        var phone = stage.Any.Phone();
        await RefuseAsync(stage, phone);
        await stage.ProbeAsync(Supabase.Signup, new { phone, password = stage.Any.Password() });
    }

    [Scenario("hooks/send-sms/refuses-again", Category.StateConflict, Needs = Hook + " service-key", Says = "A number that is not confirmed asks for another code, and the hook refuses.")]
    public static async Task RefusesAgain(Stage stage)
    {
        var user = await stage.PhoneUserAsync(confirmed: false);
        await RefuseAsync(stage, user.Phone!);
        await stage.ProbeAsync(Supabase.Resend, new { type = "sms", phone = user.Phone });
    }

    [Scenario("hooks/send-sms/refuses-change", Category.StateConflict, Needs = Hook + " users", Says = "A user wants another number, and the hook refuses to send the code.")]
    public static async Task RefusesChange(Stage stage)
    {
        var session = await stage.SessionAsync();
        var phone = stage.Any.Phone();
        await RefuseAsync(stage, phone);
        await stage.ProbeAsync(Supabase.UserUpdate, new { phone }, bearer: session.AccessToken);
    }

    [Scenario("hooks/send-sms/refuses-reauthentication", Category.StateConflict, Needs = Hook + " service-key", Says = "A user with a number alone wants to show again who they are, and the hook refuses to send the code.")]
    public static async Task RefusesReauthentication(Stage stage)
    {
        var session = await stage.LoginAsync(await stage.PhoneUserAsync());
        await RefuseAsync(stage, session.User.Phone!);
        await stage.ProbeAsync(Supabase.Reauthenticate, bearer: session.AccessToken);
    }

    [Scenario("hooks/send-sms/refuses-factor", Category.StateConflict, Needs = Hook + " users mfa-phone !mfa-verify-off", Says = "A user asks for the code of their phone, and the hook refuses to send it.")]
    public static async Task RefusesFactor(Stage stage)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolPhoneAsync(session);
        await RefuseAsync(stage, factor.Phone);
        await stage.ProbeAsync(Supabase.FactorChallenge, new { }, bearer: session.AccessToken, path: new { factor_id = factor.FactorId });
    }

    private static async Task AskAsync(Stage stage, object answer)
    {
        var phone = stage.Any.Phone();
        await stage.PlanAsync("send-sms", phone, answer);
        await stage.ProbeAsync(Supabase.Otp, new { phone });
    }

    private static Task RefuseAsync(Stage stage, string phone) => stage.PlanAsync("send-sms", phone, HookAnswers.Refusal);
}

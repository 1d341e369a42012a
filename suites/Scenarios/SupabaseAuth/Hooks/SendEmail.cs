using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Hooks;

/// <summary>The operator's function that sends mail.</summary>
[ScenariosOf("supabase-auth", "hooks")]
internal static class SendEmail
{
    private const string Hook = "hook-send-email users email !autoconfirm !captcha";
    private const string HttpHook = Hook + " !hook-functions";

    [Scenario("hooks/send-email/sends", Needs = Hook + " inbox", Says = "Somebody asks to recover an address, and signs in with the code that the hook sent.")]
    public static async Task Sends(Stage stage)
    {
        var email = (await stage.ConfirmedUserAsync()).Email!;
        await stage.ExpectAsync(Supabase.Recover, new Call { Body = new { email } });
        await stage.ProbeAsync(Supabase.VerifyPost, new { type = "recovery", email, token = await stage.MailedCodeAsync(email) });
    }

    [Scenario("hooks/send-email/refuses", Category.StateConflict, Needs = Hook, Says = "Somebody asks to recover an address, and the hook refuses.")]
    public static Task Refuses(Stage stage) => RecoverAsync(stage, HookAnswers.Refusal);

    [Scenario("hooks/send-email/late", Category.StateConflict, "hook_timeout", "hook_timeout_after_retry", Needs = HttpHook, Says = "Somebody asks to recover an address, and the hook does not answer in time.")]
    public static Task Late(Stage stage) => RecoverAsync(stage, HookAnswers.Late);

    [Scenario("hooks/send-email/broken-off", Category.StateConflict, "hook_timeout_after_retry", "hook_timeout", Needs = HttpHook, Says = "Somebody asks to recover an address, and the hook breaks the connection off each time.")]
    public static Task BrokenOff(Stage stage) => RecoverAsync(stage, HookAnswers.BrokenOff);

    [Scenario("hooks/send-email/plain-text", Category.StateConflict, "hook_payload_invalid_content_type", Needs = HttpHook, Says = "Somebody asks to recover an address, and the hook answers with plain text.")]
    public static Task PlainText(Stage stage) => RecoverAsync(stage, HookAnswers.PlainText);

    [Scenario("hooks/send-email/too-large", Category.StateConflict, "hook_payload_over_size_limit", Needs = HttpHook, Says = "Somebody asks to recover an address, and the hook answers with 300 kB.")]
    public static Task TooLarge(Stage stage) => RecoverAsync(stage, HookAnswers.TooLarge);

    [Scenario("hooks/send-email/bad-json", Category.Unexpected, "unexpected_failure", Also = Category.StateConflict, Needs = Hook, Says = "Somebody asks to recover an address, and the hook answers with broken JSON.")]
    public static Task BadJson(Stage stage) => RecoverAsync(stage, HookAnswers.BadJson);

    [Scenario("hooks/send-email/status-403", Category.Unexpected, "unexpected_failure", Also = Category.StateConflict, Needs = HttpHook, Says = "Somebody asks to recover an address, and the hook answers with the status 403.")]
    public static Task Status403(Stage stage) => RecoverAsync(stage, HookAnswers.Status(403));

    [Scenario("hooks/send-email/refuses-sign-up", Category.StateConflict, Needs = Hook + " signup", Says = "Somebody signs up, and the hook refuses to send the confirmation.")]
    public static async Task RefusesSignUp(Stage stage) =>
        await stage.ProbeAsync(Supabase.Signup, new { email = await RefusedAsync(stage, stage.Any.Email()), password = stage.Any.Password() });

    [Scenario("hooks/send-email/refuses-invitation", Category.StateConflict, Needs = Hook + " service-key", Says = "An administrator invites an address, and the hook refuses to send the invitation.")]
    public static async Task RefusesInvitation(Stage stage) =>
        await stage.ProbeAsync(Supabase.Invite, new { email = await RefusedAsync(stage, stage.Any.Email()) }, bearer: stage.AdminToken());

    [Scenario("hooks/send-email/refuses-link", Category.StateConflict, Needs = Hook + " magic-link", Says = "A known address asks for a link, and the hook refuses to send it.")]
    public static async Task RefusesLink(Stage stage) =>
        await stage.ProbeAsync(Supabase.Magiclink, new { email = await RefusedAsync(stage, (await stage.ConfirmedUserAsync()).Email!) });

    [Scenario("hooks/send-email/refuses-code", Category.StateConflict, Needs = Hook + " magic-link", Says = "A known address asks for a code, and the hook refuses to send it.")]
    public static async Task RefusesCode(Stage stage) =>
        await stage.ProbeAsync(Supabase.Otp, new { email = await RefusedAsync(stage, (await stage.ConfirmedUserAsync()).Email!) });

    [Scenario("hooks/send-email/refuses-again", Category.StateConflict, Needs = Hook + " service-key", Says = "An address that is not confirmed asks for its confirmation again, and the hook refuses to send it.")]
    public static async Task RefusesAgain(Stage stage) => await stage.ProbeAsync(
        Supabase.Resend, new { type = "signup", email = await RefusedAsync(stage, (await stage.UnconfirmedUserAsync()).Email!) });

    [Scenario("hooks/send-email/refuses-change", Category.StateConflict, Needs = Hook, Says = "A user wants another address, and the hook refuses to send the confirmation.")]
    public static async Task RefusesChange(Stage stage)
    {
        var session = await stage.SessionAsync();
        var email = await RefusedAsync(stage, stage.Any.Email());
        await stage.ProbeAsync(Supabase.UserUpdate, new { email }, bearer: session.AccessToken);
    }

    [Scenario("hooks/send-email/refuses-reauthentication", Category.StateConflict, Needs = Hook, Says = "A user wants to show again who they are, and the hook refuses to send the code.")]
    public static async Task RefusesReauthentication(Stage stage)
    {
        var session = await stage.SessionAsync();
        await RefusedAsync(stage, session.User.Email!);
        await stage.ProbeAsync(Supabase.Reauthenticate, bearer: session.AccessToken);
    }

    private static async Task RecoverAsync(Stage stage, object answer)
    {
        var email = (await stage.ConfirmedUserAsync()).Email!;
        await stage.PlanAsync("send-email", email, answer);
        await stage.ProbeAsync(Supabase.Recover, new { email });
    }

    private static async Task<string> RefusedAsync(Stage stage, string email)
    {
        await stage.PlanAsync("send-email", email, HookAnswers.Refusal);
        return email;
    }
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Hooks;

/// <summary>The operator's function that hears of every attempt to sign in by password.</summary>
[ScenariosOf("supabase-auth", "hooks")]
internal static class PasswordVerification
{
    private const string Hook = "hook-password-verification users email !captcha";
    private const string HttpHook = Hook + " !hook-functions";

    [Scenario("hooks/password-verification/continues", Needs = Hook, Says = "A user shows the right password, and the hook lets it pass.")]
    public static Task Continues(Stage stage) => SignInAsync(stage, HookAnswers.Decision("continue"));

    [Scenario("hooks/password-verification/wrong-password", Category.StateConflict, "invalid_credentials", Needs = Hook, Says = "A user shows a wrong password, and the hook lets it pass: the password stays wrong.")]
    public static Task WrongPassword(Stage stage) => SignInAsync(stage, HookAnswers.Decision("continue"), rightly: false);

    [Scenario("hooks/password-verification/rejects", Category.StateConflict, "invalid_credentials", Needs = Hook, Says = "A user shows the right password, and the hook rejects the attempt.")]
    public static Task Rejects(Stage stage) => SignInAsync(stage, HookAnswers.Decision("reject"));

    [Scenario("hooks/password-verification/refuses", Category.StateConflict, Needs = Hook, Says = "A user shows the right password, and the hook refuses by an error instead of a decision.")]
    public static Task Refuses(Stage stage) => SignInAsync(stage, HookAnswers.Refusal);

    [Scenario("hooks/password-verification/late", Category.StateConflict, "hook_timeout", "hook_timeout_after_retry", Needs = HttpHook, Says = "A user shows the right password, and the hook does not answer in time.")]
    public static Task Late(Stage stage) => SignInAsync(stage, HookAnswers.Late);

    [Scenario("hooks/password-verification/broken-off", Category.StateConflict, "hook_timeout_after_retry", "hook_timeout", Needs = HttpHook, Says = "A user shows the right password, and the hook breaks the connection off each time.")]
    public static Task BrokenOff(Stage stage) => SignInAsync(stage, HookAnswers.BrokenOff);

    [Scenario("hooks/password-verification/plain-text", Category.StateConflict, "hook_payload_invalid_content_type", Needs = HttpHook, Says = "A user shows the right password, and the hook answers with plain text.")]
    public static Task PlainText(Stage stage) => SignInAsync(stage, HookAnswers.PlainText);

    [Scenario("hooks/password-verification/too-large", Category.StateConflict, "hook_payload_over_size_limit", Needs = HttpHook, Says = "A user shows the right password, and the hook answers with 300 kB.")]
    public static Task TooLarge(Stage stage) => SignInAsync(stage, HookAnswers.TooLarge);

    [Scenario("hooks/password-verification/bad-json", Category.Unexpected, "unexpected_failure", Also = Category.StateConflict, Needs = Hook, Says = "A user shows the right password, and the hook answers with broken JSON.")]
    public static Task BadJson(Stage stage) => SignInAsync(stage, HookAnswers.BadJson);

    [Scenario("hooks/password-verification/status-500", Category.Unexpected, "unexpected_failure", Also = Category.StateConflict, Needs = HttpHook, Says = "A user shows the right password, and the hook answers with the status 500.")]
    public static Task Status500(Stage stage) => SignInAsync(stage, HookAnswers.Status(500));

    private static async Task SignInAsync(Stage stage, object answer, bool rightly = true)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.PlanAsync("password-verification", user.Id, answer);
        var password = rightly ? user.Password : stage.Any.Password();
        await stage.ProbeAsync(Supabase.TokenByPassword, new { email = user.Email, password });
    }
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Hooks;

/// <summary>The operator's function that hears of every attempt to show a second factor.</summary>
[ScenariosOf("supabase-auth", "hooks")]
internal static class MfaVerification
{
    private const string Hook = "hook-mfa-verification users mfa-totp";
    private const string HttpHook = Hook + " !hook-functions";

    [Scenario("hooks/mfa-verification/continues", Needs = Hook, Says = "A user shows a right code, and the hook lets it pass.")]
    public static Task Continues(Stage stage) => VerifyAsync(stage, HookAnswers.Decision("continue"));

    [Scenario("hooks/mfa-verification/wrong-code", Category.StateConflict, "mfa_verification_failed", Needs = Hook, Says = "A user shows a wrong code, and the hook lets it pass: the code stays wrong.")]
    public static Task WrongCode(Stage stage) => VerifyAsync(stage, HookAnswers.Decision("continue"), rightly: false);

    [Scenario("hooks/mfa-verification/rejects", Category.NotPermitted, "mfa_verification_rejected", Needs = Hook, Says = "A user shows a right code, and the hook rejects the attempt.")]
    public static Task Rejects(Stage stage) => VerifyAsync(stage, HookAnswers.Decision("reject"));

    [Scenario("hooks/mfa-verification/rejects-wrong-code", Category.NotPermitted, "mfa_verification_rejected", Needs = Hook, Says = "A user shows a wrong code, and the hook rejects the attempt.")]
    public static Task RejectsWrongCode(Stage stage) => VerifyAsync(stage, HookAnswers.Decision("reject"), rightly: false);

    [Scenario("hooks/mfa-verification/refuses", Category.StateConflict, Also = Category.NotPermitted, Needs = Hook, Says = "A user shows a right code, and the hook refuses by an error instead of a decision.")]
    public static Task Refuses(Stage stage) => VerifyAsync(stage, HookAnswers.Refusal);

    [Scenario("hooks/mfa-verification/late", Category.StateConflict, "hook_timeout", "hook_timeout_after_retry", Needs = HttpHook, Says = "A user shows a right code, and the hook does not answer in time.")]
    public static Task Late(Stage stage) => VerifyAsync(stage, HookAnswers.Late);

    [Scenario("hooks/mfa-verification/broken-off", Category.StateConflict, "hook_timeout_after_retry", "hook_timeout", Needs = HttpHook, Says = "A user shows a right code, and the hook breaks the connection off each time.")]
    public static Task BrokenOff(Stage stage) => VerifyAsync(stage, HookAnswers.BrokenOff);

    [Scenario("hooks/mfa-verification/plain-text", Category.StateConflict, "hook_payload_invalid_content_type", Needs = HttpHook, Says = "A user shows a right code, and the hook answers with plain text.")]
    public static Task PlainText(Stage stage) => VerifyAsync(stage, HookAnswers.PlainText);

    [Scenario("hooks/mfa-verification/too-large", Category.StateConflict, "hook_payload_over_size_limit", Needs = HttpHook, Says = "A user shows a right code, and the hook answers with 300 kB.")]
    public static Task TooLarge(Stage stage) => VerifyAsync(stage, HookAnswers.TooLarge);

    [Scenario("hooks/mfa-verification/bad-json", Category.Unexpected, "unexpected_failure", Also = Category.StateConflict, Needs = Hook, Says = "A user shows a right code, and the hook answers with broken JSON.")]
    public static Task BadJson(Stage stage) => VerifyAsync(stage, HookAnswers.BadJson);

    [Scenario("hooks/mfa-verification/status-500", Category.Unexpected, "unexpected_failure", Also = Category.StateConflict, Needs = HttpHook, Says = "A user shows a right code, and the hook answers with the status 500.")]
    public static Task Status500(Stage stage) => VerifyAsync(stage, HookAnswers.Status(500));

    private static async Task VerifyAsync(Stage stage, object answer, bool rightly = true)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolTotpAsync(session);
        var challenge = await stage.ChallengeAsync(session, factor);
        await stage.PlanAsync("mfa-verification", factor.FactorId, answer);
        var code = rightly ? await stage.TotpCodeAsync(factor.Secret) : await stage.WrongTotpCodeAsync(factor.Secret);
        await stage.ProbeAsync(Supabase.FactorVerify, new { challenge_id = challenge, code }, bearer: session.AccessToken, path: new { factor_id = factor.FactorId });
    }
}

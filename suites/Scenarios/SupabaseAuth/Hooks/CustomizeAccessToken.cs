using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Hooks;

/// <summary>The operator's function that changes what access tokens say.</summary>
[ScenariosOf("supabase-auth", "hooks")]
internal static class CustomizeAccessToken
{
    private const string Hook = "hook-access-token users email !captcha";
    private const string HttpHook = Hook + " !hook-functions";

    [Scenario("hooks/customize-access-token/agrees", Needs = Hook, Says = "A user signs in, and the hook leaves the token as it is.")]
    public static async Task Agrees(Stage stage) => await SignInAsync(stage, await stage.ConfirmedUserAsync());

    [Scenario("hooks/customize-access-token/refuses", Category.StateConflict, Needs = Hook, Says = "A user signs in, and the hook refuses.")]
    public static Task Refuses(Stage stage) => SignInAsync(stage, HookAnswers.Refusal);

    [Scenario("hooks/customize-access-token/late", Category.StateConflict, "hook_timeout", "hook_timeout_after_retry", Needs = HttpHook, Says = "A user signs in, and the hook does not answer in time.")]
    public static Task Late(Stage stage) => SignInAsync(stage, HookAnswers.Late);

    [Scenario("hooks/customize-access-token/broken-off", Category.StateConflict, "hook_timeout_after_retry", "hook_timeout", Needs = HttpHook, Says = "A user signs in, and the hook breaks the connection off each time.")]
    public static Task BrokenOff(Stage stage) => SignInAsync(stage, HookAnswers.BrokenOff);

    [Scenario("hooks/customize-access-token/plain-text", Category.StateConflict, "hook_payload_invalid_content_type", Needs = HttpHook, Says = "A user signs in, and the hook answers with plain text.")]
    public static Task PlainText(Stage stage) => SignInAsync(stage, HookAnswers.PlainText);

    [Scenario("hooks/customize-access-token/too-large", Category.StateConflict, "hook_payload_over_size_limit", Needs = HttpHook, Says = "A user signs in, and the hook answers with 300 kB.")]
    public static Task TooLarge(Stage stage) => SignInAsync(stage, HookAnswers.TooLarge);

    [Scenario("hooks/customize-access-token/bad-json", Category.Unexpected, "unexpected_failure", Also = Category.StateConflict, Needs = Hook, Says = "A user signs in, and the hook answers with broken JSON.")]
    public static Task BadJson(Stage stage) => SignInAsync(stage, HookAnswers.BadJson);

    [Scenario("hooks/customize-access-token/status-500", Category.Unexpected, "unexpected_failure", Also = Category.StateConflict, Needs = HttpHook, Says = "A user signs in, and the hook answers with the status 500.")]
    public static Task Status500(Stage stage) => SignInAsync(stage, HookAnswers.Status(500));

    [Scenario("hooks/customize-access-token/no-claims", Category.Unexpected, "unexpected_failure", Also = Category.StateConflict, Needs = Hook, Says = "A user signs in, and the hook answers without claims.")]
    public static Task NoClaims(Stage stage) => SignInAsync(stage, HookAnswers.Body(new { greeting = "hello" }));

    [Scenario("hooks/customize-access-token/too-few-claims", Category.Unexpected, "unexpected_failure", Also = Category.StateConflict, Needs = Hook, Says = "A user signs in, and the hook leaves out claims that every token must have.")]
    public static Task TooFewClaims(Stage stage) => SignInAsync(stage, HookAnswers.Body(new { claims = new { role = "authenticated" } }));

    [Scenario("hooks/customize-access-token/refuses-refresh", Category.StateConflict, Needs = Hook, Says = "A user refreshes a session, and the hook refuses.")]
    public static async Task RefusesRefresh(Stage stage)
    {
        var session = await stage.SessionAsync();
        await RefuseAsync(stage, session.User);
        await stage.ProbeAsync(Supabase.TokenByRefreshToken, new { refresh_token = session.RefreshToken });
    }

    [Scenario("hooks/customize-access-token/refuses-code", Category.StateConflict, Needs = Hook + " service-key", Says = "A user signs in by a one-time code, and the hook refuses.")]
    public static async Task RefusesCode(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        var link = await stage.LinkAsync("magiclink", user.Email!);
        await RefuseAsync(stage, user);
        await stage.ProbeAsync(Supabase.VerifyPost, new { type = link.Type, token_hash = link.HashedToken });
    }

    private static async Task SignInAsync(Stage stage, object answer)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.PlanAsync("customize-access-token", user.Email!, answer);
        await SignInAsync(stage, user);
    }

    private static Task RefuseAsync(Stage stage, User user) => stage.PlanAsync("customize-access-token", user.Email!, HookAnswers.Refusal);

    private static Task<Exchange> SignInAsync(Stage stage, User user) => stage.ProbeAsync(Supabase.TokenByPassword, new { email = user.Email, password = user.Password });
}

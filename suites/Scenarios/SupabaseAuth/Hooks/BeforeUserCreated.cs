using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Hooks;

/// <summary>The operator's function that has a say in who becomes a user.</summary>
[ScenariosOf("supabase-auth", "hooks")]
internal static class BeforeUserCreated
{
    private const string Hook = "hook-before-user-created signup email !captcha";
    private const string HttpHook = Hook + " !hook-functions";

    [Scenario("hooks/before-user-created/agrees", Needs = Hook, Says = "Somebody signs up, and the hook has nothing against it.")]
    public static Task Agrees(Stage stage) => SignUpAsync(stage, HookAnswers.Body(new { }));

    [Scenario("hooks/before-user-created/agrees-without-body", Needs = HttpHook, Says = "Somebody signs up, and the hook agrees without a word.")]
    public static Task AgreesWithoutBody(Stage stage) => SignUpAsync(stage, HookAnswers.Status(204));

    [Scenario("hooks/before-user-created/refuses", Category.StateConflict, Needs = Hook, Says = "Somebody signs up, and the hook refuses.")]
    public static Task Refuses(Stage stage) => SignUpAsync(stage, HookAnswers.Refusal);

    [Scenario("hooks/before-user-created/late", Category.StateConflict, "hook_timeout", "hook_timeout_after_retry", Needs = HttpHook, Says = "Somebody signs up, and the hook does not answer in time.")]
    public static Task Late(Stage stage) => SignUpAsync(stage, HookAnswers.Late);

    [Scenario("hooks/before-user-created/broken-off", Category.StateConflict, "hook_timeout_after_retry", "hook_timeout", Needs = HttpHook, Says = "Somebody signs up, and the hook breaks the connection off each time.")]
    public static Task BrokenOff(Stage stage) => SignUpAsync(stage, HookAnswers.BrokenOff);

    [Scenario("hooks/before-user-created/plain-text", Category.StateConflict, "hook_payload_invalid_content_type", Needs = HttpHook, Says = "Somebody signs up, and the hook answers with plain text.")]
    public static Task PlainText(Stage stage) => SignUpAsync(stage, HookAnswers.PlainText);

    [Scenario("hooks/before-user-created/without-type", Category.StateConflict, "hook_payload_invalid_content_type", Needs = HttpHook, Says = "Somebody signs up, and the hook does not say what it answers with.")]
    public static Task WithoutType(Stage stage) => SignUpAsync(stage, HookAnswers.WithoutType);

    [Scenario("hooks/before-user-created/too-large", Category.StateConflict, "hook_payload_over_size_limit", Needs = HttpHook, Says = "Somebody signs up, and the hook answers with 300 kB.")]
    public static Task TooLarge(Stage stage) => SignUpAsync(stage, HookAnswers.TooLarge);

    [Scenario("hooks/before-user-created/bad-json", Category.Unexpected, "unexpected_failure", Also = Category.StateConflict, Needs = Hook, Says = "Somebody signs up, and the hook answers with broken JSON.")]
    public static Task BadJson(Stage stage) => SignUpAsync(stage, HookAnswers.BadJson);

    [Scenario("hooks/before-user-created/status-403", Category.Unexpected, "unexpected_failure", Also = Category.StateConflict, Needs = HttpHook, Says = "Somebody signs up, and the hook answers with the status 403.")]
    public static Task Status403(Stage stage) => SignUpAsync(stage, HookAnswers.Status(403));

    [Scenario("hooks/before-user-created/status-500", Category.Unexpected, "unexpected_failure", Also = Category.StateConflict, Needs = HttpHook, Says = "Somebody signs up, and the hook answers with the status 500.")]
    public static Task Status500(Stage stage) => SignUpAsync(stage, HookAnswers.Status(500));

    [Scenario("hooks/before-user-created/too-many-requests", Category.RateLimited, Also = Category.Unexpected, Needs = HttpHook, Says = "Somebody signs up, and the hook has too many requests to answer.")]
    public static Task TooManyRequests(Stage stage) => SignUpAsync(stage, HookAnswers.Status(429));

    [Scenario("hooks/before-user-created/refuses-anonymous", Category.StateConflict, Needs = Hook + " anonymous", Says = "Somebody wants to stay anonymous, and the hook refuses.")]
    public static async Task RefusesAnonymous(Stage stage)
    {
        // An anonymous user has no address by which the hook would know them.
        var mark = stage.Any.Email();
        await stage.PlanAsync("before-user-created", mark, HookAnswers.Refusal);
        await stage.ProbeAsync(Supabase.SignupAnonymous, new { data = new { mark } });
    }

    [Scenario("hooks/before-user-created/refuses-code", Category.StateConflict, Needs = Hook + " magic-link", Says = "An unknown address asks for a code, and the hook refuses to make a user of it.")]
    public static async Task RefusesCode(Stage stage) => await stage.ProbeAsync(Supabase.Otp, new { email = await RefusedAsync(stage) });

    [Scenario("hooks/before-user-created/refuses-link", Category.StateConflict, Needs = Hook + " magic-link", Says = "An unknown address asks for a link, and the hook refuses to make a user of it.")]
    public static async Task RefusesLink(Stage stage) => await stage.ProbeAsync(Supabase.Magiclink, new { email = await RefusedAsync(stage) });

    [Scenario("hooks/before-user-created/refuses-invitation", Category.StateConflict, Needs = Hook + " service-key", Says = "An administrator invites an address, and the hook refuses.")]
    public static async Task RefusesInvitation(Stage stage) =>
        await stage.ProbeAsync(Supabase.Invite, new { email = await RefusedAsync(stage) }, bearer: stage.AdminToken());

    [Scenario("hooks/before-user-created/refuses-generated-link", Category.StateConflict, Needs = Hook + " service-key", Says = "An administrator makes a sign-up link, and the hook refuses.")]
    public static async Task RefusesGeneratedLink(Stage stage) => await stage.ProbeAsync(
        Supabase.AdminGenerateLink, new { type = "signup", email = await RefusedAsync(stage), password = stage.Any.Password() }, bearer: stage.AdminToken());

    private static async Task SignUpAsync(Stage stage, object answer)
    {
        var email = stage.Any.Email();
        await stage.PlanAsync("before-user-created", email, answer);
        await stage.ProbeAsync(Supabase.Signup, new { email, password = stage.Any.Password() });
    }

    private static async Task<string> RefusedAsync(Stage stage)
    {
        var email = stage.Any.Email();
        await stage.PlanAsync("before-user-created", email, HookAnswers.Refusal);
        return email;
    }
}

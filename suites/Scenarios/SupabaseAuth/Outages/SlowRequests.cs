using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Outages;

/// <summary>Requests that take longer than a server has patience; a hook that is slow makes them so.</summary>
[ScenariosOf("supabase-auth", "outages")]
internal static class SlowRequests
{
    private const string Timeout = "request-timeout companion signup email !captcha";

    [Scenario("request-timeout/signup", Category.Unexpected, "request_timeout", Needs = Timeout, Says = "Somebody signs up, and it takes longer than the server has patience.")]
    public static async Task Signup(Stage stage) => await stage.ProbeAsync(Supabase.Signup, new { email = await LateAsync(stage), password = stage.Any.Password() });

    [Scenario("request-timeout/otp", Category.Unexpected, "request_timeout", Needs = Timeout + " magic-link", Says = "An unknown address asks for a code, and it takes longer than the server has patience.")]
    public static async Task Otp(Stage stage) => await stage.ProbeAsync(Supabase.Otp, new { email = await LateAsync(stage) });

    [Scenario("request-timeout/invite", Category.Unexpected, "request_timeout", Needs = Timeout + " service-key", Says = "An administrator invites an address, and it takes longer than the server has patience.")]
    public static async Task Invite(Stage stage) => await stage.ProbeAsync(Supabase.Invite, new { email = await LateAsync(stage) }, bearer: stage.AdminToken());

    private static async Task<string> LateAsync(Stage stage)
    {
        var email = stage.Any.Email();
        await stage.PlanAsync("before-user-created", email, HookAnswers.Late);
        return email;
    }
}

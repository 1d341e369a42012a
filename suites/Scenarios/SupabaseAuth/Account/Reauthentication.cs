using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Account;

/// <summary>A user asks for a code to show again who they are.</summary>
[ScenariosOf("supabase-auth", "user")]
internal static class Reauthentication
{
    [Scenario("reauthenticate/by-mail", Needs = "users email", Says = "A user with an address asks for a code.")]
    public static async Task ByMail(Stage stage) =>
        await stage.ProbeAsync(Supabase.Reauthenticate, bearer: (await stage.SessionAsync()).AccessToken);

    [Scenario("reauthenticate/again", Category.RateLimited, "over_email_send_rate_limit", Needs = "users email send-interval", Says = "A user asks again before the interval between two mails is over.")]
    public static async Task Again(Stage stage)
    {
        var session = await stage.SessionAsync();
        await stage.ExhaustAsync(Supabase.Reauthenticate, new Call { Bearer = session.AccessToken });
        await stage.ProbeAsync(Supabase.Reauthenticate, bearer: session.AccessToken);
    }

    [Scenario("reauthenticate/anonymous", Category.StateConflict, "validation_failed", Also = Category.BadInput, Needs = "anonymous signup !captcha", Says = "An anonymous user asks for a code, which can be sent nowhere.")]
    public static async Task Anonymous(Stage stage) =>
        await stage.ProbeAsync(Supabase.Reauthenticate, bearer: (await stage.AnonymousAsync()).AccessToken);
}

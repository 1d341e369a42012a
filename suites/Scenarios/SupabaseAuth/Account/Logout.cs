using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Account;

/// <summary>Signing out, in each scope, and what it leaves.</summary>
[ScenariosOf("supabase-auth", "session")]
internal static class Logout
{
    [Scenario("logout/default", Needs = "users", Says = "A user signs out without saying from where.")]
    public static async Task Default(Stage stage) =>
        await stage.ProbeAsync(Supabase.Logout, bearer: (await stage.SessionAsync()).AccessToken);

    [Scenario("logout/local", Needs = "users", Says = "A user signs out of this session.")]
    public static async Task Local(Stage stage) => await OutAsync(stage, "local");

    [Scenario("logout/others", Needs = "users", Says = "A user signs out of all other sessions.")]
    public static async Task Others(Stage stage) => await OutAsync(stage, "others");

    [Scenario("logout/unknown-scope", Category.BadInput, "validation_failed", Needs = "users", Says = "A user signs out of a scope that nobody knows.")]
    public static async Task UnknownScope(Stage stage) => await OutAsync(stage, "universe");

    [Scenario("logout/twice", Category.StateConflict, "session_not_found", Also = Category.MissingOrInvalidCredentials, Needs = "users", Says = "A user signs out of a session that is over.")]
    public static async Task Twice(Stage stage)
    {
        var session = await stage.SessionAsync();
        await stage.LogoutAsync(session, "local");
        await stage.ProbeAsync(Supabase.Logout, bearer: session.AccessToken);
    }

    [Scenario("logout/global-ends-other-sessions", Category.StateConflict, "session_not_found", Also = Category.MissingOrInvalidCredentials, Needs = "users", Says = "After a global sign-out another session's token is shown.")]
    public static async Task GlobalEndsOthers(Stage stage)
    {
        var first = await stage.SessionAsync();
        var second = await stage.LoginAsync(first.User);
        await stage.LogoutAsync(first, "global");
        await stage.ProbeAsync(Supabase.UserGet, bearer: second.AccessToken);
    }

    [Scenario("logout/local-keeps-other-sessions", Needs = "users", Says = "After a local sign-out another session's token is shown.")]
    public static async Task LocalKeepsOthers(Stage stage)
    {
        var first = await stage.SessionAsync();
        var second = await stage.LoginAsync(first.User);
        await stage.LogoutAsync(first, "local");
        await stage.ProbeAsync(Supabase.UserGet, bearer: second.AccessToken);
    }

    [Scenario("logout/others-keeps-own-session", Needs = "users", Says = "After signing out of the others the own token is shown.")]
    public static async Task OthersKeepsOwn(Stage stage)
    {
        var first = await stage.SessionAsync();
        await stage.LoginAsync(first.User);
        await stage.LogoutAsync(first, "others");
        await stage.ProbeAsync(Supabase.UserGet, bearer: first.AccessToken);
    }

    [Scenario("logout/others-ends-other-sessions", Category.StateConflict, "session_not_found", Also = Category.MissingOrInvalidCredentials, Needs = "users", Says = "After signing out of the others one of them shows its token.")]
    public static async Task OthersEndsOthers(Stage stage)
    {
        var first = await stage.SessionAsync();
        var second = await stage.LoginAsync(first.User);
        await stage.LogoutAsync(first, "others");
        await stage.ProbeAsync(Supabase.UserGet, bearer: second.AccessToken);
    }

    [Scenario("logout/others-ends-other-refresh-tokens", Category.StateConflict, "refresh_token_not_found", Also = Category.MissingOrInvalidCredentials, Needs = "users", Says = "After signing out of the others one of them shows its refresh token.")]
    public static async Task OthersEndsRefreshTokens(Stage stage)
    {
        var first = await stage.SessionAsync();
        var second = await stage.LoginAsync(first.User);
        await stage.LogoutAsync(first, "others");
        await stage.ProbeAsync(Supabase.TokenByRefreshToken, new { refresh_token = second.RefreshToken });
    }

    private static async Task<Exchange> OutAsync(Stage stage, string scope) =>
        await stage.ProbeAsync(Supabase.Logout, bearer: (await stage.SessionAsync()).AccessToken, query: new { scope });
}

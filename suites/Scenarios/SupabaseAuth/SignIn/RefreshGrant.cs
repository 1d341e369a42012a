using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.SignIn;

/// <summary>Sign-in by refresh token.</summary>
[ScenariosOf("supabase-auth", "sign-in")]
internal static class RefreshGrant
{
    [Scenario("token/refresh/right", Needs = "users", Says = "The refresh token is the session's newest.")]
    public static async Task Right(Stage stage)
    {
        var session = await stage.SessionAsync();
        await ProbeAsync(stage, session);
    }

    [Scenario("token/refresh/rotated", Needs = "users", Says = "The refresh token came out of a refresh.")]
    public static async Task Rotated(Stage stage)
    {
        var session = await stage.RefreshAsync(await stage.SessionAsync());
        await ProbeAsync(stage, session);
    }

    [Scenario("token/refresh/unknown", Category.StateConflict, "refresh_token_not_found", Also = Category.MissingOrInvalidCredentials, Says = "The refresh token has the right form, and nobody was given it.")]
    public static Task Unknown(Stage stage) =>
        stage.ProbeAsync(Supabase.TokenByRefreshToken, new { refresh_token = stage.Any.Word(12, 12) });

    [Scenario("token/refresh/not-a-token", Category.BadInput, "validation_failed", "refresh_token_not_found", Also = Category.StateConflict, Says = "The refresh token is no refresh token by its form.")]
    public static Task NotAToken(Stage stage) =>
        stage.ProbeAsync(Supabase.TokenByRefreshToken, new { refresh_token = "NOT A TOKEN" });

    [Scenario("token/refresh/access-token", Category.BadInput, "validation_failed", "refresh_token_not_found", Also = Category.StateConflict, Needs = "users", Says = "The access token stands where the refresh token should.")]
    public static async Task AccessToken(Stage stage)
    {
        var session = await stage.SharedSessionAsync();
        await stage.ProbeAsync(Supabase.TokenByRefreshToken, new { refresh_token = session.AccessToken });
    }

    [Scenario("token/refresh/banned", Category.NotPermitted, "user_banned", Needs = "service-key", Says = "The user was banned after signing in.")]
    public static async Task Banned(Stage stage)
    {
        var session = await stage.SessionAsync();
        await stage.BanAsync(session.User);
        await ProbeAsync(stage, session);
    }

    [Scenario("token/refresh/deleted-user", Category.StateConflict, "refresh_token_not_found", Also = Category.MissingOrInvalidCredentials, Needs = "service-key", Says = "The user was deleted after signing in.")]
    public static async Task DeletedUser(Stage stage)
    {
        var session = await stage.SessionAsync();
        await stage.DeleteUserAsync(session.User);
        await ProbeAsync(stage, session);
    }

    [Scenario("token/refresh/after-logout", Category.StateConflict, "refresh_token_not_found", Also = Category.MissingOrInvalidCredentials, Needs = "users", Says = "The session was signed out.")]
    public static async Task AfterLogout(Stage stage)
    {
        var session = await stage.SessionAsync();
        await stage.LogoutAsync(session, "local");
        await ProbeAsync(stage, session);
    }

    [Scenario("token/refresh/reused", Category.StateConflict, "refresh_token_already_used", Also = Category.MissingOrInvalidCredentials, Needs = "users single-use-refresh", Says = "A refresh token that was replaced twice is used again.")]
    public static async Task Reused(Stage stage)
    {
        var first = await stage.SessionAsync();
        await stage.RefreshAsync(await stage.RefreshAsync(first));
        await ProbeAsync(stage, first);
    }

    [Scenario("token/refresh/after-reuse", Category.StateConflict, "refresh_token_already_used", "refresh_token_not_found", "session_not_found", Also = Category.MissingOrInvalidCredentials, Needs = "users single-use-refresh", Says = "After a replaced refresh token was used again, the newest of its family is dead, too.")]
    public static async Task AfterReuse(Stage stage)
    {
        var first = await stage.SessionAsync();
        var newest = await stage.RefreshAsync(await stage.RefreshAsync(first));
        await stage.SendAsync(Supabase.TokenByRefreshToken, new Call { Body = new { refresh_token = first.RefreshToken } });
        await ProbeAsync(stage, newest);
    }

    private static Task<Exchange> ProbeAsync(Stage stage, Session session) =>
        stage.ProbeAsync(Supabase.TokenByRefreshToken, new { refresh_token = session.RefreshToken });
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Sessions;

/// <summary>Sessions that a limit of the server has ended.</summary>
[ScenariosOf("supabase-auth", "session")]
internal static class SessionLimits
{
    [Scenario("session/timebox/refresh", Category.StateConflict, "session_expired", Also = Category.MissingOrInvalidCredentials, Needs = "users session-timebox", Says = "A session is refreshed when its time is up.")]
    public static async Task TimeboxRefresh(Stage stage) => await RefreshAsync(stage, await stage.EndedSessionAsync());

    [Scenario("session/timebox/refreshed-in-between", Category.StateConflict, "session_expired", Also = Category.MissingOrInvalidCredentials, Needs = "users session-timebox", Says = "A session is refreshed in time and again when its time is up: refreshing makes it no longer.")]
    public static async Task TimeboxIsNotProlonged(Stage stage)
    {
        var session = await stage.RefreshAsync(await stage.SessionAsync());
        await stage.OutliveSessionsAsync();
        await RefreshAsync(stage, session);
    }

    [Scenario("session/inactivity/refresh", Category.StateConflict, "session_expired", Also = Category.MissingOrInvalidCredentials, Needs = "users session-inactivity", Says = "A session that was idle for too long is refreshed.")]
    public static async Task InactivityRefresh(Stage stage) => await RefreshAsync(stage, await stage.EndedSessionAsync());

    [Scenario("session/single/refresh-older", Category.StateConflict, "session_expired", Also = Category.MissingOrInvalidCredentials, Needs = "users single-session", Says = "A user signed in again, and the earlier session is refreshed.")]
    public static async Task SingleRefreshOlder(Stage stage)
    {
        var older = await stage.SessionAsync();
        await stage.LoginAsync(older.User);
        await RefreshAsync(stage, older);
    }

    [Scenario("session/single/refresh-newer", Needs = "users single-session", Says = "A user signed in again, and the newer session is refreshed.")]
    public static async Task SingleRefreshNewer(Stage stage) =>
        await RefreshAsync(stage, await stage.LoginAsync((await stage.SessionAsync()).User));

    /// <summary>Whether an access token outlives its session is the server's choice; if it does not, it has to be refused rightly.</summary>
    [ScenarioTable]
    public static IEnumerable<ScenarioRow> AccessTokens(Contract _) =>
    [
        Read("session/timebox/read", "session-timebox", "after its time is up", stage => stage.EndedSessionAsync()),
        Read("session/inactivity/read", "session-inactivity", "after it was idle for too long", stage => stage.EndedSessionAsync()),
        Read("session/single/read", "single-session", "after the user signed in again", async stage =>
        {
            var older = await stage.SessionAsync();
            await stage.LoginAsync(older.User);
            return older;
        }),
    ];

    private static ScenarioRow Read(string id, string limit, string when, Func<Stage, Task<Session>> session) => new(
        id,
        $"The access token of a session reads its user {when}.",
        new Expectation([Category.StateConflict, Category.MissingOrInvalidCredentials], ["session_expired", "session_not_found", "bad_jwt"], true),
        $"users {limit}",
        async stage => await stage.ProbeAsync(Supabase.UserGet, bearer: (await session(stage)).AccessToken));

    private static Task<Exchange> RefreshAsync(Stage stage, Session session) =>
        stage.ProbeAsync(Supabase.TokenByRefreshToken, new { refresh_token = session.RefreshToken });
}

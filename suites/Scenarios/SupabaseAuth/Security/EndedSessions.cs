using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Security;

/// <summary>Tokens of sessions and users that are no more open nothing.</summary>
[ScenariosOf("supabase-auth", "security")]
internal static class EndedSessions
{
    [Scenario("security/revoked/read", Category.StateConflict, "session_not_found", Also = Category.MissingOrInvalidCredentials, Needs = "users", Says = "A session that was signed out reads its user.")]
    public static async Task RevokedReads(Stage stage) =>
        await stage.ProbeAsync(Supabase.UserGet, bearer: await RevokedAsync(stage));

    [Scenario("security/revoked/change-password", Category.StateConflict, "session_not_found", Also = Category.MissingOrInvalidCredentials, Needs = "users", Says = "A session that was signed out changes the password.")]
    public static async Task RevokedChangesPassword(Stage stage) =>
        await stage.ProbeAsync(Supabase.UserUpdate, new { password = stage.Any.Password() }, bearer: await RevokedAsync(stage));

    [Scenario("security/revoked/enrol-factor", Category.StateConflict, "session_not_found", Also = Category.MissingOrInvalidCredentials, Needs = "users", Says = "A session that was signed out enrols a factor.")]
    public static async Task RevokedEnrols(Stage stage) =>
        await stage.ProbeAsync(Supabase.FactorEnroll, new { factor_type = "totp", friendly_name = stage.Any.Word(5, 9) }, bearer: await RevokedAsync(stage));

    [Scenario("security/revoked/reauthenticate", Category.StateConflict, "session_not_found", Also = Category.MissingOrInvalidCredentials, Needs = "users", Says = "A session that was signed out asks for a code.")]
    public static async Task RevokedReauthenticates(Stage stage) =>
        await stage.ProbeAsync(Supabase.Reauthenticate, bearer: await RevokedAsync(stage));

    [Scenario("security/revoked/administrator", Category.StateConflict, "session_not_found", Also = Category.MissingOrInvalidCredentials, Needs = "users jwt-secret", Says = "An administrator who signed out lists users.")]
    public static async Task RevokedAdministrator(Stage stage)
    {
        var session = await stage.SessionAsync();
        await stage.LogoutAsync(session, "global");
        await stage.ProbeAsync(Supabase.AdminUsersList, bearer: stage.Mint(session, ("role", "service_role")));
    }

    [Scenario("security/password-change/ends-other-sessions", Category.StateConflict, "session_not_found", Also = Category.MissingOrInvalidCredentials, Needs = "users", Says = "After the password was changed in one session another shows its token.")]
    public static async Task PasswordChangeEndsOthers(Stage stage)
    {
        var first = await stage.SessionAsync();
        var second = await stage.LoginAsync(first.User);
        await stage.ExpectAsync(Supabase.UserUpdate, new Call { Bearer = first.AccessToken, Body = new { password = stage.Any.Password() } });
        await stage.ProbeAsync(Supabase.UserGet, bearer: second.AccessToken);
    }

    [Scenario("security/password-change/keeps-own-session", Needs = "users", Says = "After the password was changed the session that did it shows its token.")]
    public static async Task PasswordChangeKeepsOwn(Stage stage)
    {
        var session = await stage.SessionAsync();
        await stage.ExpectAsync(Supabase.UserUpdate, new Call { Bearer = session.AccessToken, Body = new { password = stage.Any.Password() } });
        await stage.ProbeAsync(Supabase.UserGet, bearer: session.AccessToken);
    }

    [Scenario("security/deleted/read", Category.StateConflict, "user_not_found", Also = Category.MissingOrInvalidCredentials, Needs = "service-key", Says = "A user who was deleted reads themselves.")]
    public static async Task DeletedReads(Stage stage) => await stage.ProbeAsync(Supabase.UserGet, bearer: await DeletedAsync(stage));

    [Scenario("security/deleted/change", Category.StateConflict, "user_not_found", Also = Category.MissingOrInvalidCredentials, Needs = "service-key", Says = "A user who was deleted changes themselves.")]
    public static async Task DeletedChanges(Stage stage) =>
        await stage.ProbeAsync(Supabase.UserUpdate, new { data = new { name = stage.Any.Name() } }, bearer: await DeletedAsync(stage));

    [Scenario("security/deleted/logout", Category.StateConflict, "user_not_found", Also = Category.MissingOrInvalidCredentials, Needs = "service-key", Says = "A user who was deleted signs out.")]
    public static async Task DeletedLogsOut(Stage stage) => await stage.ProbeAsync(Supabase.Logout, bearer: await DeletedAsync(stage));

    [Scenario("security/banned/read", Category.NotPermitted, "user_banned", Needs = "service-key", Says = "A user who was banned after signing in reads themselves.")]
    public static async Task BannedReads(Stage stage) => await stage.ProbeAsync(Supabase.UserGet, bearer: await BannedAsync(stage));

    [Scenario("security/banned/change", Category.NotPermitted, "user_banned", Needs = "service-key", Says = "A user who was banned after signing in changes themselves.")]
    public static async Task BannedChanges(Stage stage) =>
        await stage.ProbeAsync(Supabase.UserUpdate, new { data = new { name = stage.Any.Name() } }, bearer: await BannedAsync(stage));

    private static async Task<string> RevokedAsync(Stage stage)
    {
        var session = await stage.SessionAsync();
        await stage.LogoutAsync(session, "global");
        return session.AccessToken;
    }

    private static async Task<string> DeletedAsync(Stage stage)
    {
        var session = await stage.SessionAsync();
        await stage.DeleteUserAsync(session.User);
        return session.AccessToken;
    }

    private static async Task<string> BannedAsync(Stage stage)
    {
        var session = await stage.SessionAsync();
        await stage.BanAsync(session.User);
        return session.AccessToken;
    }
}

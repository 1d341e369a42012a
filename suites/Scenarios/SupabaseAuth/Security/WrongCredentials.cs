using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Security;

/// <summary>Credentials of one kind that stand where another is wanted.</summary>
[ScenariosOf("supabase-auth", "security")]
internal static class WrongCredentials
{
    [Scenario("security/user-as-administrator/list-users", Category.NotPermitted, "not_admin", Needs = "users", Says = "A user lists users.")]
    public static async Task UserListsUsers(Stage stage) =>
        await stage.ProbeAsync(Supabase.AdminUsersList, bearer: (await stage.SharedSessionAsync()).AccessToken);

    [Scenario("security/user-as-administrator/read-self", Category.NotPermitted, "not_admin", Needs = "users", Says = "A user reads themselves as an administrator would.")]
    public static async Task UserReadsAsAdministrator(Stage stage)
    {
        var session = await stage.SharedSessionAsync();
        await stage.ProbeAsync(Supabase.AdminUserGet, bearer: session.AccessToken, path: new { user_id = session.User.Id });
    }

    [Scenario("security/user-as-administrator/delete-another", Category.NotPermitted, "not_admin", Needs = "users", Says = "A user deletes somebody else.")]
    public static async Task UserDeletesAnother(Stage stage)
    {
        var victim = await stage.ConfirmedUserAsync();
        await stage.ProbeAsync(Supabase.AdminUserDelete, bearer: (await stage.SharedSessionAsync()).AccessToken, path: new { user_id = victim.Id });
    }

    [Scenario("security/user-as-administrator/make-link", Category.NotPermitted, "not_admin", Needs = "users", Says = "A user makes a link that recovers somebody else's address.")]
    public static async Task UserMakesLink(Stage stage)
    {
        var victim = await stage.ConfirmedUserAsync();
        await stage.ProbeAsync(Supabase.AdminGenerateLink, new { type = "recovery", email = victim.Email }, bearer: (await stage.SharedSessionAsync()).AccessToken);
    }

    [Scenario("security/user-as-administrator/read-audit", Category.NotPermitted, "not_admin", Needs = "users", Says = "A user reads what happened.")]
    public static async Task UserReadsAudit(Stage stage) =>
        await stage.ProbeAsync(Supabase.AdminAudit, bearer: (await stage.SharedSessionAsync()).AccessToken);

    [Scenario("security/administrator-as-user", Category.MissingOrInvalidCredentials, "bad_jwt", Needs = "service-key", Says = "The service key, which is nobody's, reads its user.")]
    public static Task AdministratorAsUser(Stage stage) => stage.ProbeAsync(Supabase.UserGet, bearer: stage.AdminToken());

    [Scenario("security/refresh-token-as-access-token", Category.MissingOrInvalidCredentials, "bad_jwt", Needs = "users", Says = "A refresh token stands where the access token should.")]
    public static async Task RefreshTokenAsAccessToken(Stage stage) =>
        await stage.ProbeAsync(Supabase.UserGet, bearer: (await stage.SharedSessionAsync()).RefreshToken);

    [Scenario("security/another-audience", Category.MissingOrInvalidCredentials, "validation_failed", Needs = "users", Says = "A user reads themselves for an audience that is not the token's.")]
    public static async Task AnotherAudience(Stage stage)
    {
        var session = await stage.SharedSessionAsync();
        await stage.ProbeAsync(Supabase.UserGet, new Call { Bearer = session.AccessToken, Headers = [new("X-JWT-AUD", "elsewhere")] });
    }

    [Scenario("security/no-credentials/user", Category.MissingOrInvalidCredentials, "no_authorization", Says = "Nobody reads themselves.")]
    public static Task NobodyReads(Stage stage) => stage.ProbeAsync(Supabase.UserGet);

    [Scenario("security/no-credentials/administrator", Category.MissingOrInvalidCredentials, "no_authorization", Says = "Nobody lists users.")]
    public static Task NobodyLists(Stage stage) => stage.ProbeAsync(Supabase.AdminUsersList);
}

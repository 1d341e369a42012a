using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Outages;

/// <summary>The database is down: what administrators ask for.</summary>
[ScenariosOf("supabase-auth", "outages")]
internal static class AdminOperations
{
    private const string Down = "database-down";

    [Scenario("database-down/admin/users", Category.Unexpected, "unexpected_failure", Needs = Down, Says = "An administrator lists users, and the database is down.")]
    public static Task Users(Stage stage) => stage.ProbeAsync(Supabase.AdminUsersList, bearer: stage.AdminTokenOnTrust());

    [Scenario("database-down/admin/create", Category.Unexpected, "unexpected_failure", Needs = Down, Says = "An administrator makes a user, and the database is down.")]
    public static Task Create(Stage stage) =>
        stage.ProbeAsync(Supabase.AdminUserCreate, new { email = stage.Any.Email(), password = stage.Any.Password() }, bearer: stage.AdminTokenOnTrust());

    [Scenario("database-down/admin/read", Category.Unexpected, "unexpected_failure", Needs = Down, Says = "An administrator reads a user, and the database is down.")]
    public static Task Read(Stage stage) => stage.ProbeAsync(Supabase.AdminUserGet, bearer: stage.AdminTokenOnTrust(), path: new { user_id = stage.Any.Uuid() });

    [Scenario("database-down/admin/update", Category.Unexpected, "unexpected_failure", Needs = Down, Says = "An administrator changes a user, and the database is down.")]
    public static Task Update(Stage stage) =>
        stage.ProbeAsync(Supabase.AdminUserUpdate, new { user_metadata = new { a = 1 } }, bearer: stage.AdminTokenOnTrust(), path: new { user_id = stage.Any.Uuid() });

    [Scenario("database-down/admin/delete", Category.Unexpected, "unexpected_failure", Needs = Down, Says = "An administrator deletes a user, and the database is down.")]
    public static Task Delete(Stage stage) => stage.ProbeAsync(Supabase.AdminUserDelete, bearer: stage.AdminTokenOnTrust(), path: new { user_id = stage.Any.Uuid() });

    [Scenario("database-down/admin/factors", Category.Unexpected, "unexpected_failure", Needs = Down, Says = "An administrator lists a user's factors, and the database is down.")]
    public static Task Factors(Stage stage) => stage.ProbeAsync(Supabase.AdminUserFactorsList, bearer: stage.AdminTokenOnTrust(), path: new { user_id = stage.Any.Uuid() });

    [Scenario("database-down/admin/audit", Category.Unexpected, "unexpected_failure", Needs = Down, Says = "An administrator reads the audit log, and the database is down.")]
    public static Task Audit(Stage stage) => stage.ProbeAsync(Supabase.AdminAudit, bearer: stage.AdminTokenOnTrust());

    [Scenario("database-down/admin/generate-link", Category.Unexpected, "unexpected_failure", Needs = Down, Says = "An administrator makes a link, and the database is down.")]
    public static Task GenerateLink(Stage stage) =>
        stage.ProbeAsync(Supabase.AdminGenerateLink, new { type = "magiclink", email = stage.Any.Email() }, bearer: stage.AdminTokenOnTrust());

    [Scenario("database-down/admin/invite", Category.Unexpected, "unexpected_failure", Needs = Down, Says = "An administrator invites an address, and the database is down.")]
    public static Task Invite(Stage stage) => stage.ProbeAsync(Supabase.Invite, new { email = stage.Any.Email() }, bearer: stage.AdminTokenOnTrust());

    [Scenario("database-down/admin/sso-providers", Category.Unexpected, "unexpected_failure", Needs = Down + " saml", Says = "An administrator lists companies, and the database is down.")]
    public static Task SsoProviders(Stage stage) => stage.ProbeAsync(Supabase.AdminSsoProvidersList, bearer: stage.AdminTokenOnTrust());

    [Scenario("database-down/admin/oauth-clients", Category.Unexpected, "unexpected_failure", Needs = Down + " oauth-server", Says = "An administrator lists OAuth clients, and the database is down.")]
    public static Task OAuthClients(Stage stage) => stage.ProbeAsync(Supabase.AdminOAuthClientsList, bearer: stage.AdminTokenOnTrust());
}

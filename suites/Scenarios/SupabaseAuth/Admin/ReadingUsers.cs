using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Admin;

/// <summary>An administrator reads users, one or many, and what they did.</summary>
[ScenariosOf("supabase-auth", "admin-users")]
internal static class ReadingUsers
{
    [Scenario("admin/users/read", Needs = "service-key", Says = "An administrator reads a user.")]
    public static async Task Read(Stage stage) => await ReadAsync(stage, (await stage.ConfirmedUserAsync()).Id);

    [Scenario("admin/users/read-unknown", Category.UnidentifiableResource, "user_not_found", Needs = "service-key", Says = "An administrator reads a user whom nobody knows.")]
    public static Task ReadUnknown(Stage stage) => ReadAsync(stage, stage.Any.Uuid());

    [Scenario("admin/users/read-not-an-id", Category.UnidentifiableResource, "validation_failed", Also = Category.BadInput, Needs = "service-key", Says = "An administrator reads something that is no id.")]
    public static Task ReadNotAnId(Stage stage) => ReadAsync(stage, "not-an-id");

    [Scenario("admin/users/list", Needs = "service-key", Says = "An administrator lists users.")]
    public static Task List(Stage stage) => ListAsync(stage, new { });

    [Scenario("admin/users/list-page", Needs = "service-key", Says = "An administrator lists a page of users.")]
    public static async Task ListPage(Stage stage)
    {
        await stage.ConfirmedUserAsync();
        await stage.ConfirmedUserAsync();
        await ListAsync(stage, new { page = "2", per_page = "1" });
    }

    [Scenario("admin/users/list-past-the-end", Needs = "service-key", Says = "An administrator lists a page behind the last.")]
    public static Task ListPastTheEnd(Stage stage) => ListAsync(stage, new { page = "1000000", per_page = "50" });

    [Scenario("admin/users/list-no-number", Category.BadInput, "validation_failed", Needs = "service-key", Says = "An administrator lists a page whose number is none.")]
    public static Task ListNoNumber(Stage stage) => ListAsync(stage, new { page = "first" });

    [Scenario("admin/users/list-pages-of-nothing", Category.BadInput, "validation_failed", Needs = "service-key", Says = "An administrator lists pages of no users.")]
    public static Task ListPagesOfNothing(Stage stage) => ListAsync(stage, new { per_page = "0" });

    [Scenario("admin/users/list-unknown-order", Category.BadInput, "validation_failed", Needs = "service-key", Says = "An administrator lists users by something that users do not have.")]
    public static Task ListUnknownOrder(Stage stage) => ListAsync(stage, new { sort = "shoe_size asc" });

    [Scenario("admin/audit/read", Needs = "service-key", Says = "An administrator reads what happened.")]
    public static Task Audit(Stage stage) => AuditAsync(stage, new { per_page = "5" });

    [Scenario("admin/audit/unknown-scope", Category.BadInput, "validation_failed", Needs = "service-key", Says = "An administrator looks for what happened by something that it does not have.")]
    public static Task AuditUnknownScope(Stage stage) => AuditAsync(stage, new { query = "weather:rain" });

    [Scenario("admin/audit/no-number", Category.BadInput, "validation_failed", Needs = "service-key", Says = "An administrator reads a page of what happened whose number is none.")]
    public static Task AuditNoNumber(Stage stage) => AuditAsync(stage, new { page = "first" });

    private static Task<Exchange> ReadAsync(Stage stage, string id) =>
        stage.ProbeAsync(Supabase.AdminUserGet, bearer: stage.AdminToken(), path: new { user_id = id });

    private static Task<Exchange> ListAsync(Stage stage, object query) =>
        stage.ProbeAsync(Supabase.AdminUsersList, bearer: stage.AdminToken(), query: query);

    private static Task<Exchange> AuditAsync(Stage stage, object query) =>
        stage.ProbeAsync(Supabase.AdminAudit, bearer: stage.AdminToken(), query: query);
}

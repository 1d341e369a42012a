using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Admin;

/// <summary>An administrator looks after the factors of users.</summary>
[ScenariosOf("supabase-auth", "admin-users")]
internal static class FactorsOfUsers
{
    [Scenario("admin/factors/list", Needs = "service-key mfa-totp", Says = "An administrator lists the factors of a user who has one.")]
    public static async Task List(Stage stage)
    {
        var session = await stage.SessionAsync();
        await stage.EnrolTotpAsync(session);
        await stage.ProbeAsync(Supabase.AdminUserFactorsList, bearer: stage.AdminToken(), path: new { user_id = session.User.Id });
    }

    [Scenario("admin/factors/list-none", Needs = "service-key", Says = "An administrator lists the factors of a user who has none.")]
    public static async Task ListNone(Stage stage) =>
        await stage.ProbeAsync(Supabase.AdminUserFactorsList, bearer: stage.AdminToken(), path: new { user_id = (await stage.ConfirmedUserAsync()).Id });

    [Scenario("admin/factors/list-of-unknown", Category.UnidentifiableResource, "user_not_found", Needs = "service-key", Says = "An administrator lists the factors of a user whom nobody knows.")]
    public static Task ListOfUnknown(Stage stage) =>
        stage.ProbeAsync(Supabase.AdminUserFactorsList, bearer: stage.AdminToken(), path: new { user_id = stage.Any.Uuid() });

    [Scenario("admin/factors/rename", Needs = "service-key mfa-totp", Says = "An administrator renames a factor.")]
    public static async Task Rename(Stage stage)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolTotpAsync(session);
        await RenameAsync(stage, session.User.Id, factor.FactorId);
    }

    [Scenario("admin/factors/rename-unknown", Category.UnidentifiableResource, "mfa_factor_not_found", Needs = "service-key", Says = "An administrator renames a factor that nobody has.")]
    public static async Task RenameUnknown(Stage stage) => await RenameAsync(stage, (await stage.ConfirmedUserAsync()).Id, stage.Any.Uuid());

    [Scenario("admin/factors/rename-of-another", Category.UnidentifiableResource, "mfa_factor_not_found", Needs = "service-key mfa-totp", Says = "An administrator renames a factor under a user who does not have it.")]
    public static async Task RenameOfAnother(Stage stage)
    {
        var factor = await stage.EnrolTotpAsync(await stage.SessionAsync());
        await RenameAsync(stage, (await stage.ConfirmedUserAsync()).Id, factor.FactorId);
    }

    [Scenario("admin/factors/change-kind", Category.BadInput, "validation_failed", MaySucceed = true, Needs = "service-key mfa-totp", Says = "An administrator changes the kind of a factor into one that nobody knows.")]
    public static async Task ChangeKind(Stage stage)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolTotpAsync(session);
        await stage.ProbeAsync(
            Supabase.AdminUserFactorUpdate, new { factor_type = "carrier-pigeon" }, bearer: stage.AdminToken(), path: new { user_id = session.User.Id, factor_id = factor.FactorId });
    }

    [Scenario("admin/factors/delete", Needs = "service-key mfa-totp", Says = "An administrator takes away a factor.")]
    public static async Task Delete(Stage stage)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolTotpAsync(session);
        await DeleteAsync(stage, session.User.Id, factor.FactorId);
    }

    [Scenario("admin/factors/delete-unknown", Category.UnidentifiableResource, "mfa_factor_not_found", Needs = "service-key", Says = "An administrator takes away a factor that nobody has.")]
    public static async Task DeleteUnknown(Stage stage) => await DeleteAsync(stage, (await stage.ConfirmedUserAsync()).Id, stage.Any.Uuid());

    [Scenario("admin/factors/delete-of-another", Category.UnidentifiableResource, "mfa_factor_not_found", Needs = "service-key mfa-totp", Says = "An administrator takes away a factor under a user who does not have it.")]
    public static async Task DeleteOfAnother(Stage stage)
    {
        var factor = await stage.EnrolTotpAsync(await stage.SessionAsync());
        await DeleteAsync(stage, (await stage.ConfirmedUserAsync()).Id, factor.FactorId);
    }

    [Scenario("admin/factors/delete-not-an-id", Category.UnidentifiableResource, "validation_failed", Also = Category.BadInput, Needs = "service-key", Says = "An administrator takes away something that is no id.")]
    public static async Task DeleteNotAnId(Stage stage) => await DeleteAsync(stage, (await stage.ConfirmedUserAsync()).Id, "not-an-id");

    private static Task<Exchange> RenameAsync(Stage stage, string user, string factor) => stage.ProbeAsync(
        Supabase.AdminUserFactorUpdate, new { friendly_name = stage.Any.Word(5, 9) }, bearer: stage.AdminToken(), path: new { user_id = user, factor_id = factor });

    private static Task<Exchange> DeleteAsync(Stage stage, string user, string factor) =>
        stage.ProbeAsync(Supabase.AdminUserFactorDelete, bearer: stage.AdminToken(), path: new { user_id = user, factor_id = factor });
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Admin;

/// <summary>An administrator deletes users.</summary>
[ScenariosOf("supabase-auth", "admin-users")]
internal static class DeletingUsers
{
    [Scenario("admin/users/delete/known", Needs = "service-key", Says = "An administrator deletes a user.")]
    public static async Task Known(Stage stage) => await DeleteAsync(stage, (await stage.ConfirmedUserAsync()).Id);

    [Scenario("admin/users/delete/softly", Needs = "service-key", Says = "An administrator deletes a user, but for the trace.")]
    public static async Task Softly(Stage stage) => await DeleteAsync(stage, (await stage.ConfirmedUserAsync()).Id, new { should_soft_delete = true });

    [Scenario("admin/users/delete/twice", Category.UnidentifiableResource, "user_not_found", Needs = "service-key", Says = "An administrator deletes a user a second time.")]
    public static async Task Twice(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.DeleteUserAsync(user);
        await DeleteAsync(stage, user.Id);
    }

    [Scenario("admin/users/delete/unknown", Category.UnidentifiableResource, "user_not_found", Needs = "service-key", Says = "An administrator deletes a user whom nobody knows.")]
    public static Task Unknown(Stage stage) => DeleteAsync(stage, stage.Any.Uuid());

    [Scenario("admin/users/delete/not-an-id", Category.UnidentifiableResource, "validation_failed", Also = Category.BadInput, Needs = "service-key", Says = "An administrator deletes something that is no id.")]
    public static Task NotAnId(Stage stage) => DeleteAsync(stage, "not-an-id");

    [Scenario("admin/users/delete/read-after", Category.UnidentifiableResource, "user_not_found", Needs = "service-key", Says = "An administrator reads a user who was deleted.")]
    public static async Task ReadAfter(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.DeleteUserAsync(user);
        await stage.ProbeAsync(Supabase.AdminUserGet, bearer: stage.AdminToken(), path: new { user_id = user.Id });
    }

    [Scenario("admin/users/delete/sign-in-after-softly", Category.StateConflict, "invalid_credentials", Also = Category.MissingOrInvalidCredentials, Needs = "service-key email !captcha", Says = "A user who was deleted but for the trace signs in.")]
    public static async Task SignInAfterSoftly(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.ExpectAsync(Supabase.AdminUserDelete, new Call { Bearer = stage.AdminToken(), Path = new { user_id = user.Id }, Body = new { should_soft_delete = true } });
        await stage.ProbeAsync(Supabase.TokenByPassword, new { email = user.Email, password = user.Password });
    }

    [Scenario("admin/users/delete/frees-the-address", Needs = "service-key", Says = "The address of a deleted user is given to a new one.")]
    public static async Task FreesTheAddress(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.DeleteUserAsync(user);
        await stage.ProbeAsync(Supabase.AdminUserCreate, new { email = user.Email, email_confirm = true }, bearer: stage.AdminToken());
    }

    private static Task<Exchange> DeleteAsync(Stage stage, string id, object? body = null) =>
        stage.ProbeAsync(Supabase.AdminUserDelete, body, bearer: stage.AdminToken(), path: new { user_id = id });
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Admin;

/// <summary>An administrator changes users.</summary>
[ScenariosOf("supabase-auth", "admin-users")]
internal static class ChangingUsers
{
    [Scenario("admin/users/change/metadata", Needs = "service-key", Says = "An administrator changes what is known of a user.")]
    public static async Task Metadata(Stage stage) => await ChangeAsync(
        stage, await stage.ConfirmedUserAsync(), new { user_metadata = new { name = stage.Any.Name() }, app_metadata = new { plan = stage.Any.Word(3, 6) } });

    [Scenario("admin/users/change/address", Needs = "service-key", Says = "An administrator changes a user's address.")]
    public static async Task Address(Stage stage) => await ChangeAsync(stage, await stage.ConfirmedUserAsync(), new { email = stage.Any.Email(), email_confirm = true });

    [Scenario("admin/users/change/password", Needs = "service-key", Says = "An administrator changes a user's password.")]
    public static async Task Password(Stage stage) => await ChangeAsync(stage, await stage.ConfirmedUserAsync(), new { password = stage.Any.Password() });

    [Scenario("admin/users/change/ban", Needs = "service-key", Says = "An administrator bans a user.")]
    public static async Task Ban(Stage stage) => await ChangeAsync(stage, await stage.ConfirmedUserAsync(), new { ban_duration = "1h30m" });

    [Scenario("admin/users/change/known-address", Category.StateConflict, "email_exists", Needs = "service-key", Says = "An administrator gives a user an address that is somebody else's.")]
    public static async Task KnownAddress(Stage stage)
    {
        var other = await stage.ConfirmedUserAsync();
        await ChangeAsync(stage, await stage.ConfirmedUserAsync(), new { email = other.Email });
    }

    [Scenario("admin/users/change/known-number", Category.StateConflict, "phone_exists", Needs = "service-key", Says = "An administrator gives a user a number that is somebody else's.")]
    public static async Task KnownNumber(Stage stage)
    {
        var other = await stage.PhoneUserAsync();
        await ChangeAsync(stage, await stage.ConfirmedUserAsync(), new { phone = other.Phone });
    }

    [Scenario("admin/users/change/weak-password", Category.StateConflict, "weak_password", Needs = "service-key", Says = "An administrator gives a user a password of one letter.")]
    public static async Task WeakPassword(Stage stage) => await ChangeAsync(stage, await stage.ConfirmedUserAsync(), new { password = "a" });

    [Scenario("admin/users/change/password-over-72-bytes", Category.BadInput, "validation_failed", Needs = "service-key", Says = "An administrator gives a user a password that cannot be hashed.")]
    public static async Task LongPassword(Stage stage) => await ChangeAsync(stage, await stage.ConfirmedUserAsync(), new { password = stage.Any.Password().PadRight(73, 'x') });

    [Scenario("admin/users/change/not-an-address", Category.BadInput, "validation_failed", Needs = "service-key", Says = "An administrator gives a user an address without a domain.")]
    public static async Task NotAnAddress(Stage stage) => await ChangeAsync(stage, await stage.ConfirmedUserAsync(), new { email = stage.Any.Word(5, 9) });

    [Scenario("admin/users/change/bad-ban", Category.BadInput, "validation_failed", Needs = "service-key", Says = "An administrator bans a user for a time that is none.")]
    public static async Task BadBan(Stage stage) => await ChangeAsync(stage, await stage.ConfirmedUserAsync(), new { ban_duration = "for ever" });

    [Scenario("admin/users/change/unknown", Category.UnidentifiableResource, "user_not_found", Needs = "service-key", Says = "An administrator changes a user whom nobody knows.")]
    public static Task Unknown(Stage stage) => ChangeAsync(stage, new User(stage.Any.Uuid(), null, null, ""), new { user_metadata = new { } });

    [Scenario("admin/users/change/not-an-id", Category.UnidentifiableResource, "validation_failed", Also = Category.BadInput, Needs = "service-key", Says = "An administrator changes something that is no id.")]
    public static Task NotAnId(Stage stage) => ChangeAsync(stage, new User("not-an-id", null, null, ""), new { user_metadata = new { } });

    private static Task<Exchange> ChangeAsync(Stage stage, User user, object body) =>
        stage.ProbeAsync(Supabase.AdminUserUpdate, body, bearer: stage.AdminToken(), path: new { user_id = user.Id });
}

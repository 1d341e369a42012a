using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;
using Conformance.Scenarios.SupabaseAuth.Steps.Authenticators;

namespace Conformance.Scenarios.SupabaseAuth.Admin;

/// <summary>An administrator looks after the passkeys of users.</summary>
[ScenariosOf("supabase-auth", "admin-users")]
internal static class PasskeysOfUsers
{
    [Scenario("admin/passkeys/list", Needs = "service-key passkeys webauthn-origin", Says = "An administrator lists the passkeys of a user who has one.")]
    public static async Task List(Stage stage)
    {
        var session = await stage.SessionAsync();
        await stage.RegisterPasskeyAsync(session);
        await ListAsync(stage, session.User.Id);
    }

    [Scenario("admin/passkeys/list-none", Needs = "service-key passkeys", Says = "An administrator lists the passkeys of a user who has none.")]
    public static async Task ListNone(Stage stage) => await ListAsync(stage, (await stage.ConfirmedUserAsync()).Id);

    [Scenario("admin/passkeys/list-of-unknown", Category.UnidentifiableResource, "user_not_found", Needs = "service-key passkeys", Says = "An administrator lists the passkeys of a user whom nobody knows.")]
    public static Task ListOfUnknown(Stage stage) => ListAsync(stage, stage.Any.Uuid());

    [Scenario("admin/passkeys/delete", Needs = "service-key passkeys webauthn-origin", Says = "An administrator takes away a passkey.")]
    public static async Task Delete(Stage stage)
    {
        var session = await stage.SessionAsync();
        await DeleteAsync(stage, session.User.Id, (await stage.RegisterPasskeyAsync(session)).Id);
    }

    [Scenario("admin/passkeys/delete-unknown", Category.UnidentifiableResource, "webauthn_credential_not_found", "validation_failed", Needs = "service-key passkeys", Says = "An administrator takes away a passkey that nobody has.")]
    public static async Task DeleteUnknown(Stage stage) => await DeleteAsync(stage, (await stage.ConfirmedUserAsync()).Id, stage.Any.Uuid());

    [Scenario("admin/passkeys/delete-of-another", Category.UnidentifiableResource, "webauthn_credential_not_found", "validation_failed", Needs = "service-key passkeys webauthn-origin", Says = "An administrator takes away a passkey from a user who does not have it.")]
    public static async Task DeleteOfAnother(Stage stage)
    {
        var passkey = await stage.RegisterPasskeyAsync(await stage.SessionAsync());
        await DeleteAsync(stage, (await stage.ConfirmedUserAsync()).Id, passkey.Id);
    }

    private static Task<Exchange> ListAsync(Stage stage, string user) =>
        stage.ProbeAsync(Supabase.AdminUserPasskeysList, bearer: stage.AdminToken(), path: new { user_id = user });

    private static Task<Exchange> DeleteAsync(Stage stage, string user, string passkey) =>
        stage.ProbeAsync(Supabase.AdminUserPasskeyDelete, bearer: stage.AdminToken(), path: new { user_id = user, passkey_id = passkey });
}

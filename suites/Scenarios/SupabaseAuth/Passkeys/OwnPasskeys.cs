using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;
using Conformance.Scenarios.SupabaseAuth.Steps.Authenticators;

namespace Conformance.Scenarios.SupabaseAuth.Passkeys;

/// <summary>Users look after their passkeys.</summary>
[ScenariosOf("supabase-auth", "passkeys")]
internal static class OwnPasskeys
{
    private const int LongestName = 120;

    [Scenario("passkeys/list/none", Needs = "users passkeys", Says = "A user without passkeys lists them.")]
    public static async Task ListNone(Stage stage) => await ListAsync(stage, await stage.SessionAsync());

    [Scenario("passkeys/list/fresh", Needs = "users passkeys webauthn-origin", Says = "A user lists a passkey that was never used.")]
    public static async Task ListFresh(Stage stage)
    {
        var session = await stage.SessionAsync();
        await stage.RegisterPasskeyAsync(session);
        await ListAsync(stage, session);
    }

    [Scenario("passkeys/list/used", Needs = "users passkeys webauthn-origin !captcha", Says = "A user lists a passkey that they have used.")]
    public static async Task ListUsed(Stage stage)
    {
        var session = await stage.SessionAsync();
        var passkey = await stage.RegisterPasskeyAsync(session);
        await ListAsync(stage, await stage.SignInByPasskeyAsync(passkey, session.User));
    }

    [Scenario("passkeys/rename/own", Needs = "users passkeys webauthn-origin", Says = "A user renames a passkey.")]
    public static Task RenameOwn(Stage stage) => RenameOwnAsync(stage, stage.Any.Word(5, 9));

    [Scenario("passkeys/rename/longest", Needs = "users passkeys webauthn-origin", Says = "A user gives a passkey the longest name that is allowed.")]
    public static Task RenameLongest(Stage stage) => RenameOwnAsync(stage, stage.Any.Word(LongestName, LongestName));

    [Scenario("passkeys/rename/too-long", Category.BadInput, "validation_failed", Needs = "users passkeys webauthn-origin", Says = "A user gives a passkey a name that is too long.")]
    public static Task RenameTooLong(Stage stage) => RenameOwnAsync(stage, stage.Any.Word(LongestName + 1, LongestName + 1));

    [Scenario("passkeys/rename/empty", Category.BadInput, "validation_failed", Needs = "users passkeys webauthn-origin", Says = "A user gives a passkey an empty name.")]
    public static Task RenameEmpty(Stage stage) => RenameOwnAsync(stage, "");

    [Scenario("passkeys/rename/below", Needs = "users passkeys mfa-totp webauthn-origin", Says = "A user with a verified factor, signed in without it, renames a passkey.")]
    public static async Task RenameBelow(Stage stage)
    {
        var (session, passkey) = await BelowAsync(stage);
        await RenameAsync(stage, session, passkey.Id, stage.Any.Word(5, 9));
    }

    [Scenario("passkeys/rename/unknown", Category.UnidentifiableResource, "webauthn_credential_not_found", "validation_failed", Needs = "users passkeys", Says = "A user renames a passkey that nobody has.")]
    public static async Task RenameUnknown(Stage stage) => await RenameAsync(stage, await stage.SharedSessionAsync(), stage.Any.Uuid(), "mine");

    [Scenario("passkeys/rename/anothers", Category.UnidentifiableResource, "webauthn_credential_not_found", "validation_failed", Also = Category.NotPermitted, Needs = "users passkeys webauthn-origin", Says = "A user renames somebody else's passkey.")]
    public static async Task RenameAnothers(Stage stage)
    {
        var passkey = await stage.RegisterPasskeyAsync(await stage.SessionAsync());
        await RenameAsync(stage, await stage.SharedSessionAsync(), passkey.Id, "mine");
    }

    [Scenario("passkeys/delete/own", Needs = "users passkeys webauthn-origin", Says = "A user deletes a passkey.")]
    public static async Task DeleteOwn(Stage stage)
    {
        var session = await stage.SessionAsync();
        await DeleteAsync(stage, session, (await stage.RegisterPasskeyAsync(session)).Id);
    }

    [Scenario("passkeys/delete/twice", Category.UnidentifiableResource, "webauthn_credential_not_found", "validation_failed", Needs = "users passkeys webauthn-origin", Says = "A user deletes a passkey a second time.")]
    public static async Task DeleteTwice(Stage stage)
    {
        var session = await stage.SessionAsync();
        var passkey = await stage.RegisterPasskeyAsync(session);
        await stage.ExpectAsync(Supabase.PasskeyDelete, new Call { Bearer = session.AccessToken, Path = new { passkey_id = passkey.Id } });
        await DeleteAsync(stage, session, passkey.Id);
    }

    [Scenario("passkeys/delete/anothers", Category.UnidentifiableResource, "webauthn_credential_not_found", "validation_failed", Also = Category.NotPermitted, Needs = "users passkeys webauthn-origin", Says = "A user deletes somebody else's passkey.")]
    public static async Task DeleteAnothers(Stage stage)
    {
        var passkey = await stage.RegisterPasskeyAsync(await stage.SessionAsync());
        await DeleteAsync(stage, await stage.SharedSessionAsync(), passkey.Id);
    }

    [Scenario("passkeys/delete/below", Category.NotPermitted, "insufficient_aal", Needs = "users passkeys mfa-totp webauthn-origin", Says = "A user with a verified factor, signed in without it, deletes a passkey.")]
    public static async Task DeleteBelow(Stage stage)
    {
        var (session, passkey) = await BelowAsync(stage);
        await DeleteAsync(stage, session, passkey.Id);
    }

    /// <summary>A passkey of a user with a verified factor, who is logged in by password alone.</summary>
    private static async Task<(Session Session, Passkey Passkey)> BelowAsync(Stage stage)
    {
        var session = await stage.SessionAsync();
        var passkey = await stage.RegisterPasskeyAsync(session);
        await stage.StepUpAsync(session, await stage.EnrolTotpAsync(session));
        return (await stage.LoginAsync(session.User), passkey);
    }

    private static async Task RenameOwnAsync(Stage stage, string name)
    {
        var session = await stage.SessionAsync();
        await RenameAsync(stage, session, (await stage.RegisterPasskeyAsync(session)).Id, name);
    }

    private static Task<Exchange> ListAsync(Stage stage, Session session) => stage.ProbeAsync(Supabase.PasskeyList, bearer: session.AccessToken);

    private static Task<Exchange> RenameAsync(Stage stage, Session session, string passkey, string name) =>
        stage.ProbeAsync(Supabase.PasskeyUpdate, new { friendly_name = name }, bearer: session.AccessToken, path: new { passkey_id = passkey });

    private static Task<Exchange> DeleteAsync(Stage stage, Session session, string passkey) =>
        stage.ProbeAsync(Supabase.PasskeyDelete, bearer: session.AccessToken, path: new { passkey_id = passkey });
}

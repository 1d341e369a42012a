using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Admin;

/// <summary>An administrator makes the links that mails carry.</summary>
[ScenariosOf("supabase-auth", "admin-links")]
internal static class GeneratedLinks
{
    [Scenario("admin/links/signup", Needs = "service-key", Says = "A link confirms a new address.")]
    public static Task Signup(Stage stage) => MakeAsync(stage, new { type = "signup", email = stage.Any.Email(), password = stage.Any.Password() });

    [Scenario("admin/links/invite", Needs = "service-key", Says = "A link invites a new address.")]
    public static Task Invite(Stage stage) => MakeAsync(stage, new { type = "invite", email = stage.Any.Email() });

    [Scenario("admin/links/magiclink", Needs = "service-key", Says = "A link signs in a known address.")]
    public static async Task MagicLink(Stage stage) => await MakeAsync(stage, new { type = "magiclink", email = (await stage.ConfirmedUserAsync()).Email });

    [Scenario("admin/links/magiclink-new", Needs = "service-key", Says = "A link signs in a new address, which becomes a user by it.")]
    public static Task MagicLinkNew(Stage stage) => MakeAsync(stage, new { type = "magiclink", email = stage.Any.Email() });

    [Scenario("admin/links/recovery", Needs = "service-key", Says = "A link recovers a known address.")]
    public static async Task Recovery(Stage stage) => await MakeAsync(stage, new { type = "recovery", email = (await stage.ConfirmedUserAsync()).Email });

    [Scenario("admin/links/email-change", Needs = "service-key", Says = "A link changes an address, shown by the new one.")]
    public static async Task EmailChange(Stage stage) =>
        await MakeAsync(stage, new { type = "email_change_new", email = (await stage.ConfirmedUserAsync()).Email, new_email = stage.Any.Email() });

    [Scenario("admin/links/recovery-unknown", Category.StateConflict, "user_not_found", Needs = "service-key", Says = "A link recovers an address that nobody has.")]
    public static Task RecoveryUnknown(Stage stage) => MakeAsync(stage, new { type = "recovery", email = stage.Any.Email() });

    [Scenario("admin/links/signup-confirmed", Category.StateConflict, "email_exists", Needs = "service-key", Says = "A link confirms an address that is confirmed.")]
    public static async Task SignupConfirmed(Stage stage) =>
        await MakeAsync(stage, new { type = "signup", email = (await stage.ConfirmedUserAsync()).Email, password = stage.Any.Password() });

    [Scenario("admin/links/invite-confirmed", Category.StateConflict, "email_exists", Needs = "service-key", Says = "A link invites an address that is confirmed.")]
    public static async Task InviteConfirmed(Stage stage) => await MakeAsync(stage, new { type = "invite", email = (await stage.ConfirmedUserAsync()).Email });

    [Scenario("admin/links/signup-without-password", Category.BadInput, "validation_failed", Needs = "service-key", Says = "A link confirms a new address that has no password.")]
    public static Task SignupWithoutPassword(Stage stage) => MakeAsync(stage, new { type = "signup", email = stage.Any.Email() });

    [Scenario("admin/links/signup-weak-password", Category.StateConflict, "weak_password", Needs = "service-key", Says = "A link confirms a new address whose password is one letter.")]
    public static Task SignupWeakPassword(Stage stage) => MakeAsync(stage, new { type = "signup", email = stage.Any.Email(), password = "a" });

    [Scenario("admin/links/email-change-known", Category.StateConflict, "email_exists", Needs = "service-key", Says = "A link changes an address to somebody else's.")]
    public static async Task EmailChangeKnown(Stage stage)
    {
        var other = await stage.ConfirmedUserAsync();
        await MakeAsync(stage, new { type = "email_change_new", email = (await stage.ConfirmedUserAsync()).Email, new_email = other.Email });
    }

    [Scenario("admin/links/email-change-to-nothing", Category.BadInput, "validation_failed", Needs = "service-key", Says = "A link changes an address and names no new one.")]
    public static async Task EmailChangeToNothing(Stage stage) => await MakeAsync(stage, new { type = "email_change_new", email = (await stage.ConfirmedUserAsync()).Email });

    [Scenario("admin/links/unknown-type", Category.BadInput, "validation_failed", Needs = "service-key", Says = "A link is for something that nobody knows.")]
    public static async Task UnknownType(Stage stage) => await MakeAsync(stage, new { type = "handshake", email = (await stage.ConfirmedUserAsync()).Email });

    [Scenario("admin/links/not-an-address", Category.BadInput, "validation_failed", Needs = "service-key", Says = "A link signs in an address without a domain.")]
    public static Task NotAnAddress(Stage stage) => MakeAsync(stage, new { type = "magiclink", email = stage.Any.Word(5, 9) });

    private static Task<Exchange> MakeAsync(Stage stage, object body) =>
        stage.ProbeAsync(Supabase.AdminGenerateLink, body, bearer: stage.AdminToken());
}

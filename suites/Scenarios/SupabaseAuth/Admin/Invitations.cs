using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Admin;

/// <summary>An administrator invites by mail.</summary>
[ScenariosOf("supabase-auth", "admin-links")]
internal static class Invitations
{
    [Scenario("invite/new-address", Needs = "service-key email", Says = "An administrator invites a new address.")]
    public static Task NewAddress(Stage stage) => InviteAsync(stage, stage.Any.Email());

    [Scenario("invite/with-metadata", Needs = "service-key email", Says = "An administrator invites a new address and says something about it.")]
    public static Task WithMetadata(Stage stage) =>
        stage.ProbeAsync(Supabase.Invite, new { email = stage.Any.Email(), data = new { name = stage.Any.Name() } }, bearer: stage.AdminToken());

    [Scenario("invite/again", Needs = "service-key email", Says = "An administrator invites an address that was invited before.")]
    public static async Task Again(Stage stage)
    {
        var email = stage.Any.Email();
        await stage.LinkAsync("invite", email);
        await InviteAsync(stage, email);
    }

    [Scenario("invite/confirmed", Category.StateConflict, "email_exists", Needs = "service-key", Says = "An administrator invites an address that is confirmed.")]
    public static async Task Confirmed(Stage stage) => await InviteAsync(stage, (await stage.ConfirmedUserAsync()).Email!);

    [Scenario("invite/not-an-address", Category.BadInput, "validation_failed", Needs = "service-key", Says = "An administrator invites an address without a domain.")]
    public static Task NotAnAddress(Stage stage) => InviteAsync(stage, stage.Any.Word(5, 9));

    [Scenario("invite/by-user", Category.NotPermitted, "not_admin", Needs = "users", Says = "A user invites.")]
    public static async Task ByUser(Stage stage) =>
        await stage.ProbeAsync(Supabase.Invite, new { email = stage.Any.Email() }, bearer: (await stage.SharedSessionAsync()).AccessToken);

    private static Task<Exchange> InviteAsync(Stage stage, string email) =>
        stage.ProbeAsync(Supabase.Invite, new { email }, bearer: stage.AdminToken());
}

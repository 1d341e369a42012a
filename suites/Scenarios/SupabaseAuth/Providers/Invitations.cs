using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Providers;


/// <summary>Invitations that are accepted by way of a provider.</summary>
[ScenariosOf("supabase-auth", "external")]
internal static class Invitations
{
    private const string Needed = "identity-provider service-key";

    [Scenario("callback/invited", Needs = Needed, Says = "Somebody who was invited comes back from a provider.")]
    public static async Task Invited(Stage stage)
    {
        var invite = await InviteAsync(stage);
        var person = await stage.PersonAsync(invite.Email);
        await ProbeAsync(stage, await VisitAsync(stage, invite), person);
    }

    [Scenario("callback/invited-by-another-address", Category.StateConflict, "validation_failed", Needs = Needed, Says = "Somebody follows another's invitation.")]
    public static async Task InvitedByAnotherAddress(Stage stage)
    {
        var person = await stage.PersonAsync();
        await ProbeAsync(stage, await VisitAsync(stage, await InviteAsync(stage)), person);
    }

    [Scenario("callback/invitation-gone", Category.StateConflict, "invite_not_found", Needs = Needed, Says = "The invitation is used up before the browser comes back.")]
    public static async Task InvitationGone(Stage stage)
    {
        var invite = await InviteAsync(stage);
        var person = await stage.PersonAsync(invite.Email);
        var state = await VisitAsync(stage, invite);
        await stage.ExpectAsync(Supabase.VerifyPost, new Call { Body = new { type = invite.Type, token_hash = invite.HashedToken } });
        await ProbeAsync(stage, state, person);
    }

    /// <summary>Of somebody who is known already: old releases make links for nobody else.</summary>
    private static async Task<Link> InviteAsync(Stage stage) => await stage.LinkAsync("invite", (await stage.UnconfirmedUserAsync()).Email!);

    private static Task<string> VisitAsync(Stage stage, Link invite) => stage.VisitAsync(("invite_token", invite.HashedToken));

    private static Task<Exchange> ProbeAsync(Stage stage, string state, Person person) =>
        stage.ProbeAsync(Supabase.CallbackGet, ProviderSteps.ComingBack(state, person));
}

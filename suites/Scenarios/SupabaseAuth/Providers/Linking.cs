using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Providers;


/// <summary>A user adds an account at a provider to the one here, and takes it away again.</summary>
[ScenariosOf("supabase-auth", "identities")]
internal static class Linking
{
    private const string Needed = "identity-provider manual-linking users";

    [Scenario("callback/link", Needs = Needed, Says = "A user links an account at a provider.")]
    public static async Task Link(Stage stage)
    {
        var person = await stage.PersonAsync();
        await ProbeAsync(stage, await stage.SessionAsync(), person);
    }

    [Scenario("callback/link-for-anonymous", Needs = Needed + " anonymous signup", Says = "A user without an address links an account at a provider, and is anonymous no more.")]
    public static async Task LinkForAnonymous(Stage stage)
    {
        var person = await stage.PersonAsync();
        await ProbeAsync(stage, await stage.AnonymousAsync(), person);
    }

    [Scenario("callback/link-twice", Category.StateConflict, "identity_already_exists", Needs = Needed, Says = "A user links an account at a provider that is linked already.")]
    public static async Task LinkTwice(Stage stage)
    {
        var (session, person) = await LinkedAsync(stage);
        await ProbeAsync(stage, session, person);
    }

    [Scenario("callback/link-anothers", Category.StateConflict, "identity_already_exists", Needs = Needed + " signup", Says = "A user links an account at a provider by which somebody else signs in.")]
    public static async Task LinkAnothers(Stage stage)
    {
        var person = await stage.PersonAsync();
        await stage.SignInByProviderAsync(person);
        await ProbeAsync(stage, await stage.SessionAsync(), person);
    }

    [Scenario("callback/link-with-address-of-another", Category.StateConflict, "email_exists", Needs = Needed + " anonymous signup", Says = "A user without an address links an account at a provider with somebody else's address.")]
    public static async Task LinkWithAddressOfAnother(Stage stage)
    {
        var other = await stage.ConfirmedUserAsync();
        var person = await stage.PersonAsync(other.Email);
        await ProbeAsync(stage, await stage.AnonymousAsync(), person);
    }

    [Scenario("callback/link-with-unverified-address", Category.StateConflict, "email_not_confirmed", Needs = Needed + " anonymous signup !autoconfirm !unverified-sign-ins", Says = "A user without an address links an account at a provider that has not verified the address.")]
    public static async Task LinkWithUnverifiedAddress(Stage stage)
    {
        var person = await stage.PersonAsync(verified: false);
        await ProbeAsync(stage, await stage.AnonymousAsync(), person);
    }

    [Scenario("callback/link-to-nobody", Category.StateConflict, "user_not_found", Needs = Needed + " service-key", Says = "The user is deleted before the browser comes back.")]
    public static async Task LinkToNobody(Stage stage)
    {
        var person = await stage.PersonAsync();
        var session = await stage.SessionAsync();
        var state = await stage.VisitToLinkAsync(session);
        await stage.DeleteUserAsync(session.User);
        await stage.ProbeAsync(Supabase.CallbackGet, ProviderSteps.ComingBack(state, person));
    }

    [Scenario("identities/unlink-provider", Needs = Needed, Says = "A user unlinks an account at a provider.")]
    public static async Task UnlinkProvider(Stage stage)
    {
        var (session, _) = await LinkedAsync(stage);
        await UnlinkAsync(stage, session, stage.ProviderThatIsOn());
    }

    [Scenario("identities/unlink-email", Needs = Needed, Says = "A user with an account at a provider unlinks the address: that of the provider takes its place.")]
    public static async Task UnlinkEmail(Stage stage)
    {
        var (session, _) = await LinkedAsync(stage);
        await UnlinkAsync(stage, session, "email");
    }

    [Scenario("identities/unlink-with-conflict", Category.StateConflict, "email_conflict_identity_not_deletable", Needs = Needed, Says = "A user unlinks an identity, and the address of the one that is left is somebody else's.")]
    public static async Task UnlinkWithConflict(Stage stage)
    {
        var other = await stage.ConfirmedUserAsync();
        var person = await stage.PersonAsync(other.Email);
        var session = await stage.SessionAsync();
        await stage.ExpectAsync(Supabase.CallbackGet, ProviderSteps.ComingBack(await stage.VisitToLinkAsync(session), person));
        await UnlinkAsync(stage, session, "email");
    }

    private static async Task<(Session Session, Person Person)> LinkedAsync(Stage stage)
    {
        var person = await stage.PersonAsync();
        var session = await stage.SessionAsync();
        await stage.ExpectAsync(Supabase.CallbackGet, ProviderSteps.ComingBack(await stage.VisitToLinkAsync(session), person));
        return (session, person);
    }

    private static async Task ProbeAsync(Stage stage, Session session, Person person) =>
        await stage.ProbeAsync(Supabase.CallbackGet, ProviderSteps.ComingBack(await stage.VisitToLinkAsync(session), person));

    private static async Task UnlinkAsync(Stage stage, Session session, string provider) => await stage.ProbeAsync(
        Supabase.IdentityDelete, bearer: session.AccessToken, path: new { identity_id = await stage.IdentityAsync(session, provider) });
}

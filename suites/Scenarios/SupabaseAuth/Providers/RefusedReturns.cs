using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Providers;


/// <summary>The provider has done its part, and the account cannot be entered.</summary>
[ScenariosOf("supabase-auth", "external")]
internal static class RefusedReturns
{
    [Scenario("callback/banned", Category.NotPermitted, "user_banned", Needs = "identity-provider signup service-key", Says = "A banned user comes back from a provider.")]
    public static async Task Banned(Stage stage)
    {
        var person = await stage.PersonAsync();
        var session = await stage.ProviderSessionAsync(person);
        await stage.BanAsync(session.User);
        await ProbeAsync(stage, person);
    }

    [Scenario("callback/signup-off", Category.FeatureDisabled, "signup_disabled", Needs = "identity-provider !signup", Says = "Somebody whom nobody knows comes back from a provider where nobody may sign up.")]
    public static async Task SignupOff(Stage stage) => await ProbeAsync(stage, await stage.PersonAsync());

    [Scenario("callback/unverified-address", Category.StateConflict, "provider_email_needs_verification", Needs = "identity-provider signup !autoconfirm !unverified-sign-ins", Says = "Somebody comes back with an address that the provider has not verified.")]
    public static async Task UnverifiedAddress(Stage stage) => await ProbeAsync(stage, await stage.PersonAsync(verified: false));

    [Scenario("callback/unverified-address-of-another", Category.StateConflict, "provider_email_needs_verification", Needs = "identity-provider signup service-key !autoconfirm !unverified-sign-ins", Says = "Somebody comes back with another's address that the provider has not verified: the other's account stays shut.")]
    public static async Task UnverifiedAddressOfAnother(Stage stage)
    {
        var other = await stage.ConfirmedUserAsync();
        await ProbeAsync(stage, await stage.PersonAsync(other.Email, verified: false));
    }

    [Scenario("callback/untouched-by-unverified-address", Category.StateConflict, "single_identity_not_deletable", Needs = "identity-provider manual-linking signup service-key !autoconfirm", Says = "After somebody came with a user's address that the provider has not verified, that user has as many identities as before.")]
    public static async Task UntouchedByUnverifiedAddress(Stage stage)
    {
        var session = await stage.SessionAsync();
        var person = await stage.PersonAsync(session.User.Email, verified: false);
        await stage.SendAsync(Supabase.CallbackGet, ProviderSteps.ComingBack(await stage.VisitAsync(), person));
        var identity = await stage.IdentityAsync(session, "email");
        await stage.ProbeAsync(Supabase.IdentityDelete, bearer: session.AccessToken, path: new { identity_id = identity });
    }

    [Scenario("callback/no-address", Category.StateConflict, Needs = "identity-provider signup", Says = "The provider gives no address, and the server wants one.")]
    public static async Task NoAddress(Stage stage) => await ProbeAsync(stage, await stage.PersonAsync(withEmail: false));

    private static async Task ProbeAsync(Stage stage, Person person) =>
        await stage.ProbeAsync(Supabase.CallbackGet, ProviderSteps.ComingBack(await stage.VisitAsync(), person));
}

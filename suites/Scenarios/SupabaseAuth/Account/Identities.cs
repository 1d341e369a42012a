using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Account;

/// <summary>The identities by which a user signs in.</summary>
[ScenariosOf("supabase-auth", "identities")]
internal static class Identities
{
    [Scenario("identities/link", Needs = "users external-provider", Says = "A user links an account of a provider: the answer leads there.")]
    public static async Task Link(Stage stage) =>
        await stage.ProbeAsync(Supabase.IdentityLinkAuthorize, bearer: (await stage.NeedOnAsync("manual-linking")).AccessToken, query: new { provider = stage.ProviderThatIsOn() });

    [Scenario("identities/link-without-redirect", Needs = "users external-provider", Says = "A user asks where linking leads.")]
    public static async Task LinkWithoutRedirect(Stage stage) =>
        await stage.ProbeAsync(Supabase.IdentityLinkAuthorize, bearer: (await stage.NeedOnAsync("manual-linking")).AccessToken, query: new { provider = stage.ProviderThatIsOn(), skip_http_redirect = "true" });

    [Scenario("identities/link-unknown-provider", Category.BadInput, "validation_failed", Needs = "users", Says = "A user links an account of a provider that nobody knows.")]
    public static async Task LinkUnknownProvider(Stage stage) =>
        await stage.ProbeAsync(Supabase.IdentityLinkAuthorize, bearer: (await stage.NeedOnAsync("manual-linking")).AccessToken, query: new { provider = "nobody" });

    [Scenario("identities/link-off", Category.FeatureDisabled, "manual_linking_disabled", Needs = "users !manual-linking", Says = "A user links an account where linking is off.")]
    public static async Task LinkOff(Stage stage) =>
        await stage.ProbeAsync(Supabase.IdentityLinkAuthorize, bearer: (await stage.NeedOffAsync("manual-linking")).AccessToken, query: new { provider = "google" });

    [Scenario("identities/unlink-off", Category.FeatureDisabled, "manual_linking_disabled", Needs = "users !manual-linking", Says = "A user unlinks an identity where linking is off.")]
    public static async Task UnlinkOff(Stage stage) =>
        await UnlinkAsync(stage, await stage.NeedOffAsync("manual-linking"), stage.Any.Uuid());

    [Scenario("identities/unlink-one-of-two", Needs = "service-key", Says = "A user unlinks the one of two identities.")]
    public static async Task UnlinkOneOfTwo(Stage stage)
    {
        await stage.NeedOnAsync("manual-linking");
        var session = await stage.LoginAsync(await stage.UserWithTwoIdentitiesAsync());
        await UnlinkAsync(stage, session, await stage.IdentityAsync(session, "phone"));
    }

    [Scenario("identities/unlink-the-only-one", Category.StateConflict, "single_identity_not_deletable", Needs = "users", Says = "A user unlinks the only identity.")]
    public static async Task UnlinkTheOnlyOne(Stage stage)
    {
        await stage.NeedOnAsync("manual-linking");
        var session = await stage.SessionAsync();
        await UnlinkAsync(stage, session, await stage.IdentityAsync(session, "email"));
    }

    [Scenario("identities/unlink-unknown", Category.UnidentifiableResource, "identity_not_found", Needs = "service-key", Says = "A user with two identities unlinks one that nobody has.")]
    public static async Task UnlinkUnknown(Stage stage)
    {
        await stage.NeedOnAsync("manual-linking");
        await UnlinkAsync(stage, await stage.LoginAsync(await stage.UserWithTwoIdentitiesAsync()), stage.Any.Uuid());
    }

    [Scenario("identities/unlink-anothers", Category.UnidentifiableResource, "identity_not_found", Also = Category.NotPermitted, Needs = "service-key", Says = "A user with two identities unlinks somebody else's.")]
    public static async Task UnlinkAnothers(Stage stage)
    {
        await stage.NeedOnAsync("manual-linking");
        var other = await stage.LoginAsync(await stage.UserWithTwoIdentitiesAsync());
        var session = await stage.LoginAsync(await stage.UserWithTwoIdentitiesAsync());
        await UnlinkAsync(stage, session, await stage.IdentityAsync(other, "phone"));
    }

    [Scenario("identities/unlink-not-an-id", Category.UnidentifiableResource, "validation_failed", Also = Category.BadInput, Needs = "users", Says = "A user unlinks something that is no id.")]
    public static async Task UnlinkNotAnId(Stage stage) => await UnlinkAsync(stage, await stage.NeedOnAsync("manual-linking"), "not-an-id");

    [Scenario("identities/unlink-for-another-audience", Category.MissingOrInvalidCredentials, "unexpected_audience", Needs = "users", Says = "A user unlinks an identity for an audience that is not the token's.")]
    public static async Task UnlinkForAnotherAudience(Stage stage)
    {
        await stage.NeedOnAsync("manual-linking");
        var session = await stage.SessionAsync();
        await stage.ProbeAsync(Supabase.IdentityDelete, new Call
        {
            Bearer = session.AccessToken,
            Path = new { identity_id = await stage.IdentityAsync(session, "email") },
            Headers = [new("X-JWT-AUD", "elsewhere")],
        });
    }

    private static Task<Exchange> UnlinkAsync(Stage stage, Session session, string identity) =>
        stage.ProbeAsync(Supabase.IdentityDelete, bearer: session.AccessToken, path: new { identity_id = identity });
}

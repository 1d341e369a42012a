using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Adapter;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Providers;


/// <summary>Sign-in with the ID token of a provider.</summary>
[ScenariosOf("supabase-auth", "sign-in")]
internal static class IdTokens
{
    [Scenario("token/id-token/newcomer", Needs = "id-tokens signup", Says = "Somebody whom nobody knows signs in with an ID token.")]
    public static async Task Newcomer(Stage stage) => await stage.ProbeIdTokenAsync(await stage.SignedAsync(stage.Claims()));

    [Scenario("token/id-token/again", Needs = "id-tokens signup", Says = "Somebody signs in with an ID token who has come before.")]
    public static async Task Again(Stage stage)
    {
        var claims = stage.Claims();
        await stage.SignInByIdTokenAsync(claims);
        await stage.ProbeIdTokenAsync(await stage.SignedAsync(claims));
    }

    [Scenario("token/id-token/known-address", Needs = "id-tokens users", Says = "A user signs in with an ID token whose issuer has verified the user's address.")]
    public static async Task KnownAddress(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.ProbeIdTokenAsync(await stage.SignedAsync(stage.Claims(user.Email)));
    }

    [Scenario("token/id-token/nonce", Needs = "id-tokens signup", Says = "The token carries the hash of the nonce that comes with it.")]
    public static async Task Nonce(Stage stage)
    {
        var (nonce, claims) = (stage.Any.Word(20, 30), stage.Claims());
        claims["nonce"] = IdTokenSteps.NonceHash(nonce);
        var body = await stage.SignedAsync(claims);
        body["nonce"] = nonce;
        await stage.ProbeIdTokenAsync(body);
    }

    [Scenario("token/id-token/by-issuer", Needs = "id-tokens signup", Says = "Issuer and client take the place of the provider's name.")]
    public static async Task ByIssuer(Stage stage)
    {
        var about = await CompanionClient.Of(stage).AboutAsync(stage.Cancellation);
        var body = await stage.SignedAsync(stage.Claims());
        body.Remove("provider");
        body["issuer"] = about.At("oidc").Text("issuer");
        body["client_id"] = about.At("oidc").Text("clientId");
        await stage.ProbeIdTokenAsync(body);
    }

    [Scenario("token/id-token/link", Needs = "id-tokens id-token-linking users", Says = "A user links the provider's account that an ID token shows.")]
    public static async Task Link(Stage stage)
    {
        var body = await stage.SignedAsync(stage.Claims());
        body["link_identity"] = true;
        await stage.ProbeIdTokenAsync(body, (await stage.SessionAsync()).AccessToken);
    }

    [Scenario("token/id-token/link-anothers", Category.StateConflict, "identity_already_exists", Needs = "id-tokens id-token-linking users signup", Says = "A user links the provider's account by which somebody else signs in.")]
    public static async Task LinkAnothers(Stage stage)
    {
        var claims = stage.Claims();
        await stage.SignInByIdTokenAsync(claims);
        var body = await stage.SignedAsync(claims);
        body["link_identity"] = true;
        await stage.ProbeIdTokenAsync(body, (await stage.SessionAsync()).AccessToken);
    }

    [Scenario("token/id-token/link-without-caller", Category.MissingOrInvalidCredentials, "no_authorization", Needs = "id-tokens id-token-linking", Says = "Nobody links the provider's account that an ID token shows.")]
    public static async Task LinkWithoutCaller(Stage stage)
    {
        var body = await stage.SignedAsync(stage.Claims());
        body["link_identity"] = true;
        await stage.ProbeIdTokenAsync(body);
    }

    [Scenario("token/id-token/link-with-garbage", Category.MissingOrInvalidCredentials, "bad_jwt", Needs = "id-tokens id-token-linking", Says = "Somebody whose own token is none links the provider's account that an ID token shows.")]
    public static async Task LinkWithGarbage(Stage stage)
    {
        var body = await stage.SignedAsync(stage.Claims());
        body["link_identity"] = true;
        await stage.ProbeIdTokenAsync(body, "Y29uZm9y.bWFuY2U.Z2FyYmFnZQ");
    }
}

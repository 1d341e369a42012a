using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.OAuth;

/// <summary>A client sends a user to the server; nothing that cannot be trusted is answered by redirect.</summary>
[ScenariosOf("supabase-auth", "oauth-server")]
internal static class Requests
{
    private const string Needs = "service-key oauth-server";

    [Scenario("oauth/authorize/right", Needs = Needs, Says = "A client asks for a user's authorization: the user is asked.")]
    public static Task Right(Stage stage) => ProbeAsync(stage);

    [Scenario("oauth/authorize/public-client", Needs = Needs, Says = "A client without a secret asks for a user's authorization.")]
    public static Task PublicClient(Stage stage) => ProbeAsync(stage, method: OAuthClient.ByNothing);

    [Scenario("oauth/authorize/no-state", Needs = Needs, Says = "A client asks for an authorization and keeps no state.")]
    public static Task NoState(Stage stage) => ProbeAsync(stage, query => query.Remove("state"));

    [Scenario("oauth/authorize/plain-challenge", Needs = Needs, Says = "A client's code challenge is the verifier itself.")]
    public static async Task PlainChallenge(Stage stage)
    {
        await stage.NeedPlainChallengeAsync();
        await ProbeAsync(stage, query => query["code_challenge_method"] = "plain");
    }

    [Scenario("oauth/authorize/no-client", Category.BadInput, "validation_failed", Needs = Needs, OAuth = "invalid_request", Says = "Somebody asks for an authorization and does not say for which client.")]
    public static Task NoClient(Stage stage) => ProbeAsync(stage, query => query.Remove("client_id"));

    [Scenario("oauth/authorize/no-address", Category.BadInput, "validation_failed", Needs = Needs, OAuth = "invalid_request", Says = "A client asks for an authorization and does not say where to come back to.")]
    public static Task NoAddress(Stage stage) => ProbeAsync(stage, query => query.Remove("redirect_uri"));

    [Scenario("oauth/authorize/client-is-no-id", Category.BadInput, "oauth_client_not_found", "validation_failed", Also = Category.StateConflict, Needs = "oauth-server", Says = "A client asks for an authorization whose id is none.")]
    public static Task ClientIsNoId(Stage stage) => StrangerAsync(stage, "my-client");

    [Scenario("oauth/authorize/unknown-client", Category.StateConflict, "oauth_client_not_found", Needs = "oauth-server", Says = "A client asks for an authorization that nobody has registered.")]
    public static Task UnknownClient(Stage stage) => StrangerAsync(stage, stage.Any.Uuid());

    [Scenario("oauth/authorize/deleted-client", Category.StateConflict, "oauth_client_not_found", Needs = Needs, Says = "A client asks for an authorization that was deleted.")]
    public static async Task DeletedClient(Stage stage)
    {
        var client = await stage.ClientAsync();
        await stage.DeleteClientAsync(client);
        await ProbeAsync(stage, client);
    }

    [Scenario("oauth/authorize/foreign-address", Category.BadInput, "validation_failed", Needs = Needs, Says = "Somebody asks in a client's name to be sent to an address of their own.")]
    public static Task ForeignAddress(Stage stage) => WithAddressAsync(stage, "https://attacker.example/back");

    [Scenario("oauth/authorize/address-below", Category.BadInput, "validation_failed", Needs = Needs, Says = "A client asks to be answered at an address below its own.")]
    public static Task AddressBelow(Stage stage) => WithAddressAsync(stage, OAuthClient.Back + "/deeper");

    [Scenario("oauth/authorize/address-with-query", Category.BadInput, "validation_failed", Needs = Needs, Says = "A client asks to be answered at its address with a query.")]
    public static Task AddressWithQuery(Stage stage) => WithAddressAsync(stage, OAuthClient.Back + "?to=https://attacker.example");

    [Scenario("oauth/authorize/address-like", Category.BadInput, "validation_failed", Needs = Needs, Says = "Somebody asks to be sent to a host whose name begins like the client's.")]
    public static Task AddressLike(Stage stage) => WithAddressAsync(stage, "https://client.conformance.example.attacker.example/back");

    [Scenario("oauth/authorize/address-with-user", Category.BadInput, "validation_failed", Needs = Needs, Says = "Somebody asks to be sent to a host with the client's name before an at sign.")]
    public static Task AddressWithUser(Stage stage) => WithAddressAsync(stage, "https://client.conformance.example@attacker.example/back");

    [Scenario("oauth/authorize/address-that-was", Category.BadInput, "validation_failed", Needs = Needs, Says = "A client asks to be answered at an address that it does not have any more.")]
    public static async Task AddressThatWas(Stage stage)
    {
        var client = await stage.ClientAsync();
        var changes = new { redirect_uris = new[] { "https://client.conformance.example/moved" } };
        await stage.ExpectAsync(Supabase.AdminOAuthClientUpdate, new Call { Bearer = stage.AdminToken(), Path = new { client_id = client.Id }, Body = changes });
        await ProbeAsync(stage, client);
    }

    private static Task WithAddressAsync(Stage stage, string address) => ProbeAsync(stage, query => query["redirect_uri"] = address);

    private static Task<Exchange> StrangerAsync(Stage stage, string id) => ProbeAsync(stage, new OAuthClient(id, OAuthClient.ByNothing, null));

    private static async Task ProbeAsync(Stage stage, Action<Dictionary<string, string>>? change = null, string method = OAuthClient.ByHeader) =>
        await ProbeAsync(stage, await stage.ClientAsync(method), change);

    private static Task<Exchange> ProbeAsync(Stage stage, OAuthClient client, Action<Dictionary<string, string>>? change = null)
    {
        var query = stage.AuthorizationQuery(client, Pkce.From(stage.Any));
        change?.Invoke(query);
        return stage.ProbeAsync(Supabase.OAuthAuthorize, query: query);
    }
}

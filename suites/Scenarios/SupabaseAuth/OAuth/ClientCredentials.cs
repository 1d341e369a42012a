using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.OAuth;

/// <summary>Clients that do not show who they are, or not as they should, get nothing for a code that is theirs.</summary>
[ScenariosOf("supabase-auth", "oauth-server")]
internal static class ClientCredentials
{
    private const string Needs = "users service-key oauth-server";

    [Scenario("oauth/token/client/wrong-secret-in-header", Category.MissingOrInvalidCredentials, "invalid_credentials", OAuth = "invalid_client", Needs = Needs, Says = "A client shows a wrong secret in the header.")]
    public static Task WrongSecretInHeader(Stage stage) => AsAsync(stage, OAuthClient.ByHeader, client => client with { Secret = stage.Any.Password() });

    [Scenario("oauth/token/client/wrong-secret-in-body", Category.MissingOrInvalidCredentials, "invalid_credentials", OAuth = "invalid_client", Needs = Needs, Says = "A client shows a wrong secret in the body.")]
    public static Task WrongSecretInBody(Stage stage) => AsAsync(stage, OAuthClient.ByBody, client => client with { Secret = stage.Any.Password() });

    [Scenario("oauth/token/client/no-secret", Category.MissingOrInvalidCredentials, "invalid_credentials", OAuth = "invalid_client", Needs = Needs, Says = "A client that has a secret does not show it.")]
    public static Task NoSecret(Stage stage) => AsAsync(stage, OAuthClient.ByHeader, client => client with { Method = OAuthClient.ByNothing });

    [Scenario("oauth/token/client/another-method", Category.MissingOrInvalidCredentials, "invalid_credentials", OAuth = "invalid_client", Needs = Needs, Says = "A client that is to show its secret in the header shows it in the body.")]
    public static Task AnotherMethod(Stage stage) => AsAsync(stage, OAuthClient.ByHeader, client => client with { Method = OAuthClient.ByBody });

    [Scenario("oauth/token/client/secret-of-a-public-client", Category.MissingOrInvalidCredentials, "invalid_credentials", OAuth = "invalid_client", Needs = Needs, Says = "A client that has no secret shows one.")]
    public static Task SecretOfAPublicClient(Stage stage) =>
        AsAsync(stage, OAuthClient.ByNothing, client => client with { Method = OAuthClient.ByBody, Secret = stage.Any.Password() });

    [Scenario("oauth/token/client/another-clients-secret", Category.MissingOrInvalidCredentials, "invalid_credentials", OAuth = "invalid_client", Needs = Needs, Says = "A client shows another client's secret.")]
    public static async Task AnotherClientsSecret(Stage stage)
    {
        var another = await stage.ClientAsync();
        await AsAsync(stage, OAuthClient.ByHeader, client => client with { Secret = another.Secret });
    }

    [Scenario("oauth/token/client/unknown", Category.MissingOrInvalidCredentials, "invalid_credentials", OAuth = "invalid_client", Needs = "oauth-server", Says = "A client that nobody has registered exchanges a code.")]
    public static Task Unknown(Stage stage) => StrangerAsync(stage, stage.Any.Uuid());

    [Scenario("oauth/token/client/no-id", Category.MissingOrInvalidCredentials, "invalid_credentials", OAuth = "invalid_client invalid_request", Needs = "oauth-server", Says = "A client exchanges a code whose id is none.")]
    public static Task NoId(Stage stage) => StrangerAsync(stage, "my-client");

    [Scenario("oauth/token/client/nobody", Category.MissingOrInvalidCredentials, "invalid_credentials", OAuth = "invalid_client invalid_request", Needs = "oauth-server", Says = "Nobody exchanges a code.")]
    public static Task Nobody(Stage stage) => stage.ProbeAsync(
        Supabase.OAuthTokenAuthorizationCode, OAuthClientSteps.Form(("grant_type", "authorization_code"), ("code", stage.Any.Uuid()), ("code_verifier", stage.Any.CodeVerifier())));

    [Scenario("oauth/token/client/garbled-header", Category.MissingOrInvalidCredentials, "invalid_credentials", OAuth = "invalid_client invalid_request", Needs = Needs, Says = "A client's header cannot be decoded.")]
    public static async Task GarbledHeader(Stage stage)
    {
        var call = stage.Exchanging(await CodeAsync(stage, OAuthClient.ByHeader));
        await stage.ProbeAsync(Supabase.OAuthTokenAuthorizationCode, call with { Authorization = "Basic not*base64" });
    }

    [Scenario("oauth/token/client/deleted", Category.MissingOrInvalidCredentials, "invalid_credentials", OAuth = "invalid_client", Needs = Needs, Says = "A client exchanges a code after it was deleted.")]
    public static async Task Deleted(Stage stage)
    {
        var code = await CodeAsync(stage, OAuthClient.ByHeader);
        await stage.DeleteClientAsync(code.Client);
        await ProbeAsync(stage, code);
    }

    [Scenario("oauth/token/client/deleted-refresh", Category.MissingOrInvalidCredentials, "invalid_credentials", OAuth = "invalid_client", Needs = Needs, Says = "A client refreshes its tokens after it was deleted.")]
    public static async Task DeletedRefreshes(Stage stage)
    {
        var tokens = await stage.TokensAsync(await CodeAsync(stage, OAuthClient.ByHeader));
        await stage.DeleteClientAsync(tokens.Client);
        await stage.ProbeAsync(Supabase.OAuthTokenRefreshToken, stage.Refreshing(tokens));
    }

    [Scenario("oauth/token/client/old-secret", Category.MissingOrInvalidCredentials, "invalid_credentials", OAuth = "invalid_client", Needs = Needs, Says = "A client shows the secret that it had before it was renewed.")]
    public static async Task OldSecret(Stage stage)
    {
        var code = await CodeAsync(stage, OAuthClient.ByHeader);
        await RenewAsync(stage, code.Client);
        await ProbeAsync(stage, code);
    }

    [Scenario("oauth/token/client/renewed-secret", Needs = Needs, Says = "A client shows its renewed secret.")]
    public static async Task RenewedSecret(Stage stage)
    {
        var code = await CodeAsync(stage, OAuthClient.ByHeader);
        var renewed = await RenewAsync(stage, code.Client);
        await ProbeAsync(stage, code with { Client = code.Client with { Secret = stage.Take(renewed, "client_secret") } });
    }

    private static Task<Exchange> StrangerAsync(Stage stage, string id) =>
        ProbeAsync(stage, new OAuthCode(new OAuthClient(id, OAuthClient.ByNothing, null), stage.Any.Uuid(), stage.Any.CodeVerifier()));

    private static async Task AsAsync(Stage stage, string method, Func<OAuthClient, OAuthClient> pretend)
    {
        var code = await CodeAsync(stage, method);
        await ProbeAsync(stage, code with { Client = pretend(code.Client) });
    }

    private static async Task<OAuthCode> CodeAsync(Stage stage, string method) =>
        await stage.CodeAsync(await stage.ClientAsync(method), await stage.SessionAsync());

    private static Task<Exchange> RenewAsync(Stage stage, OAuthClient client) => stage.ExpectAsync(
        Supabase.AdminOAuthClientRegenerateSecret, new Call { Bearer = stage.AdminToken(), Path = new { client_id = client.Id } });

    private static Task<Exchange> ProbeAsync(Stage stage, OAuthCode code) => stage.ProbeAsync(Supabase.OAuthTokenAuthorizationCode, stage.Exchanging(code));
}

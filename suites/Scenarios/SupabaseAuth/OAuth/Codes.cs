using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.OAuth;

/// <summary>A client exchanges a code.</summary>
[ScenariosOf("supabase-auth", "oauth-server")]
internal static class Codes
{
    private const string Needs = "users service-key oauth-server";

    [Scenario("oauth/token/code/secret-in-header", Needs = Needs, Says = "A client that shows its secret in the header exchanges a code.")]
    public static Task SecretInHeader(Stage stage) => RightAsync(stage, OAuthClient.ByHeader);

    [Scenario("oauth/token/code/secret-in-body", Needs = Needs, Says = "A client that shows its secret in the body exchanges a code.")]
    public static Task SecretInBody(Stage stage) => RightAsync(stage, OAuthClient.ByBody);

    [Scenario("oauth/token/code/no-secret", Needs = Needs, Says = "A client without a secret exchanges a code.")]
    public static Task NoSecret(Stage stage) => RightAsync(stage, OAuthClient.ByNothing);

    [Scenario("oauth/token/code/as-json", Needs = Needs, Says = "A client exchanges a code by a request in JSON.")]
    public static async Task AsJson(Stage stage)
    {
        var code = await CodeAsync(stage, OAuthClient.ByBody);
        await stage.ProbeAsync(Supabase.OAuthTokenAuthorizationCode, new
        {
            grant_type = "authorization_code",
            code = code.Value,
            redirect_uri = OAuthClient.Back,
            code_verifier = code.Verifier,
            client_id = code.Client.Id,
            client_secret = code.Client.Secret,
        });
    }

    [Scenario("oauth/token/code/plain-challenge", Needs = Needs, Says = "A client whose code challenge was the verifier itself exchanges the code.")]
    public static async Task PlainChallenge(Stage stage)
    {
        await stage.NeedPlainChallengeAsync();
        var (session, client) = (await stage.SessionAsync(), await stage.ClientAsync());
        var pkce = Pkce.From(stage.Any);
        var query = stage.AuthorizationQuery(client, pkce);
        (query["code_challenge"], query["code_challenge_method"]) = (pkce.Verifier, "plain");
        var authorization = await stage.AuthorizationAsync(query);
        await stage.LookAsync(session, authorization);
        var answer = await stage.AnswerAsync(session, authorization, "approve");
        await stage.ProbeAsync(Supabase.OAuthTokenAuthorizationCode, stage.Exchanging(stage.TakeCode(answer, client, pkce)));
    }

    [Scenario("oauth/token/code/used", Category.StateConflict, OAuth = "invalid_grant", Needs = Needs, Says = "A client exchanges a code a second time.")]
    public static async Task Used(Stage stage)
    {
        var code = await CodeAsync(stage);
        await stage.TokensAsync(code);
        await ProbeAsync(stage, code);
    }

    [Scenario("oauth/token/code/unknown", Category.StateConflict, OAuth = "invalid_grant", Needs = "service-key oauth-server", Says = "A client exchanges a code that nobody gave it.")]
    public static async Task Unknown(Stage stage) => await ProbeAsync(stage, new OAuthCode(await stage.ClientAsync(), stage.Any.Uuid(), stage.Any.CodeVerifier()));

    [Scenario("oauth/token/code/missing", Category.BadInput, OAuth = "invalid_request", Needs = "service-key oauth-server", Says = "A client exchanges a code and does not say which.")]
    public static async Task Missing(Stage stage) =>
        await ProbeAsync(stage, new OAuthCode(await stage.ClientAsync(), "", stage.Any.CodeVerifier()), ("code", null));

    [Scenario("oauth/token/code/another-clients", Category.StateConflict, OAuth = "invalid_grant", Needs = Needs, Says = "A client exchanges a code that another client got.")]
    public static async Task AnotherClients(Stage stage) => await ProbeAsync(stage, await CodeAsync(stage) with { Client = await stage.ClientAsync() });

    [Scenario("oauth/token/code/another-address", Category.StateConflict, OAuth = "invalid_grant", Needs = Needs, Says = "A client exchanges a code and names another address than when it asked.")]
    public static async Task AnotherAddress(Stage stage) =>
        await ProbeAsync(stage, await CodeAsync(stage), ("redirect_uri", "https://client.conformance.example/there"));

    [Scenario("oauth/token/code/wrong-verifier", Category.StateConflict, OAuth = "invalid_grant", Needs = Needs, Says = "Somebody exchanges a code without knowing the verifier.")]
    public static async Task WrongVerifier(Stage stage) => await ProbeAsync(stage, await CodeAsync(stage, OAuthClient.ByNothing) with { Verifier = stage.Any.CodeVerifier() });

    [Scenario("oauth/token/code/no-verifier", Category.StateConflict, Also = Category.BadInput, OAuth = "invalid_grant invalid_request", Needs = Needs, Says = "Somebody exchanges a code and leaves the verifier out.")]
    public static async Task NoVerifier(Stage stage) => await ProbeAsync(stage, await CodeAsync(stage, OAuthClient.ByNothing), ("code_verifier", null));

    [Scenario("oauth/token/code/challenge-as-verifier", Category.StateConflict, OAuth = "invalid_grant", Needs = Needs, Says = "Somebody who saw the code challenge shows it for the verifier.")]
    public static async Task ChallengeAsVerifier(Stage stage)
    {
        var code = await CodeAsync(stage, OAuthClient.ByNothing);
        await ProbeAsync(stage, code with { Verifier = Pkce.ChallengeOf(code.Verifier) });
    }

    [Scenario("oauth/token/code/wrong-verifier-then-right", Needs = Needs, Says = "A client exchanges a code after somebody tried it without the verifier.")]
    public static async Task RightAfterWrong(Stage stage)
    {
        var code = await CodeAsync(stage);
        await stage.SendAsync(Supabase.OAuthTokenAuthorizationCode, stage.Exchanging(code with { Verifier = stage.Any.CodeVerifier(), Client = await stage.ClientAsync() }));
        await ProbeAsync(stage, code);
    }

    [Scenario("oauth/token/code/authorization-as-code", Category.StateConflict, OAuth = "invalid_grant", Needs = Needs, Says = "A client exchanges the id of an authorization that nobody has answered.")]
    public static async Task AuthorizationAsCode(Stage stage)
    {
        var (client, pkce) = (await stage.ClientAsync(), Pkce.From(stage.Any));
        await ProbeAsync(stage, new OAuthCode(client, await stage.AuthorizationAsync(client, pkce), pkce.Verifier));
    }

    [Scenario("oauth/token/code/banned", Category.NotPermitted, "user_banned", OAuth = "access_denied invalid_grant", Needs = Needs, Says = "A client exchanges a code after the user was banned.")]
    public static async Task Banned(Stage stage)
    {
        var session = await stage.SessionAsync();
        var code = await stage.CodeAsync(await stage.ClientAsync(), session);
        await stage.BanAsync(session.User);
        await ProbeAsync(stage, code);
    }

    [Scenario("oauth/token/code/deleted-user", Category.StateConflict, OAuth = "invalid_grant", Needs = Needs, Says = "A client exchanges a code after the user was deleted.")]
    public static async Task DeletedUser(Stage stage)
    {
        var session = await stage.SessionAsync();
        var code = await stage.CodeAsync(await stage.ClientAsync(), session);
        await stage.DeleteUserAsync(session.User);
        await ProbeAsync(stage, code);
    }

    private static async Task RightAsync(Stage stage, string method) => await ProbeAsync(stage, await CodeAsync(stage, method));

    private static async Task<OAuthCode> CodeAsync(Stage stage, string method = OAuthClient.ByHeader) =>
        await stage.CodeAsync(await stage.ClientAsync(method), await stage.SessionAsync());

    private static Task<Exchange> ProbeAsync(Stage stage, OAuthCode code, params (string Name, string? Value)[] changes) =>
        stage.ProbeAsync(Supabase.OAuthTokenAuthorizationCode, stage.Exchanging(code, changes));
}

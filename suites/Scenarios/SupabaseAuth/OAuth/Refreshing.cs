using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.OAuth;

/// <summary>A client refreshes its tokens.</summary>
[ScenariosOf("supabase-auth", "oauth-server")]
internal static class Refreshing
{
    private const string Needs = "users service-key oauth-server";

    [Scenario("oauth/token/refresh/confidential", Needs = Needs, Says = "A client with a secret refreshes its tokens.")]
    public static async Task Confidential(Stage stage) => await ProbeAsync(stage, await TokensAsync(stage));

    [Scenario("oauth/token/refresh/public", Needs = Needs, Says = "A client without a secret refreshes its tokens.")]
    public static async Task Public(Stage stage) => await ProbeAsync(stage, await TokensAsync(stage, OAuthClient.ByNothing));

    [Scenario("oauth/token/refresh/rotated", Needs = Needs, Says = "A client refreshes tokens that came out of a refresh.")]
    public static async Task Rotated(Stage stage) => await ProbeAsync(stage, await RefreshedAsync(stage, await TokensAsync(stage)));

    [Scenario("oauth/token/refresh/opens-userinfo", Needs = Needs, Says = "A client reads the user's claims with a token that came out of a refresh.")]
    public static async Task OpensUserinfo(Stage stage) =>
        await stage.ProbeAsync(Supabase.OAuthUserinfo, bearer: (await RefreshedAsync(stage, await TokensAsync(stage))).AccessToken);

    [Scenario("oauth/token/refresh/missing", Category.BadInput, OAuth = "invalid_request", Needs = "service-key oauth-server", Says = "A client refreshes its tokens and does not say which.")]
    public static async Task Missing(Stage stage) =>
        await stage.ProbeAsync(Supabase.OAuthTokenRefreshToken, stage.Showing(await stage.ClientAsync(), ("grant_type", "refresh_token")));

    [Scenario("oauth/token/refresh/unknown", Category.StateConflict, "refresh_token_not_found", Also = Category.MissingOrInvalidCredentials, OAuth = "invalid_grant", Needs = "service-key oauth-server", Says = "A client refreshes with a token that nobody gave it.")]
    public static async Task Unknown(Stage stage) => await ProbeAsync(stage, new OAuthTokens(await stage.ClientAsync(), "", stage.Any.Word(12, 12)));

    [Scenario("oauth/token/refresh/another-clients", Category.StateConflict, "refresh_token_not_found", "invalid_credentials", Also = Category.MissingOrInvalidCredentials, OAuth = "invalid_grant invalid_client", Needs = Needs, Says = "A client refreshes the tokens of another client.")]
    public static async Task AnotherClients(Stage stage) => await ProbeAsync(stage, await TokensAsync(stage) with { Client = await stage.ClientAsync() });

    [Scenario("oauth/token/refresh/users-own", Category.StateConflict, "refresh_token_not_found", "invalid_credentials", Also = Category.MissingOrInvalidCredentials, OAuth = "invalid_grant invalid_client", Needs = Needs, Says = "A client refreshes the session of a user who signed in by themselves.")]
    public static async Task UsersOwn(Stage stage) =>
        await ProbeAsync(stage, new OAuthTokens(await stage.ClientAsync(), "", (await stage.SessionAsync()).RefreshToken));

    [Scenario("oauth/token/refresh/without-the-client", Category.StateConflict, "refresh_token_not_found", "invalid_credentials", Also = Category.MissingOrInvalidCredentials, Needs = Needs, Says = "Somebody refreshes a client's tokens where users refresh their sessions, and shows no client.")]
    public static async Task WithoutTheClient(Stage stage) =>
        await stage.ProbeAsync(Supabase.TokenByRefreshToken, new { refresh_token = (await TokensAsync(stage)).RefreshToken });

    [Scenario("oauth/token/refresh/access-token", Category.StateConflict, "refresh_token_not_found", "validation_failed", Also = Category.BadInput, OAuth = "invalid_grant invalid_request", Needs = Needs, Says = "A client shows its access token where the refresh token should be.")]
    public static async Task AccessToken(Stage stage)
    {
        var tokens = await TokensAsync(stage);
        await ProbeAsync(stage, tokens with { RefreshToken = tokens.AccessToken });
    }

    [Scenario("oauth/token/refresh/banned", Category.NotPermitted, "user_banned", OAuth = "invalid_grant access_denied", Needs = Needs, Says = "A client refreshes its tokens after the user was banned.")]
    public static async Task Banned(Stage stage)
    {
        var session = await stage.SessionAsync();
        var tokens = await stage.TokensAsync(await stage.ClientAsync(), session);
        await stage.BanAsync(session.User);
        await ProbeAsync(stage, tokens);
    }

    [Scenario("oauth/token/refresh/deleted-user", Category.StateConflict, "refresh_token_not_found", "session_not_found", "user_not_found", Also = Category.MissingOrInvalidCredentials, OAuth = "invalid_grant", Needs = Needs, Says = "A client refreshes its tokens after the user was deleted.")]
    public static async Task DeletedUser(Stage stage)
    {
        var session = await stage.SessionAsync();
        var tokens = await stage.TokensAsync(await stage.ClientAsync(), session);
        await stage.DeleteUserAsync(session.User);
        await ProbeAsync(stage, tokens);
    }

    [Scenario("oauth/token/refresh/reused", Category.StateConflict, "refresh_token_already_used", Also = Category.MissingOrInvalidCredentials, OAuth = "invalid_grant", Needs = Needs + " single-use-refresh", Says = "A client refreshes with a token that was replaced twice.")]
    public static async Task Reused(Stage stage)
    {
        var first = await TokensAsync(stage);
        await RefreshedAsync(stage, await RefreshedAsync(stage, first));
        await ProbeAsync(stage, first);
    }

    [Scenario("oauth/token/grant/missing", Category.BadInput, OAuth = "invalid_request", Needs = "service-key oauth-server", Says = "A client asks for tokens and does not say for what.")]
    public static async Task NoGrant(Stage stage) =>
        await stage.ProbeAsync(Supabase.OAuthTokenAuthorizationCode, stage.Showing(await stage.ClientAsync(), ("code", stage.Any.Uuid())));

    [Scenario("oauth/token/grant/unknown", Category.BadInput, OAuth = "unsupported_grant_type", Needs = "service-key oauth-server", Says = "A client asks for tokens by a grant that the server does not have.")]
    public static async Task UnknownGrant(Stage stage) =>
        await stage.ProbeAsync(Supabase.OAuthTokenAuthorizationCode, stage.Showing(await stage.ClientAsync(), ("grant_type", "client_credentials")));

    [Scenario("oauth/token/grant/not-the-clients", Category.BadInput, Also = Category.NotPermitted, OAuth = "unauthorized_client unsupported_grant_type", Needs = "service-key oauth-server", Says = "A client refreshes that was registered for codes alone.")]
    public static async Task NotTheClients(Stage stage)
    {
        var registration = stage.Registration();
        registration["grant_types"] = new[] { "authorization_code" };
        await ProbeAsync(stage, new OAuthTokens(await stage.ClientAsync(registration), "", stage.Any.Word(12, 12)));
    }

    private static async Task<OAuthTokens> TokensAsync(Stage stage, string method = OAuthClient.ByHeader) =>
        await stage.TokensAsync(await stage.ClientAsync(method), await stage.SessionAsync());

    private static async Task<OAuthTokens> RefreshedAsync(Stage stage, OAuthTokens tokens) =>
        stage.TakeTokens(await stage.ExpectAsync(Supabase.OAuthTokenRefreshToken, stage.Refreshing(tokens)), tokens.Client);

    private static Task<Exchange> ProbeAsync(Stage stage, OAuthTokens tokens) => stage.ProbeAsync(Supabase.OAuthTokenRefreshToken, stage.Refreshing(tokens));
}

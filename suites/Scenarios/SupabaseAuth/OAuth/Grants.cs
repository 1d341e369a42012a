using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.OAuth;

/// <summary>A user sees what they said yes to, and takes it back: what the client got by it opens nothing any more.</summary>
[ScenariosOf("supabase-auth", "oauth-server")]
internal static class Grants
{
    private const string Needs = "users service-key oauth-server";

    [Scenario("oauth/grants/none", Needs = "users oauth-server", Says = "A user who said yes to nothing lists their grants.")]
    public static async Task None(Stage stage) => await ListAsync(stage, await stage.SessionAsync());

    [Scenario("oauth/grants/one", Needs = Needs, Says = "A user lists the grant that they gave.")]
    public static async Task One(Stage stage) => await ListAsync(stage, (await GrantedAsync(stage)).Session);

    [Scenario("oauth/grants/of-a-deleted-client", Needs = Needs, Says = "A user lists their grants after the client was deleted.")]
    public static async Task OfADeletedClient(Stage stage)
    {
        var (session, tokens) = await GrantedAsync(stage);
        await stage.DeleteClientAsync(tokens.Client);
        await ListAsync(stage, session);
    }

    [Scenario("oauth/grants/revoke", Needs = Needs, Says = "A user takes a grant back.")]
    public static async Task Revoke(Stage stage)
    {
        var (session, tokens) = await GrantedAsync(stage);
        await stage.ProbeAsync(Supabase.UserOAuthGrantsRevoke, OAuthFlowSteps.Revoking(session, tokens.Client));
    }

    [Scenario("oauth/grants/revoke-twice", Category.StateConflict, "oauth_consent_not_found", Needs = Needs, Says = "A user takes a grant back a second time.")]
    public static async Task RevokeTwice(Stage stage)
    {
        var (session, tokens) = await GrantedAsync(stage);
        await stage.RevokeAsync(session, tokens.Client);
        await stage.ProbeAsync(Supabase.UserOAuthGrantsRevoke, OAuthFlowSteps.Revoking(session, tokens.Client));
    }

    [Scenario("oauth/grants/revoke-another-users", Category.StateConflict, "oauth_consent_not_found", Needs = Needs, Says = "A user takes back what somebody else said yes to.")]
    public static async Task RevokeAnotherUsers(Stage stage)
    {
        var (_, tokens) = await GrantedAsync(stage);
        await stage.ProbeAsync(Supabase.UserOAuthGrantsRevoke, OAuthFlowSteps.Revoking(await stage.SessionAsync(), tokens.Client));
    }

    [Scenario("oauth/grants/revoke-denied", Category.StateConflict, "oauth_consent_not_found", Needs = Needs, Says = "A user takes back what they said no to.")]
    public static async Task RevokeDenied(Stage stage)
    {
        var (session, client) = (await stage.SessionAsync(), await stage.ClientAsync());
        await stage.AnswerAsync(session, await stage.PendingAsync(client, session), "deny");
        await stage.ProbeAsync(Supabase.UserOAuthGrantsRevoke, OAuthFlowSteps.Revoking(session, client));
    }

    [Scenario("oauth/grants/revoke-nobody", Category.BadInput, "validation_failed", Needs = "users oauth-server", Says = "A user takes a grant back and does not say whose.")]
    public static async Task RevokeNobody(Stage stage) =>
        await stage.ProbeAsync(Supabase.UserOAuthGrantsRevoke, bearer: (await stage.SharedSessionAsync()).AccessToken);

    [Scenario("oauth/revoked/refresh", Category.StateConflict, "refresh_token_not_found", "session_not_found", Also = Category.MissingOrInvalidCredentials, OAuth = "invalid_grant", Needs = Needs, Says = "A client refreshes tokens after the user took the grant back.")]
    public static async Task RefreshAfterwards(Stage stage) =>
        await stage.ProbeAsync(Supabase.OAuthTokenRefreshToken, stage.Refreshing(await RevokedAsync(stage)));

    [Scenario("oauth/revoked/userinfo", Category.StateConflict, "session_not_found", Also = Category.MissingOrInvalidCredentials, Needs = Needs, Says = "A client reads the user's claims after the user took the grant back.")]
    public static async Task UserinfoAfterwards(Stage stage) =>
        await stage.ProbeAsync(Supabase.OAuthUserinfo, bearer: (await RevokedAsync(stage)).AccessToken);

    [Scenario("oauth/revoked/own-session", Needs = Needs, Says = "After a user took a grant back their own session goes on.")]
    public static async Task OwnSessionGoesOn(Stage stage)
    {
        var (session, tokens) = await GrantedAsync(stage);
        await stage.RevokeAsync(session, tokens.Client);
        await stage.ProbeAsync(Supabase.UserGet, bearer: session.AccessToken);
    }

    private static Task<Exchange> ListAsync(Stage stage, Session session) => stage.ProbeAsync(Supabase.UserOAuthGrantsList, bearer: session.AccessToken);

    private static async Task<(Session Session, OAuthTokens Tokens)> GrantedAsync(Stage stage)
    {
        var session = await stage.SessionAsync();
        return (session, await stage.TokensAsync(await stage.ClientAsync(), session));
    }

    private static async Task<OAuthTokens> RevokedAsync(Stage stage)
    {
        var (session, tokens) = await GrantedAsync(stage);
        await stage.RevokeAsync(session, tokens.Client);
        return tokens;
    }
}

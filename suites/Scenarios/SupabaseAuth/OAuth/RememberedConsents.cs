using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.OAuth;

/// <summary>Whoever said yes is not asked again, unless it is for more, or the yes was taken back.</summary>
[ScenariosOf("supabase-auth", "oauth-server")]
internal static class RememberedConsents
{
    private const string Needs = "users service-key oauth-server";

    [Scenario("oauth/remembered/look", Needs = Needs, Says = "A client asks again for what a user said yes to.")]
    public static async Task AskedAgain(Stage stage)
    {
        var (session, client) = await ConsentedAsync(stage, "email profile");
        var authorization = await stage.AuthorizationAsync(client, scope: "email");
        await stage.ProbeAsync(Supabase.OAuthAuthorizationGet, bearer: session.AccessToken, path: new { authorization_id = authorization });
    }

    [Scenario("oauth/remembered/code", Needs = Needs, Says = "A client exchanges the code that it got without asking the user again.")]
    public static async Task CodeWithoutAsking(Stage stage)
    {
        var (session, client) = await ConsentedAsync(stage, "email");
        var pkce = Pkce.From(stage.Any);
        var seen = await stage.LookAsync(session, await stage.AuthorizationAsync(client, pkce));
        if (seen.Body.At("redirect_url") is null)
            throw UnplayableException.NotApplicable("this server asks a user again for what they said yes to");
        await stage.ProbeAsync(Supabase.OAuthTokenAuthorizationCode, stage.Exchanging(stage.TakeCode(seen, client, pkce)));
    }

    [Scenario("oauth/remembered/more", Needs = Needs, Says = "A client asks for more than a user said yes to: the user is asked, and says yes.")]
    public static async Task More(Stage stage)
    {
        var (session, client) = await ConsentedAsync(stage, "email");
        await ApproveAsync(stage, session, client, "email phone");
    }

    [Scenario("oauth/remembered/of-another-user", Needs = Needs, Says = "A client asks one user for what another said yes to: the user is asked, and says yes.")]
    public static async Task OfAnotherUser(Stage stage)
    {
        var (_, client) = await ConsentedAsync(stage, "email");
        await ApproveAsync(stage, await stage.SessionAsync(), client, "email");
    }

    [Scenario("oauth/remembered/taken-back", Needs = Needs, Says = "A client asks for what a user said yes to and took back: the user is asked, and says yes.")]
    public static async Task TakenBack(Stage stage)
    {
        var (session, client) = await ConsentedAsync(stage, "email");
        await stage.RevokeAsync(session, client);
        await ApproveAsync(stage, session, client, "email");
    }

    [Scenario("oauth/remembered/denied", Needs = Needs, Says = "A client asks again for what a user said no to: the user is asked, and says yes.")]
    public static async Task Denied(Stage stage)
    {
        var (session, client) = (await stage.SessionAsync(), await stage.ClientAsync());
        await stage.AnswerAsync(session, await stage.PendingAsync(client, session), "deny");
        await ApproveAsync(stage, session, client, "email");
    }

    private static async Task<(Session Session, OAuthClient Client)> ConsentedAsync(Stage stage, string scope)
    {
        var (session, client) = (await stage.SessionAsync(), await stage.ClientAsync());
        await stage.CodeAsync(client, session, scope);
        return (session, client);
    }

    /// <summary>A yes is taken only where the server did not answer for the user.</summary>
    private static async Task ApproveAsync(Stage stage, Session session, OAuthClient client, string scope)
    {
        var authorization = await stage.PendingAsync(client, session, scope: scope);
        await stage.ProbeAsync(Supabase.OAuthConsent, OAuthFlowSteps.Answer(session, authorization, "approve"));
    }
}

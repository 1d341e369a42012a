using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.OAuth;

/// <summary>Whoever takes too long begins anew.</summary>
[ScenariosOf("supabase-auth", "oauth-server")]
internal static class Expired
{
    private const string Needs = "users service-key oauth-server short-flow";

    /// <summary>By declaration such flows live for at most two seconds.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(2.5);

    [Scenario("oauth/expired/look", Category.UnidentifiableResource, "oauth_authorization_not_found", Needs = Needs, Says = "A user looks too late at what a client asked for.")]
    public static async Task Look(Stage stage)
    {
        var authorization = await LateAsync(stage);
        var session = await stage.SessionAsync();
        await stage.ProbeAsync(Supabase.OAuthAuthorizationGet, bearer: session.AccessToken, path: new { authorization_id = authorization });
    }

    [Scenario("oauth/expired/approve", Category.UnidentifiableResource, "oauth_authorization_not_found", Needs = Needs, Says = "A user says yes too late.")]
    public static async Task Approve(Stage stage)
    {
        var session = await stage.SessionAsync();
        var authorization = await stage.PendingAsync(await stage.ClientAsync(), session);
        await Task.Delay(Life, stage.Cancellation);
        await stage.ProbeAsync(Supabase.OAuthConsent, OAuthFlowSteps.Answer(await stage.LoginAsync(session.User), authorization, "approve"));
    }

    [Scenario("oauth/expired/code", Category.StateConflict, OAuth = "invalid_grant", Needs = Needs, Says = "A client exchanges its code too late.")]
    public static async Task Code(Stage stage)
    {
        var code = await stage.CodeAsync(await stage.ClientAsync(), await stage.SessionAsync());
        await Task.Delay(Life, stage.Cancellation);
        await stage.ProbeAsync(Supabase.OAuthTokenAuthorizationCode, stage.Exchanging(code));
    }

    private static async Task<string> LateAsync(Stage stage)
    {
        var authorization = await stage.AuthorizationAsync(await stage.ClientAsync());
        await Task.Delay(Life, stage.Cancellation);
        return authorization;
    }
}

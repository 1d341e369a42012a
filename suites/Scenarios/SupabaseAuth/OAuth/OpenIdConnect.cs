using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.OAuth;

/// <summary>A client asks who the user is (OpenID Connect).</summary>
[ScenariosOf("supabase-auth", "oauth-server")]
internal static class OpenIdConnect
{
    private const string Needs = "users service-key oauth-server";

    [Scenario("oauth/openid/code", Needs = Needs, Says = "A client that asks who the user is exchanges its code.")]
    public static Task Code(Stage stage) => ProbeAsync(stage, "openid");

    [Scenario("oauth/openid/id-token", Needs = Needs + " signing-keys", Says = "A client that asks who the user is exchanges its code where a key pair signs the answer.")]
    public static Task IdToken(Stage stage) => ProbeAsync(stage, "openid email profile phone", nonce: true);

    private static async Task ProbeAsync(Stage stage, string scope, bool nonce = false)
    {
        var (session, client, pkce) = (await stage.SessionAsync(), await stage.ClientAsync(), Pkce.From(stage.Any));
        var query = stage.AuthorizationQuery(client, pkce, scope);
        if (nonce)
            query["nonce"] = stage.Any.Word(16, 16);
        await NeedOpenIdAsync(stage, query);
        // Who the server says that it is; a server that does not say so is not held to it.
        await stage.SendAsync(Supabase.OpenidConfiguration, new Call());
        var authorization = await stage.AuthorizationAsync(query);
        await stage.LookAsync(session, authorization);
        var code = stage.TakeCode(await stage.AnswerAsync(session, authorization, "approve"), client, pkce);
        await stage.ProbeAsync(Supabase.OAuthTokenAuthorizationCode, stage.Exchanging(code));
    }

    /// <summary>Plays on only where the server takes the scope: who takes it has to serve it.</summary>
    private static async Task NeedOpenIdAsync(Stage stage, Dictionary<string, string> query)
    {
        var answer = await stage.SendAsync(Supabase.OAuthAuthorize, new Call { Query = query });
        if (answer.Error?.OAuthError is { } error)
            throw UnplayableException.NotApplicable($"this server takes no scope openid: {answer.Subject} answered {error}");
    }
}

using System.Web;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Expiry;

/// <summary>Access tokens and flows that come too late.</summary>
[ScenariosOf("supabase-auth", "expiry")]
internal static class ExpiredTokens
{
    [Scenario("expiry/access-token/read", Category.MissingOrInvalidCredentials, "bad_jwt", Needs = "users short-token", Says = "An access token reads its user after it has expired.")]
    public static async Task Read(Stage stage)
    {
        var session = await stage.SessionAsync();
        await stage.OutliveTokenAsync(session);
        await stage.ProbeAsync(Supabase.UserGet, bearer: session.AccessToken);
    }

    [Scenario("expiry/access-token/refresh", Needs = "users short-token", Says = "A session is refreshed after its access token has expired.")]
    public static async Task Refresh(Stage stage)
    {
        var session = await stage.SessionAsync();
        await stage.OutliveTokenAsync(session);
        await stage.ProbeAsync(Supabase.TokenByRefreshToken, new { refresh_token = session.RefreshToken });
    }

    [Scenario("expiry/flow/pkce", Category.StateConflict, "flow_state_expired", Needs = "users email magic-link inbox short-flow !captcha", Says = "The code of a link that was opened in time is redeemed too late.")]
    public static async Task Flow(Stage stage)
    {
        var (user, pkce) = (await stage.ConfirmedUserAsync(), Pkce.From(stage.Any));
        var asked = new { email = user.Email, code_challenge = pkce.Challenge, code_challenge_method = Pkce.Method };
        await stage.ExpectAsync(Supabase.Magiclink, new Call { Body = asked });
        var opened = await stage.OpenAsync(await stage.MailedLinkAsync(user.Email!));
        await stage.OutliveAsync();
        await stage.ProbeAsync(Supabase.TokenByPkce, new { auth_code = opened, code_verifier = pkce.Verifier });
    }

    /// <summary>The auth code that the link of a PKCE flow leads to.</summary>
    private static async Task<string> OpenAsync(this Stage stage, Uri link)
    {
        var query = HttpUtility.ParseQueryString(link.Query);
        var answer = await stage.ExpectAsync(Supabase.VerifyGet, new Call { Query = new { token = stage.Volatile(query["token"] ?? ""), type = query["type"] } });
        return RedirectParameters.Read(answer.Response!.Header("Location") ?? "").TryGetValue("code", out var code)
            ? stage.Volatile(code)
            : throw UnplayableException.PreconditionFailed($"precondition failed: {answer.Subject} led to no auth code");
    }
}

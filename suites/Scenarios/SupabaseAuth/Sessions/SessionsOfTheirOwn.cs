using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Sessions;

/// <summary>Which session a token is of.</summary>
[ScenariosOf("supabase-auth", "session")]
internal static class SessionsOfTheirOwn
{
    [Scenario("session/second-sign-in", Needs = "users email !captcha", Says = "A user signs in a second time.")]
    public static async Task SecondSignIn(Stage stage)
    {
        var user = (await stage.SessionAsync()).User;
        await stage.ProbeAsync(Supabase.TokenByPassword, new { email = user.Email, password = user.Password });
    }

    [Scenario("session/refresh-after-second-factor", Needs = "users mfa-totp !captcha", Says = "A user who has shown a second factor refreshes the session.")]
    public static async Task RefreshAfterSecondFactor(Stage stage)
    {
        var (session, _) = await stage.Aal2SessionAsync();
        await stage.ProbeAsync(Supabase.TokenByRefreshToken, new { refresh_token = session.RefreshToken });
    }
}

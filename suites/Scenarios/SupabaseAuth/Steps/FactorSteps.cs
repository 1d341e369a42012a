using Conformance.Engine.Driving;

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>Second factors.</summary>
internal static class FactorSteps
{
    /// <summary>A factor that is not verified yet.</summary>
    public static async Task<Totp> EnrolTotpAsync(this Stage stage, Session session)
    {
        stage.Need("mfa-totp");
        var body = new { factor_type = "totp", friendly_name = stage.Any.Word(8, 12) };
        var made = await stage.ExpectAsync(Supabase.FactorEnroll, new Call { Bearer = session.AccessToken, Body = body });
        return new Totp(stage.Take(made, "id"), stage.Take(made, "totp", "secret"));
    }

    public static async Task<string> ChallengeAsync(this Stage stage, Session session, Totp factor)
    {
        var made = await stage.ExpectAsync(Supabase.FactorChallenge, new Call { Bearer = session.AccessToken, Path = new { factor_id = factor.FactorId }, Body = new { } });
        return stage.Take(made, "id");
    }

    /// <summary>Shows the second factor: the session rises to the second assurance level.</summary>
    public static async Task<Session> StepUpAsync(this Stage stage, Session session, Totp factor)
    {
        var challenge = await stage.ChallengeAsync(session, factor);
        var code = await stage.TotpCodeAsync(factor.Secret);
        var body = new { challenge_id = challenge, code };
        var made = await stage.ExpectAsync(Supabase.FactorVerify, new Call { Bearer = session.AccessToken, Path = new { factor_id = factor.FactorId }, Body = body });
        return stage.TakeSession(made, session.User);
    }

    /// <summary>A fresh user with a verified factor, logged in at the second assurance level.</summary>
    public static async Task<(Session Session, Totp Factor)> Aal2SessionAsync(this Stage stage)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolTotpAsync(session);
        return (await stage.StepUpAsync(session, factor), factor);
    }

    /// <summary>A fresh user with a verified factor, logged in by password alone.</summary>
    public static async Task<(Session Session, Totp Factor)> Aal1SessionAsync(this Stage stage)
    {
        var (risen, factor) = await stage.Aal2SessionAsync();
        return (await stage.LoginAsync(risen.User), factor);
    }
}

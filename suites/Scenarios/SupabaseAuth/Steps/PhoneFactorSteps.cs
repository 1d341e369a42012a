using Conformance.Engine.Driving;

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>Phones as second factors.</summary>
internal static class PhoneFactorSteps
{
    /// <summary>A phone that is not verified yet.</summary>
    public static async Task<PhoneFactor> EnrolPhoneAsync(this Stage stage, Session session)
    {
        stage.Need("mfa-phone");
        var phone = stage.Any.Phone();
        var body = new { factor_type = "phone", friendly_name = stage.Any.Word(8, 12), phone };
        var made = await stage.ExpectAsync(Supabase.FactorEnroll, new Call { Bearer = session.AccessToken, Body = body });
        return new PhoneFactor(stage.Take(made, "id"), phone);
    }

    public static async Task<string> ChallengeAsync(this Stage stage, Session session, PhoneFactor factor)
    {
        var made = await stage.ExpectAsync(Supabase.FactorChallenge, new Call { Bearer = session.AccessToken, Path = new { factor_id = factor.FactorId }, Body = new { } });
        return stage.Take(made, "id");
    }

    /// <summary>A fresh user with a verified phone, logged in at the second assurance level.</summary>
    public static async Task<(Session Session, PhoneFactor Factor)> PhoneOwnerAsync(this Stage stage)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolPhoneAsync(session);
        var challenge = await stage.ChallengeAsync(session, factor);
        var body = new { challenge_id = challenge, code = await stage.TextedCodeAsync(factor.Phone) };
        var made = await stage.ExpectAsync(Supabase.FactorVerify, new Call { Bearer = session.AccessToken, Path = new { factor_id = factor.FactorId }, Body = body });
        return (stage.TakeSession(made, session.User), factor);
    }
}

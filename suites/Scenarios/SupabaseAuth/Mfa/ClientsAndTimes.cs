using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Mfa;

/// <summary>A challenge is for the client that asked, for a while, and for few factors.</summary>
[ScenariosOf("supabase-auth", "factors")]
internal static class ClientsAndTimes
{
    [Scenario("factors/verify/expired", Category.StateConflict, "mfa_challenge_expired", Needs = "users mfa-totp short-challenge !mfa-verify-off", Says = "A user answers a challenge too late.")]
    public static async Task Expired(Stage stage)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolTotpAsync(session);
        var challenge = await stage.ChallengeAsync(session, factor);
        await stage.OutliveAsync();
        var answer = await AnswerAsync(stage, session, factor, challenge);

        // Tokens may be short-lived here, too, and the code may have had to be waited for.
        await stage.ProbeAsync(Supabase.FactorVerify, answer with { Bearer = (await stage.LoginAsync(session.User)).AccessToken });
    }

    [Scenario("factors/verify/other-client", Category.StateConflict, "mfa_ip_address_mismatch", Needs = "users mfa-totp !mfa-verify-off", Says = "A challenge is answered from another address than it was asked for.")]
    public static async Task OtherClient(Stage stage)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolTotpAsync(session);
        var (here, there) = (From("192.0.2.1"), From("192.0.2.2"));
        var ask = new Call { Bearer = session.AccessToken, Path = new { factor_id = factor.FactorId }, Body = new { }, Headers = here };
        var challenge = stage.Take(await stage.ExpectAsync(Supabase.FactorChallenge, ask), "id");
        var answer = await AnswerAsync(stage, session, factor, challenge) with { Headers = there };

        // Nothing but its answer tells whether the server believes the header.
        if ((await stage.SendAsync(Supabase.FactorVerify, answer)).Response is { IsSuccess: true })
            throw UnplayableException.NotApplicable("X-Forwarded-For does not tell clients apart here");
        await stage.ProbeAsync(Supabase.FactorVerify, answer);
    }

    [Scenario("factors/enrol/beyond-verified", Category.StateConflict, "too_many_enrolled_mfa_factors", Needs = "users mfa-totp few-factors", Says = "A user with as many verified factors as are allowed enrols another.")]
    public static async Task BeyondVerified(Stage stage)
    {
        var (session, _) = await stage.Aal2SessionAsync();
        await stage.ProbeAsync(Supabase.FactorEnroll, new { factor_type = "totp", friendly_name = stage.Any.Word(5, 9) }, bearer: session.AccessToken);
    }

    private static async Task<Call> AnswerAsync(Stage stage, Session session, Totp factor, string challenge) => new()
    {
        Bearer = session.AccessToken,
        Path = new { factor_id = factor.FactorId },
        Body = new { challenge_id = challenge, code = await stage.TotpCodeAsync(factor.Secret) },
    };

    private static Header[] From(string client) => [new("X-Forwarded-For", client)];
}

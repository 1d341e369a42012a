using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Mfa;

/// <summary>A factor is challenged and shown.</summary>
[ScenariosOf("supabase-auth", "factors")]
internal static class Challenges
{
    [Scenario("factors/challenge/own", Needs = "users mfa-totp", Says = "A user challenges their factor.")]
    public static async Task Own(Stage stage)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolTotpAsync(session);
        await stage.ProbeAsync(Supabase.FactorChallenge, new { }, bearer: session.AccessToken, path: new { factor_id = factor.FactorId });
    }

    [Scenario("factors/challenge/unknown", Category.UnidentifiableResource, "mfa_factor_not_found", Needs = "users", Says = "A user challenges a factor that nobody has.")]
    public static async Task Unknown(Stage stage) => await stage.ProbeAsync(
        Supabase.FactorChallenge, new { }, bearer: (await stage.SharedSessionAsync()).AccessToken, path: new { factor_id = stage.Any.Uuid() });

    [Scenario("factors/challenge/anothers", Category.UnidentifiableResource, "mfa_factor_not_found", Also = Category.NotPermitted, Needs = "users mfa-totp", Says = "A user challenges somebody else's factor.")]
    public static async Task Anothers(Stage stage)
    {
        var factor = await stage.EnrolTotpAsync(await stage.SessionAsync());
        await stage.ProbeAsync(Supabase.FactorChallenge, new { }, bearer: (await stage.SharedSessionAsync()).AccessToken, path: new { factor_id = factor.FactorId });
    }

    [Scenario("factors/challenge/not-an-id", Category.UnidentifiableResource, "validation_failed", Also = Category.BadInput, Needs = "users", Says = "A user challenges something that is no id.")]
    public static async Task NotAnId(Stage stage) => await stage.ProbeAsync(
        Supabase.FactorChallenge, new { }, bearer: (await stage.SharedSessionAsync()).AccessToken, path: new { factor_id = "not-an-id" });

    [Scenario("factors/verify/right-code", Needs = "users mfa-totp", Says = "A user shows the code of their factor.")]
    public static async Task RightCode(Stage stage)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolTotpAsync(session);
        var challenge = await stage.ChallengeAsync(session, factor);
        await VerifyAsync(stage, session, factor, challenge, await stage.TotpCodeAsync(factor.Secret));
    }

    [Scenario("factors/verify/wrong-code", Category.StateConflict, "mfa_verification_failed", Needs = "users mfa-totp", Says = "A user shows a wrong code.")]
    public static async Task WrongCode(Stage stage)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolTotpAsync(session);
        var challenge = await stage.ChallengeAsync(session, factor);
        await VerifyAsync(stage, session, factor, challenge, await stage.WrongTotpCodeAsync(factor.Secret));
    }

    [Scenario("factors/verify/empty-code", Category.BadInput, "validation_failed", "mfa_verification_failed", Also = Category.StateConflict, Needs = "users mfa-totp", Says = "A user shows an empty code.")]
    public static async Task EmptyCode(Stage stage)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolTotpAsync(session);
        await VerifyAsync(stage, session, factor, await stage.ChallengeAsync(session, factor), "");
    }

    [Scenario("factors/verify/unknown-challenge", Category.StateConflict, "mfa_factor_not_found", Needs = "users mfa-totp", Says = "A user answers a challenge that nobody made.")]
    public static async Task UnknownChallenge(Stage stage)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolTotpAsync(session);
        await VerifyAsync(stage, session, factor, stage.Any.Uuid(), "000000");
    }

    [Scenario("factors/verify/challenge-of-another-factor", Category.StateConflict, "mfa_factor_not_found", Needs = "users mfa-totp", Says = "A user answers the challenge of one factor with another.")]
    public static async Task ChallengeOfAnotherFactor(Stage stage)
    {
        var session = await stage.SessionAsync();
        var first = await stage.EnrolTotpAsync(session);
        var second = await stage.EnrolTotpAsync(session);
        var challenge = await stage.ChallengeAsync(session, first);
        await VerifyAsync(stage, session, second, challenge, await stage.TotpCodeAsync(second.Secret));
    }

    [Scenario("factors/verify/challenge-used-twice", Category.StateConflict, "mfa_ip_address_mismatch", "mfa_factor_not_found", "mfa_challenge_expired", Needs = "users mfa-totp", Says = "A user answers a challenge a second time.")]
    public static async Task ChallengeUsedTwice(Stage stage)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolTotpAsync(session);
        var challenge = await stage.ChallengeAsync(session, factor);
        var code = await stage.TotpCodeAsync(factor.Secret);
        var answer = new Call { Bearer = session.AccessToken, Path = new { factor_id = factor.FactorId }, Body = new { challenge_id = challenge, code } };
        var risen = stage.TakeSession(await stage.ExpectAsync(Supabase.FactorVerify, answer), session.User);
        await stage.ProbeAsync(Supabase.FactorVerify, answer with { Bearer = risen.AccessToken });
    }

    [Scenario("factors/verify/unknown-factor", Category.UnidentifiableResource, "mfa_factor_not_found", Needs = "users", Says = "A user shows the code of a factor that nobody has.")]
    public static async Task UnknownFactor(Stage stage) => await stage.ProbeAsync(
        Supabase.FactorVerify,
        new { challenge_id = stage.Any.Uuid(), code = "000000" },
        bearer: (await stage.SharedSessionAsync()).AccessToken,
        path: new { factor_id = stage.Any.Uuid() });

    [Scenario("factors/verify/anothers", Category.UnidentifiableResource, "mfa_factor_not_found", Also = Category.NotPermitted, Needs = "users mfa-totp", Says = "A user shows a code of somebody else's factor.")]
    public static async Task AnothersCode(Stage stage)
    {
        var factor = await stage.EnrolTotpAsync(await stage.SessionAsync());
        await VerifyAsync(stage, await stage.SharedSessionAsync(), factor, stage.Any.Uuid(), "000000");
    }

    private static Task<Exchange> VerifyAsync(Stage stage, Session session, Totp factor, string challenge, string code) =>
        stage.ProbeAsync(Supabase.FactorVerify, new { challenge_id = challenge, code }, bearer: session.AccessToken, path: new { factor_id = factor.FactorId });
}

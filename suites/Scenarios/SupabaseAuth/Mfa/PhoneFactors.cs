using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Mfa;

/// <summary>Phones as second factors.</summary>
[ScenariosOf("supabase-auth", "factors")]
internal static class PhoneFactors
{
    /// <summary>The companion's convention: these take no text messages.</summary>
    private const string NoSuchLine = "1500555";

    [Scenario("factors/phone/challenge", Needs = "users mfa-phone text-inbox !mfa-verify-off !sms-fails", Says = "A user asks for the code of their phone.")]
    public static async Task Challenge(Stage stage)
    {
        var session = await stage.SessionAsync();
        await ChallengeAsync(stage, session, (await stage.EnrolPhoneAsync(session)).FactorId, new { });
    }

    [Scenario("factors/phone/challenge-by-sms", Needs = "users mfa-phone text-inbox !mfa-verify-off !sms-fails", Says = "A user asks for the code of their phone and says that it shall come by SMS.")]
    public static async Task ChallengeBySms(Stage stage)
    {
        var session = await stage.SessionAsync();
        await ChallengeAsync(stage, session, (await stage.EnrolPhoneAsync(session)).FactorId, new { channel = "sms" });
    }

    [Scenario("factors/phone/unknown-channel", Category.BadInput, "validation_failed", Needs = "users mfa-phone !mfa-verify-off", Says = "The code of a phone shall come by a channel that nobody knows.")]
    public static async Task UnknownChannel(Stage stage)
    {
        var session = await stage.SessionAsync();
        await ChallengeAsync(stage, session, (await stage.EnrolPhoneAsync(session)).FactorId, new { channel = "pigeon" });
    }

    [Scenario("factors/phone/challenge-again", Category.RateLimited, "over_sms_send_rate_limit", Needs = "users mfa-phone text-inbox send-interval !mfa-verify-off", Says = "A user asks for the code of their phone again before the interval between two messages is over.")]
    public static async Task ChallengeAgain(Stage stage)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolPhoneAsync(session);
        await stage.ExhaustAsync(Supabase.FactorChallenge, new Call { Bearer = session.AccessToken, Path = new { factor_id = factor.FactorId }, Body = new { } });
        await ChallengeAsync(stage, session, factor.FactorId, new { });
    }

    [Scenario("factors/phone/undeliverable", Category.StateConflict, "sms_send_failed", Needs = "users mfa-phone text-inbox !mfa-verify-off", Says = "A user asks for the code of a phone that takes no messages.")]
    public static async Task Undeliverable(Stage stage)
    {
        var session = await stage.SessionAsync();
        var phone = NoSuchLine + stage.Any.Phone()[^4..];
        stage.Volatile(phone);
        var made = await stage.ExpectAsync(Supabase.FactorEnroll, new Call { Bearer = session.AccessToken, Body = new { factor_type = "phone", phone } });
        await ChallengeAsync(stage, session, stage.Take(made, "id"), new { });
    }

    [Scenario("factors/phone/right-code", Needs = "users mfa-phone text-inbox !mfa-verify-off", Says = "A user shows the code of their phone.")]
    public static async Task RightCode(Stage stage)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolPhoneAsync(session);
        var challenge = await stage.ChallengeAsync(session, factor);
        await VerifyAsync(stage, session, factor, challenge, await stage.TextedCodeAsync(factor.Phone));
    }

    [Scenario("factors/phone/wrong-code", Category.StateConflict, "mfa_verification_failed", Needs = "users mfa-phone text-inbox !mfa-verify-off", Says = "A user shows another code than the one that came to their phone.")]
    public static async Task WrongCode(Stage stage)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolPhoneAsync(session);
        var challenge = await stage.ChallengeAsync(session, factor);
        var code = await stage.TextedCodeAsync(factor.Phone);
        await VerifyAsync(stage, session, factor, challenge, stage.Volatile($"{code[..^1]}{9 - (code[^1] - '0')}"));
    }

    [Scenario("factors/phone/empty-code", Category.BadInput, "validation_failed", Needs = "users mfa-phone text-inbox !mfa-verify-off", Says = "A user shows an empty code for their phone.")]
    public static async Task EmptyCode(Stage stage)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolPhoneAsync(session);
        await VerifyAsync(stage, session, factor, await stage.ChallengeAsync(session, factor), "");
    }

    [Scenario("factors/phone/used-twice", Category.StateConflict, "mfa_ip_address_mismatch", "mfa_factor_not_found", "mfa_challenge_expired", Needs = "users mfa-phone text-inbox !mfa-verify-off", Says = "A user shows the code of their phone a second time.")]
    public static async Task UsedTwice(Stage stage)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolPhoneAsync(session);
        var challenge = await stage.ChallengeAsync(session, factor);
        var code = await stage.TextedCodeAsync(factor.Phone);
        var call = new Call { Bearer = session.AccessToken, Path = new { factor_id = factor.FactorId }, Body = new { challenge_id = challenge, code } };
        var risen = stage.TakeSession(await stage.ExpectAsync(Supabase.FactorVerify, call), session.User);
        await stage.ProbeAsync(Supabase.FactorVerify, call with { Bearer = risen.AccessToken });
    }

    [Scenario("factors/phone/expired", Category.StateConflict, "mfa_challenge_expired", Needs = "users mfa-phone text-inbox short-challenge !mfa-verify-off", Says = "A user shows the code of their phone too late.")]
    public static async Task Expired(Stage stage)
    {
        var session = await stage.SessionAsync();
        var factor = await stage.EnrolPhoneAsync(session);
        var challenge = await stage.ChallengeAsync(session, factor);
        var code = await stage.TextedCodeAsync(factor.Phone);
        await stage.OutliveAsync();
        await VerifyAsync(stage, await stage.LoginAsync(session.User), factor, challenge, code);
    }

    [Scenario("factors/phone/then-risen", Needs = "users mfa-phone text-inbox !mfa-verify-off", Says = "A user who has shown their phone changes the password.")]
    public static async Task ThenRisen(Stage stage)
    {
        var (session, _) = await stage.PhoneOwnerAsync();
        await stage.ProbeAsync(Supabase.UserUpdate, new { password = stage.Any.Password() }, bearer: session.AccessToken);
    }

    [Scenario("factors/phone/enrol-verified-number", Category.StateConflict, "mfa_verified_factor_exists", Needs = "users mfa-phone text-inbox !mfa-verify-off !few-factors", Says = "A user enrols the number of a phone that is verified already.")]
    public static async Task EnrolVerifiedNumber(Stage stage)
    {
        var (session, factor) = await stage.PhoneOwnerAsync();
        await EnrolAsync(stage, session, factor.Phone);
    }

    [Scenario("factors/phone/enrol-unfinished-number", Needs = "users mfa-phone", Says = "A user enrols the number of a phone whose enrolment was never finished.")]
    public static async Task EnrolUnfinishedNumber(Stage stage)
    {
        var session = await stage.SessionAsync();
        await EnrolAsync(stage, session, (await stage.EnrolPhoneAsync(session)).Phone);
    }

    [Scenario("factors/phone/enrol-anothers-number", Needs = "users mfa-phone", Says = "A user enrols the number of a phone that somebody else has enrolled.")]
    public static async Task EnrolAnothersNumber(Stage stage)
    {
        var factor = await stage.EnrolPhoneAsync(await stage.SessionAsync());
        await EnrolAsync(stage, await stage.SessionAsync(), factor.Phone);
    }

    private static Task<Exchange> EnrolAsync(Stage stage, Session session, string phone) =>
        stage.ProbeAsync(Supabase.FactorEnroll, new { factor_type = "phone", friendly_name = stage.Any.Word(5, 9), phone }, bearer: session.AccessToken);

    private static Task<Exchange> ChallengeAsync(Stage stage, Session session, string factor, object body) =>
        stage.ProbeAsync(Supabase.FactorChallenge, body, bearer: session.AccessToken, path: new { factor_id = factor });

    private static Task<Exchange> VerifyAsync(Stage stage, Session session, PhoneFactor factor, string challenge, string code) =>
        stage.ProbeAsync(Supabase.FactorVerify, new { challenge_id = challenge, code }, bearer: session.AccessToken, path: new { factor_id = factor.FactorId });
}

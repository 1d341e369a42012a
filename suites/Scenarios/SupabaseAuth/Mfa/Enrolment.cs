using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Mfa;

/// <summary>Second factors are enrolled and taken away.</summary>
[ScenariosOf("supabase-auth", "factors")]
internal static class Enrolment
{
    [Scenario("factors/enrol/totp", Needs = "users mfa-totp", Says = "A user enrols an authenticator app.")]
    public static async Task Totp(Stage stage) => await EnrolAsync(stage, await stage.SessionAsync(), new { factor_type = "totp", friendly_name = stage.Any.Word(5, 9) });

    [Scenario("factors/enrol/totp-with-issuer", Needs = "users mfa-totp", Says = "A user enrols an authenticator app and names the issuer.")]
    public static async Task TotpWithIssuer(Stage stage) =>
        await EnrolAsync(stage, await stage.SessionAsync(), new { factor_type = "totp", friendly_name = stage.Any.Word(5, 9), issuer = "conformance.example" });

    [Scenario("factors/enrol/unknown-kind", Category.BadInput, "validation_failed", Needs = "users", Says = "A user enrols a factor of a kind that nobody knows.")]
    public static async Task UnknownKind(Stage stage) => await EnrolAsync(stage, await stage.SessionAsync(), new { factor_type = "carrier-pigeon" });

    [Scenario("factors/enrol/same-name", Category.StateConflict, "mfa_factor_name_conflict", Needs = "users mfa-totp", Says = "A user enrols two factors of one name.")]
    public static async Task SameName(Stage stage)
    {
        var session = await stage.SessionAsync();
        var body = new { factor_type = "totp", friendly_name = stage.Any.Word(5, 9) };
        await stage.ExpectAsync(Supabase.FactorEnroll, new Call { Bearer = session.AccessToken, Body = body });
        await EnrolAsync(stage, session, body);
    }

    [Scenario("factors/enrol/nameless-twice", Category.StateConflict, "mfa_factor_name_conflict", MaySucceed = true, Needs = "users mfa-totp", Says = "A user enrols two factors and names neither.")]
    public static async Task NamelessTwice(Stage stage)
    {
        var session = await stage.SessionAsync();
        var body = new { factor_type = "totp" };
        await stage.ExpectAsync(Supabase.FactorEnroll, new Call { Bearer = session.AccessToken, Body = body });
        await EnrolAsync(stage, session, body);
    }

    [Scenario("factors/enrol/too-many", Category.StateConflict, "too_many_enrolled_mfa_factors", Needs = "users mfa-totp", Says = "A user enrols factors until there are too many.")]
    public static async Task TooMany(Stage stage)
    {
        const int mostTries = 30;
        var session = await stage.SessionAsync();
        for (var number = 0; number < mostTries; number++)
        {
            var answer = await stage.SendAsync(Supabase.FactorEnroll, new Call { Bearer = session.AccessToken, Body = Body(number) });
            if (answer.Response is { IsClientError: true })
            {
                await EnrolAsync(stage, session, Body(mostTries));
                return;
            }
        }

        throw UnplayableException.NotApplicable($"{mostTries} factors are not too many here");

        static object Body(int number) => new { factor_type = "totp", friendly_name = $"factor {number}" };
    }

    [Scenario("factors/enrol/below-verified", Category.NotPermitted, "insufficient_aal", Needs = "users mfa-totp", Says = "A user with a verified factor, signed in without it, enrols another.")]
    public static async Task BelowVerified(Stage stage)
    {
        var (session, _) = await stage.Aal1SessionAsync();
        await EnrolAsync(stage, session, new { factor_type = "totp", friendly_name = stage.Any.Word(5, 9) });
    }

    [Scenario("factors/enrol/second", Needs = "users mfa-totp", Says = "A user with a verified factor, signed in with it, enrols another.")]
    public static async Task Second(Stage stage)
    {
        var (session, _) = await stage.Aal2SessionAsync();
        await EnrolAsync(stage, session, new { factor_type = "totp", friendly_name = stage.Any.Word(5, 9) });
    }

    [Scenario("factors/enrol/anonymous", Category.NotPermitted, "no_authorization", Needs = "anonymous signup mfa-totp !captcha", Says = "An anonymous user enrols a factor.")]
    public static async Task Anonymous(Stage stage) => await EnrolAsync(stage, await stage.AnonymousAsync(), new { factor_type = "totp", friendly_name = stage.Any.Word(5, 9) });

    private static Task<Exchange> EnrolAsync(Stage stage, Session session, object body) =>
        stage.ProbeAsync(Supabase.FactorEnroll, body, bearer: session.AccessToken);
}

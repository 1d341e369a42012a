using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Verdicts;
using Conformance.JudgingTests.Rules;
using NUnit.Framework;
using static Conformance.JudgingTests.Rules.Answering;

namespace Conformance.JudgingTests.Verdicts;

/// <summary>What is kept of a case's exchanges when they are let go.</summary>
public sealed class SightingsTests
{
    private static Answering Otp => To("POST", "/otp").Expecting(Category.BadInput);

    private static IEnumerable<TestCaseData> Categories =>
    [
        Row("a code of the catalogue", Otp.Refused(422, "weak_password"), "state-conflict"),
        Row("a code of the catalogue in a redirect", To("GET", "/verify?type=signup&token=x").Expecting(Category.StateConflict).Redirected(303, "https://app.example/#error=a&error_code=otp_expired"), "state-conflict"),
        Row("a code that nobody knows", Otp.Refused(400, "no_such_code"), "uncatalogued"),
        Row("an error without a code", Otp.With(400, "{}"), "uncatalogued"),
        Row("an error by redirect without a code", To("GET", "/verify?type=signup&token=x").Expecting(Category.StateConflict).Redirected(303, "https://app.example/#error=a"), "uncatalogued"),
        Row("a success", Otp.With(200, "{}"), "success"),
        Row("a redirect", To("GET", "/verify?type=signup&token=x").Expecting(Expectation.Success).Redirected(399, "https://app.example/"), "success"),
        Row("an error at the edge", Otp.With(400, ""), "uncatalogued"),
        Row("no answer", Otp.Silent(Silence.Closed), null),
        Row("no operation", To("GET", "/nowhere").Expecting(Category.BadInput).Refused(404, "user_not_found"), null),
    ];

    private static IEnumerable<TestCaseData> Telling =>
    [
        Row("a refusal", Otp.Refused(400, "bad_json"), "yes"),
        Row("a success", To("POST", "/otp").Expecting(Expectation.Success).With(200, "{}"), "yes"),
        Row("no answer, and a closed connection", Otp.Silent(Silence.Closed), "yes"),
        Row("no answer in time", Otp.Silent(Silence.TimedOut), "no"),
        Row("a gateway's answer", Otp.With(502, "", null), "no"),
        Row("a limit that it is not about", Otp.Refused(429, "over_request_rate_limit"), "no"),
        Row("a limit that it is about", To("POST", "/otp").Expecting(Category.RateLimited, "over_email_send_rate_limit").Refused(429, "over_email_send_rate_limit"), "yes"),
        Row("a limit that was not met", To("POST", "/otp").Expecting(Category.RateLimited, "over_email_send_rate_limit").With(200, "{}"), "no"),
        Row("a limit that was not met by a redirect", To("POST", "/otp").Expecting(Category.RateLimited, "over_email_send_rate_limit").With(399), "no"),
        Row("a refusal before the limit", To("POST", "/otp").Expecting(Category.RateLimited, "over_email_send_rate_limit").Refused(400, "bad_json"), "yes"),
        Row("a limit that may be met or not", To("POST", "/otp").Expecting(Expectation.MayFail(Category.RateLimited)).With(200, "{}"), "yes"),
        Row("a feature that is off", Otp.Refused(422, "otp_disabled"), "no"),
    ];

    [TestCaseSource(nameof(Categories))]
    public void Tells_what_the_operation_did(object told, string? category) => Assert.That(Of(told).Category, Is.EqualTo(category));

    [TestCaseSource(nameof(Telling))]
    public void Tells_whether_the_answer_says_anything_of_the_situation(object told, string telling) =>
        Assert.That(Of(told).IsTelling, Is.EqualTo(telling == "yes"));

    [Test]
    public void Keeps_the_last_probe_and_every_code_and_clause_of_all_exchanges()
    {
        var setup = Judging.Of(To("POST", "/signup").Refused(422, "email_exists"));
        var first = Judging.Of(Otp.With(200, "{}"));
        var probe = Judging.Of(To("POST", "/token?grant_type=password").Expecting(Category.StateConflict).With(400, """{"error":"invalid_grant","error_code":"weak_password"}"""));
        var after = Judging.Of(To("GET", "/verify?type=signup&token=x").Redirected(303, "https://app.example/#error=a&error_code=otp_expired"));
        var seen = Sightings.In(Played.Case("a@initial") with { Exchanges = [setup, setup, first, probe, after] }).Seen;
        Assert.Multiple(() =>
        {
            Assert.That(seen.Category, Is.EqualTo("state-conflict"));
            Assert.That(seen.Shape, Is.EqualTo("{error:string,error_code:string}"));
            Assert.That(seen.Codes, Is.EqualTo(new[] { new CodeSighting("email_exists", 422, false), new CodeSighting("weak_password", 400, false), new CodeSighting("otp_expired", 303, true) }));
            Assert.That(seen.Clauses, Is.SupersetOf(new[] { "errors.redirect-code", "status.state-422" }).And.Unique.And.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
        });
    }

    [Test]
    public void Keeps_the_error_parameter_where_the_operation_reports_its_errors_so() =>
        Assert.That(Of(To("POST", "/oauth/token").Expecting(Category.StateConflict).With(400, """{"error":"invalid_grant"}""")).OAuthError, Is.EqualTo("invalid_grant"));

    [TestCase("""{"error":"invalid_grant","error_description":"Email not confirmed"}""", "invalid_grant")]
    [TestCase("""{"error":"invalid request","error_description":"Bad ID token"}""", "invalid request")]
    [TestCase("""{"error":"unsupported_grant_type"}""", "unsupported_grant_type")]
    [TestCase("""{"error":"Something went wrong"}""", null, Description = "a message")]
    [TestCase("""{"error":"invalid_grant","error_code":"weak_password"}""", null, Description = "there is a code")]
    [TestCase("""{"error":{"code":1}}""", null)]
    public void Keeps_the_error_parameter_in_place_of_a_code(string body, string? error) =>
        Assert.That(Of(To("POST", "/token?grant_type=password").Expecting(Category.StateConflict).With(400, body)).OAuthError, Is.EqualTo(error));

    [Test]
    public void Of_a_case_without_a_probe_only_codes_and_clauses_are_kept()
    {
        var seen = Sightings.In(Played.Case("a@initial") with { Exchanges = [Judging.Of(To("POST", "/signup").Refused(422, "email_exists"))] }).Seen;
        Assert.That((seen.Category, seen.Shape, seen.IsTelling, seen.Codes.Count), Is.EqualTo(((string?)null, (string?)null, false, 1)));
    }

    private static Sightings Of(object told) => Sightings.Of(((Answering)told).Exchange());

    private static TestCaseData Row(string sentence, Answering told, string? expected) => new TestCaseData(told, expected).SetArgDisplayNames(sentence);
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Generation;
using Conformance.Engine.Rules;
using NUnit.Framework;
using static Conformance.JudgingTests.Rules.Answering;

namespace Conformance.JudgingTests.Rules;

/// <summary>What a server had to foresee, the faults of a request, and the answers that excuse.</summary>
public sealed class ForeseenTests
{
    private const string Right = """{"email":"ada@example.com"}""";

    private static IEnumerable<TestCaseData> Faults =>
    [
        Row("no token", To("GET", "/user").Anonymous(), "no Authorization header was sent"),
        Row("an empty token header", To("GET", "/user").Saying("Authorization", ""), "the Authorization header has another scheme than Bearer"),
        Row("another scheme", To("GET", "/user").Saying("Authorization", "Basic x"), "the Authorization header has another scheme than Bearer"),
        Row("no JWT", To("GET", "/user").Bearing("a.b"), "the token is no JWT"),
        Row("a JWT of garbage", To("GET", "/user").Bearing("Y29u.bWFu.Z2Fy"), "the token is no JWT"),
        Row("claims that are none", To("GET", "/user").Bearing("eyJhbGciOiJIUzI1NiJ9.Y29u.c2ln"), "the token is no JWT"),
        Row("no signature", To("GET", "/user").Bearing(Jwt.Of(Bodies.Claims(), signature: "")), "the token is not signed"),
        Row("an algorithm that is none", To("GET", "/user").Bearing(Jwt.Of(Bodies.Claims(), "NoNe")), "the token is not signed"),
        Row("a time that is over", To("GET", "/user").Bearing(Jwt.Of(Bodies.Claims(claims => claims["exp"] = 1.5))), "the token has expired"),
        Row("NUL in a path", To("GET", "/admin/users/a%00b"), "a text holds a NUL character"),
        Row("an escaped NUL", To("POST", "/otp").Sending("""{"email":"a\u0000@b.example"}"""), "a text holds a NUL character"),
        Row("no body", To("POST", "/otp"), "a body is required and none was sent"),
        Row("an empty body", To("POST", "/otp").Sending(""), "a body is required and none was sent"),
        Row("a broken body", To("POST", "/otp").Sending("{\"email\":"), "the body is no JSON"),
        Row("a body of another type", To("POST", "/otp").Sending("[]"), "the body Value is \"array\" but should be \"object\""),
        Row("a member of another type", To("POST", "/otp").Sending("""{"email":7}"""), "/email Value is \"integer\" but should be \"string\""),
    ];

    private static IEnumerable<TestCaseData> NoFaults =>
    [
        Row("a right token", To("GET", "/user")),
        Row("a token that the recorder masked", To("GET", "/user").Bearing("eyJ***")),
        Row("a time that is text", To("GET", "/user").Bearing(Jwt.Of(Bodies.Claims(claims => claims["exp"] = "soon")))),
        Row("a time that is over, in a token that no scheme reads", Applications.Now(Applications.Key).Saying("X-API-Key", "k").Authorized($"Bearer {Applications.Token(1700000000)}")),
        Row("a time that is just over", To("GET", "/user").Bearing(Jwt.Of(Bodies.Claims(claims => claims["exp"] = Jwt.Now.ToUnixTimeSeconds() - 60)))),
        Row("no token where none is asked for", To("GET", "/settings")),
        Row("a right body", To("POST", "/otp").Sending(Right)),
        Row("a member that nobody knows", To("POST", "/otp").Sending("""{"email":"ada@example.com","x":1}""")),
        Row("garbage that nobody reads", To("POST", "/factors/f/challenge").Sending("{")),
        Row("garbage in a body that may be left out", To("DELETE", "/admin/users/f").Sending("{")),
        Row("an unknown route", To("GET", "/nowhere%00")),
        Row("the word \\u0000 told as text", To("POST", "/otp").Sending("""{"email":"ada@example.com","data":{"u0000":"0"}}""")),
    ];

    [TestCaseSource(nameof(Faults))]
    public void A_fault_of_the_request_is_seen(object told, string? fault) =>
        Assert.That(RequestFaults.Find(((Answering)told).Exchange()).First(), Is.EqualTo(fault));

    [Test]
    public void All_faults_are_told_and_of_a_body_three() => Assert.Multiple(() =>
    {
        Assert.That(Find(To("PUT", "/user?x=%00").Anonymous().Sending("{")), Is.EqualTo(new[] { "no Authorization header was sent", "a text holds a NUL character", "the body is no JSON" }));
        Assert.That(Find(To("PUT", "/user").Sending("""{"email":1,"phone":2,"password":3,"nonce":4,"data":5}""")), Has.Count.EqualTo(3));
        Assert.That(Find(Applications.Now("/items", "POST").Sending("[]")), Has.Count.EqualTo(2).And.Exactly(1).StartsWith("it lacks what "));
    });

    [TestCase("Bearer", "sb_secret_x", "the Authorization header has another scheme than Bearer")]
    [TestCase(null, "sb_secret_x", null)]
    [TestCase(null, "another", "no Authorization header was sent")]
    [TestCase("Bearer another", "another", null)]
    [TestCase("Bearer  another ", "another", null)]
    [TestCase("Bearer another", "other", "the token is no JWT")]
    [TestCase("Bearer sb_publishable_x", "other", null)]
    [TestCase("Bearer a.***", "other", null)]
    public void A_gateways_key_may_stand_for_a_token(string? authorization, string apiKey, string? fault)
    {
        var told = Gates.Textual().Saying("apikey", apiKey);
        Assert.That(RequestFaults.Credentials((authorization is null ? told : told.Saying("Authorization", authorization)).Exchange()), Is.EqualTo(fault));
    }

    [TestCaseSource(nameof(NoFaults))]
    public void What_is_right_is_no_fault(object told, string? _) =>
        Assert.That(RequestFaults.Find(((Answering)told).Exchange()), Is.Empty);

    private static IEnumerable<TestCaseData> Reasons =>
    [
        Row("a scenario that must succeed", Crash().Expecting(Expectation.Success), "nothing is wrong with it"),
        Row("a scenario that must fail", Crash().Expecting(Category.BadInput, "bad_json"), "bad-input (bad_json)"),
        Row("a scenario that takes any answer", Crash().Expecting(Expectation.Answer), "no input may crash the server"),
        Row("a scenario that takes any of four refusals", Crash().Expecting(new Expectation([Category.BadInput, Category.StateConflict, Category.NotPermitted, Category.RateLimited], [], false)), "bad-input or state-conflict or not-permitted or rate-limited"),
        Row("a scenario that wants the crash", Crash().Expecting(Category.Unexpected), null),
        Row("a scenario wins over what is wrong", Wrong().Expecting(Category.Unexpected), null),
        Row("what is wrong wins over a recorder's opinion", Wrong().Annotated(Category.Unexpected), "the body is no JSON"),
        Row("what is wrong wins over a recorder that took it for a success", Wrong().Annotated(null), "the body is no JSON"),
        Row("a recorder wins over the code", To("POST", "/otp").Sending(Right).Refused(500, "sms_send_failed").Annotated(Category.BadInput), "bad-input"),
        Row("a recorder that took it for a success", Crash().Annotated(null), "nothing is wrong with it"),
        Row("a recorder that took it for a conflict", Crash().Annotated(Category.StateConflict), "state-conflict"),
        Row("nothing", Crash(), null),
        Row("a code that says what it is", To("POST", "/otp").Sending(Right).Refused(500, "sms_send_failed"), "state-conflict"),
    ];

    [TestCaseSource(nameof(Reasons))]
    public void A_reason_to_foresee(object told, string? reason) => Assert.That(Foreseen.Of(((Answering)told).Exchange()), Is.EqualTo(reason));

    private static IEnumerable<TestCaseData> Excused =>
    [
        new TestCaseData(To("POST", "/otp").Refused(429, "over_email_send_rate_limit"), Category.RateLimited).SetArgDisplayNames("a limit"),
        new TestCaseData(To("POST", "/otp").With(429, "slow down", "text/plain"), Category.RateLimited).SetArgDisplayNames("a limit of something before the server"),
        new TestCaseData(To("POST", "/otp").Refused(422, "otp_disabled"), Category.FeatureDisabled).SetArgDisplayNames("a feature that is off"),
        new TestCaseData(To("POST", "/otp").Refused(501, "otp_disabled").Expecting(Category.BadInput, "bad_json"), Category.FeatureDisabled).SetArgDisplayNames("a feature that is off before the input is looked at"),
        new TestCaseData(To("POST", "/otp").Refused(429, "over_email_send_rate_limit").Expecting(Category.RateLimited), null).SetArgDisplayNames("a limit that was meant"),
        new TestCaseData(To("POST", "/otp").Refused(429, "over_email_send_rate_limit").Expecting(Expectation.Answer), Category.RateLimited).SetArgDisplayNames("a limit where any refusal fits"),
        new TestCaseData(To("POST", "/otp").Refused(422, "otp_disabled").Expecting(Category.FeatureDisabled), null).SetArgDisplayNames("a feature that was meant to be off"),
        new TestCaseData(To("POST", "/otp").Refused(422, "otp_disabled").Expecting(Category.StateConflict, "otp_disabled"), null).SetArgDisplayNames("a code that was meant"),
        new TestCaseData(To("POST", "/otp").Refused(422, "otp_expired"), null).SetArgDisplayNames("any other refusal"),
        new TestCaseData(To("POST", "/otp").With(200, "{}"), null).SetArgDisplayNames("a success"),
        new TestCaseData(To("POST", "/otp").Silent(Engine.Driving.Silence.Closed), null).SetArgDisplayNames("silence"),
    ];

    [TestCaseSource(nameof(Excused))]
    public void An_excuse(object told, Category? excuse)
    {
        var exchange = ((Answering)told).Exchange();
        Assert.That((Excuses.Of(exchange), Excuses.Has(exchange)), Is.EqualTo((excuse, excuse is not null)));
    }

    private static List<string> Find(Answering told) => [.. RequestFaults.Find(told.Exchange())];

    private static Answering Crash() => To("POST", "/otp").Sending(Right).Refused(500, "unexpected_failure");

    private static Answering Wrong() => To("POST", "/otp").Sending("{").Refused(500, "unexpected_failure");

    private static TestCaseData Row(string sentence, Answering told, string? expected = null) => new TestCaseData(told, expected).SetArgDisplayNames(sentence);
}

using NUnit.Framework;
using static Conformance.JudgingTests.Rules.Answering;

namespace Conformance.JudgingTests.Rules;

/// <summary>The same request under two API versions.</summary>
public sealed class PairTests
{
    private static IEnumerable<TestCaseData> Broken =>
    [
        Case("another status", Old(422, "email_exists"), New(400, "email_exists")),
        Case("a refusal here, a success there", Old(400, "bad_json"), To("POST", "/otp").Dated().With(200, "{}")),
        Case("another class", Old(422, "user_already_exists"), New(500, "unexpected_failure")),
        Case("another code", Old(422, "email_exists"), New(422, "user_already_exists")),
        Case("another success", To("GET", "/user").With(200, Bodies.User()), To("GET", "/user").Dated().With(204)),
        Case("a success without a member", To("GET", "/user").With(200, Bodies.User()), To("GET", "/user").Dated().With(200, Bodies.User(user => user.Remove("identities")))),
        Case("a success with a member more", To("POST", "/otp").With(200, "{}"), To("POST", "/otp").Dated().With(200, """{"sent":true}""")),
        Case("a success with a member of another type", To("GET", "/health").With(200, Bodies.Health()), To("GET", "/health").Dated().With(200, Bodies.Health(body => body["version"] = 2))),
        Case("another code by redirect", Sent("otp_expired"), Sent("user_banned", "2024-01-01")),
    ];

    private static IEnumerable<TestCaseData> Kept =>
    [
        Case("the encoding alone", Old(422, "email_exists"), New(422, "email_exists")),
        Case("other words", To("POST", "/otp").Refused(400, "bad_json", "one"), To("POST", "/otp").Dated().Refused(400, "bad_json", "two")),
        Case("a limit on the second", Old(422, "email_exists"), New(429, "over_request_rate_limit")),
        Case("a limit on the first", Old(429, "over_request_rate_limit"), New(200, "")),
        Case("a proxy in between", Old(422, "email_exists"), To("POST", "/signup").Dated().With(502, "Bad Gateway", "text/plain")),
        Case("no answer to one", Old(422, "email_exists"), To("POST", "/signup").Dated().Silent(Engine.Driving.Silence.Closed)),
        Case("no code in either", To("POST", "/signup").With(422, "{}"), To("POST", "/signup").Dated().With(422, "{}")),
        Case("the old encoding in both, which another rule tells", Old(422, "email_exists"), To("POST", "/signup").Dated().With(422, ErrorBody(false, 422, "email_exists"))),
        Case("other values in a success", To("GET", "/user").With(200, Bodies.User()), To("GET", "/user").Dated().With(200, Bodies.User(user => { user["id"] = "x"; user["is_anonymous"] = true; }))),
        Case("lists of other things in a success", To("GET", "/user").With(200, Bodies.User()), To("GET", "/user").Dated().With(200, Bodies.User(user => user["identities"] = new System.Text.Json.Nodes.JsonArray(1)))),
        Case("other metadata in a success", To("GET", "/user").With(200, Bodies.User()), To("GET", "/user").Dated().With(200, Bodies.User(user => user["user_metadata"]!["name"] = "Ada"))),
        Case("errors of no operation", To("GET", "/nowhere").With(404, "no", "text/plain"), To("GET", "/nowhere").Dated().With(404, "no", "text/plain")),
    ];

    [TestCaseSource(nameof(Broken))]
    public void Two_versions_differ_in_more_than_encoding(object earlier, object later) =>
        Assert.That(Judging.Broken(Judging.Pair((Answering)earlier, (Answering)later)), Is.EqualTo(new[] { "versions-change-only-the-encoding" }));

    [TestCaseSource(nameof(Kept))]
    public void Two_versions_differ_in_encoding_alone(object earlier, object later) =>
        Assert.That(Judging.Broken(Judging.Pair((Answering)earlier, (Answering)later)), Is.Empty);

    [Test]
    public void It_is_the_only_rule_about_pairs() =>
        Assert.That(Engine.Rules.RuleRegistry.All.Where(rule => rule is Engine.Rules.PairRule).Select(rule => rule.Id), Is.EqualTo(new[] { "versions-change-only-the-encoding" }));

    private static TestCaseData Case(string sentence, Answering earlier, Answering later) => new TestCaseData(earlier, later).SetArgDisplayNames(sentence);

    private static Answering Old(int status, string code) => To("POST", "/signup").Refused(status, code);

    private static Answering New(int status, string code) => To("POST", "/signup").Dated().Refused(status, code);

    private static Answering Sent(string code, string version = "") =>
        To("GET", "/verify?type=signup&token=x").Asking(version).Redirected(303, $"https://app.example/#error=access_denied&error_code={code}");
}

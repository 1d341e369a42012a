using System.Text.Json.Nodes;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.JudgingTests.Rules;
using NUnit.Framework;
using static Conformance.JudgingTests.Rules.Answering;

namespace Conformance.JudgingTests.Verdicts;

/// <summary>The same breach has the same fingerprint in every run, and another breach another.</summary>
public sealed class FingerprintTests
{
    private static IEnumerable<TestCaseData> Same =>
    [
        Case("an id in the path", Unknown("5f2d3c1a-0000-4000-8000-000000000000"), Unknown("11111111-2222-4333-8444-555555555555")),
        Case("a message", Taken("ada is taken"), Taken("eve is taken")),
        Case("an address in the request", Taken("no").Sending("""{"email":"a@example.com"}"""), Taken("no").Sending("""{"email":"b@example.com"}""")),
        Case("the API version", Taken("no"), To("POST", "/signup").Dated().Refused(400, "user_already_exists")),
        Case("the server", Taken("no"), Taken("no").Header("Server", "other")),
        Case("the position in a list", Listed(user => user["email"] = 7), Listed(_ => { }, user => user["email"] = 7)),
        Case("the position in a token's list", Signed("""[7,"password"]"""), Signed("""["password",7]""")),
        Case("the value that misfits", To("GET", "/user").With(200, Bodies.User(user => user["created_at"] = "x")), To("GET", "/user").With(200, Bodies.User(user => user["created_at"] = "yy"))),
        Case("the route that nobody has", To("GET", "/a/1").With(404, "no", "text/plain"), To("GET", "/b/2").With(404, "no", "text/plain")),
    ];

    private static IEnumerable<TestCaseData> Different =>
    [
        Case("another operation", Taken("no"), To("POST", "/admin/users").Refused(400, "user_already_exists")),
        Case("another code", Taken("no"), To("POST", "/signup").Refused(400, "email_exists")),
        Case("another status", Taken("no"), To("POST", "/signup").Refused(403, "user_already_exists")),
        Case("another rule", Taken("no"), To("POST", "/signup").With(400, "{}")),
        Case("another member", Listed(user => user["email"] = 7), Listed(user => user["role"] = 7)),
        Case("another variant", To("POST", "/token?grant_type=password").With(400, "{}"), To("POST", "/token?grant_type=pkce").With(400, "{}")),
        Case("an echo that is another in place of none", To("POST", "/otp").Dated().Refused(400, "bad_json").Without("X-Supabase-Api-Version"), To("POST", "/otp").Dated().Refused(400, "bad_json").Without("X-Supabase-Api-Version").Header("X-Supabase-Api-Version", "2023-01-01")),
        Case("another secret", To("GET", "/user").With(200, Bodies.User(user => user["recovery_token"] = "x")), To("GET", "/user").With(200, Bodies.User(user => user["password"] = "x"))),
        Case("another method that no route has", To("GET", "/a").With(404, "no", "text/plain"), To("GET", "/a").With(400, "no", "text/plain")),
    ];

    [TestCaseSource(nameof(Same))]
    public void Stays_the_same_though_this_differs(object one, object other) =>
        Assert.That(Judging.Only((Answering)one).Fingerprint, Is.EqualTo(Judging.Only((Answering)other).Fingerprint));

    [TestCaseSource(nameof(Different))]
    public void Differs(object one, object other) =>
        Assert.That(Judging.Only((Answering)one).Fingerprint, Is.Not.EqualTo(Judging.Only((Answering)other).Fingerprint));

    [Test]
    public void Of_stability_each_condition_has_its_own()
    {
        var told = To("POST", "/signup").Refused(422, "email_exists").Expecting(Category.StateConflict, "user_already_exists");
        var finding = Judging.Only(told);
        Assert.That(finding.Fingerprint, Does.Match("^[0-9a-f]{16}$"));
        Assert.That(finding.Scenario, Is.EqualTo("a/scenario"));
    }

    [Test]
    public void A_finding_tells_all_that_a_reader_needs()
    {
        var finding = Judging.Only(To("POST", "/signup").Sending("""{"password":"pa55-word"}""").Silent(Silence.Closed));
        Assert.Multiple(() =>
        {
            Assert.That((finding.Rule, finding.Clause, finding.Severity), Is.EqualTo(("every-request-is-answered", "status.every-request-answered", Severity.Fail)));
            Assert.That((finding.Status, finding.Code, finding.Operation, finding.Server, finding.ApiVersion), Is.EqualTo(((int?)null, (string?)null, "POST /signup", "default", "initial")));
            Assert.That(finding.Message, Is.EqualTo("POST /signup was not answered: the server closed the connection"));
            Assert.That(finding.Curl, Does.Contain("http://127.0.0.1:9999/signup").And.Contain("$PASSWORD").And.Not.Contain("pa55"));
        });
    }

    [Test]
    public void What_is_likely_one_mistake_has_one_cause_on_all_operations() => Assert.Multiple(() =>
    {
        Assert.That(Cause(Taken("no")), Is.EqualTo(Cause(To("POST", "/admin/users").Refused(400, "user_already_exists"))));
        Assert.That(Cause(Taken("no")), Is.Not.EqualTo(Cause(To("POST", "/signup").Refused(400, "email_exists"))), "another code");
        Assert.That(Cause(Opened("GET")), Is.Not.EqualTo(Cause(Opened("PUT"))), "each operation that opens is its own mistake");
    });

    [Test]
    public void Misfits_of_another_kind_have_another_cause()
    {
        Answering Misfit(string operation, string body) => To("POST", operation).With(422, body);
        var one = Cause(Misfit("/signup", """{"code":422,"error_code":"user_already_exists"}"""));
        Assert.That(one, Is.EqualTo(Cause(Misfit("/admin/users", """{"code":422,"error_code":"user_already_exists"}"""))));
        Assert.That(one, Is.Not.EqualTo(Cause(Misfit("/signup", """{"code":422,"error_code":"user_already_exists","msg":7}"""))));
    }

    [Test]
    public void What_is_of_no_operation_is_told_so() => Assert.That(Judging.Only(To("GET", "/a/1").With(404, "no", "text/plain")).Operation, Is.EqualTo("no operation"));

    [Test]
    public void A_finding_of_pairs_is_known_by_its_rule()
    {
        var judge = Judging.Judge(Contracts.Supabase.Contract);
        Assert.That(judge.IsOfPairs(Found.By("x") with { Rule = "versions-change-only-the-encoding" }));
        Assert.That(judge.IsOfPairs(Found.By("x")), Is.False);
    }

    private static string Cause(Answering told) => Judging.Only(told).Cause;

    private static Answering Opened(string method) => To(method, "/user").Anonymous().With(200, Bodies.User());

    private static Answering Taken(string message) => To("POST", "/signup").Refused(400, "user_already_exists", message);

    private static Answering Unknown(string id) => To("DELETE", "/user/identities/" + id).Refused(400, "identity_not_found");

    private static Answering Listed(params Action<JsonObject>[] changes) =>
        To("GET", "/admin/users").With(200, Bodies.Users(changes.Select(Bodies.User)));

    private static Answering Signed(string methods) =>
        To("POST", "/token?grant_type=password").With(200, Bodies.Session(null, claims => claims["amr"] = JsonNode.Parse(methods)));

    private static TestCaseData Case(string sentence, Answering one, Answering other) => new TestCaseData(one, other).SetArgDisplayNames(sentence);
}

using System.Text;
using System.Text.Json.Nodes;
using Conformance.Engine.Verdicts;
using Conformance.JudgingTests.Rules;
using NUnit.Framework;
using static Conformance.SelfTests.Recorded.Hars;

namespace Conformance.SelfTests.Recorded;

/// <summary>Recordings of any origin are read for what they are.</summary>
public sealed class HarCheckTests
{
    private const string Unanswered = "every-request-is-answered";

    [Test]
    public async Task A_plain_recording_is_judged_without_any_extension()
    {
        var run = await CheckAsync(Entry("GET", "/health", 200, Bodies.Health()), Refused("POST", "/otp", 400, "bad_json", dated: true));
        Assert.That(run.Cases.Select(result => $"{result.Id} {result.Operation} {result.ApiVersion} {result.Outcome}"), Is.EqualTo(new[] { "r.har#1 GET /health initial Pass", "r.har#2 POST /otp 2024-01-01 Pass" }));
        Assert.That((run.Findings.Count, run.Requests, run.Target), Is.EqualTo((0, 2L, "r.har")));
    }

    [TestCase("/auth/v1")]
    [TestCase("/a/b/c")]
    [TestCase("")]
    public async Task The_path_before_the_operations_is_found(string prefix)
    {
        var run = await CheckAsync(
            Entry("GET", prefix + "/health", 200, Bodies.Health()),
            Refused("POST", prefix + "/token?grant_type=password", 400, "invalid_credentials").Sends("""{"email":"a@example.com","password":"pa55-word"}"""));
        Assert.That(Lines(run), Is.EqualTo(new[] { "state-conflict-is-422 | POST /token?grant_type=password | 400 invalid_credentials | r.har#2" }));
        Assert.That((run.Findings[0].Server, run.Cases.Select(result => result.Server).Distinct().Single()), Is.EqualTo((Base + prefix, Base + prefix)));
        Assert.That(run.Findings[0].Curl, Does.Contain($"'{Base}{prefix}/token?grant_type=password'").And.Not.Contain("pa55"));
    }

    [Test]
    public async Task Each_host_has_a_base_of_its_own()
    {
        var run = await CheckAsync(Entry("GET", "https://one.example/auth/v1/health", 200, Bodies.Health()), Entry("GET", "https://two.example/health", 200, Bodies.Health()));
        Assert.That(run.Cases.Select(result => $"{result.Server} {result.Operation}"), Is.EqualTo(new[] { "https://one.example/auth/v1 GET /health", "https://two.example GET /health" }));
    }

    [Test]
    public async Task Other_hosts_and_other_services_of_the_host_are_not_judged()
    {
        var run = await CheckAsync(
            Entry("GET", "/auth/v1/health", 200, Bodies.Health()),
            Entry("GET", "/rest/v1/people", 200, new JsonArray(new JsonObject { ["password"] = "x" })),
            Entry("GET", "/rest/v1/none", 404, new JsonObject { ["message"] = "no" }),
            Entry("GET", "https://cdn.example/app.js", 404),
            Entry("GET", "https://ads.example/track", 0).Told("_error", "net::ERR_CONNECTION_CLOSED"),
            Entry("GET", "data:image/png;base64,AAAA", 200));
        Assert.That(Lines(run), Is.Empty);
        Assert.That(run.Cases.Select(result => result.Id), Is.EqualTo(new[] { "r.har#1" }));
    }

    [Test]
    public async Task A_route_below_the_base_that_nobody_has_is_judged()
    {
        var run = await CheckAsync(Entry("GET", "/auth/v1/health", 200, Bodies.Health()), Entry("GET", "/auth/v1/nowhere", 404));
        Assert.That(Lines(run), Is.EqualTo(new[] { "router-errors-carry-a-code | no operation | 404 | r.har#2" }));
    }

    [Test]
    public async Task Bodies_in_base64_are_read()
    {
        var health = Convert.ToBase64String(Encoding.UTF8.GetBytes(Bodies.Health().ToJsonString()));
        var run = await CheckAsync(
            Entry("GET", "/health", 200, Bodies.Health()).With("response", "content", new JsonObject { ["text"] = health, ["encoding"] = "base64" }),
            Refused("POST", "/otp", 500, "unexpected_failure").With("request", "postData", new JsonObject { ["text"] = Convert.ToBase64String("{\"email\":\"\xff"u8), ["_encoding"] = "base64" }));
        Assert.That(Lines(run), Is.EqualTo(new[] { "clients-cause-no-500 | POST /otp | 500 unexpected_failure | r.har#2" }));
    }

    [TestCase("_error", "net::ERR_EMPTY_RESPONSE")]
    [TestCase("_error", "net::ERR_CONNECTION_CLOSED")]
    [TestCase("_error", "Connection reset by peer")]
    public async Task A_connection_that_was_closed_is_a_finding(string member, string said)
    {
        var run = await CheckAsync(Entry("POST", "/otp", 0).Told(member, said), Entry("GET", "/health", 0).With("response", member, said));
        Assert.That(Lines(run), Is.EqualTo(new[] { $"{Unanswered} | GET /health | | r.har#2", $"{Unanswered} | POST /otp | | r.har#1" }));
    }

    [TestCase("net::ERR_BLOCKED_BY_CLIENT", "net::ERR_BLOCKED_BY_CLIENT")]
    [TestCase("net::ERR_NAME_NOT_RESOLVED", "net::ERR_NAME_NOT_RESOLVED")]
    [TestCase("", "the recording has no answer")]
    public async Task Any_other_missing_answer_says_nothing(string said, string reason)
    {
        var run = await CheckAsync(Entry("POST", "/otp", 0).Told("_error", said));
        Assert.That(run.Findings, Is.Empty);
        Assert.That(run.Cases.Select(result => (result.Outcome, result.Reason)), Is.EqualTo(new[] { (Outcome.NotApplicable, reason) }));
    }

    [Test]
    public async Task Credentials_that_a_browser_took_out_are_not_missed() =>
        Assert.That(Lines(await CheckAsync(Entry("GET", "/user", 200, Bodies.User()))), Is.Empty);

    [Test]
    public async Task Credentials_that_only_this_request_lacks_are()
    {
        var run = await CheckAsync(
            Entry("GET", "/user", 200, Bodies.User()).Asks("Authorization", "Bearer " + Jwt.Of(Bodies.Claims())),
            Entry("GET", "/user", 200, Bodies.User()));
        Assert.That(Lines(run), Is.EqualTo(new[] { "bad-tokens-open-nothing | GET /user | 200 | r.har#2" }));
    }

    [Test]
    public async Task A_waiver_accepts_what_it_names_and_is_red_where_it_names_nothing()
    {
        const string Rest = "\"operation\":\"*\",\"reason\":\"r\",\"link\":\"l\",\"owner\":\"o\",\"expires\":\"9999-12-31\"}";
        var run = await CheckAsync(
            File(Refused("POST", "/signup", 400, "user_already_exists")),
            $$"""{"waivers":[{"id":"a","rule":"state-conflict-is-422",{{Rest}},{"id":"b","rule":"limit-is-429",{{Rest}}]}""");
        Assert.That(run.Cases.Single().Outcome, Is.EqualTo(Outcome.Waived));
        Assert.That((string.Join(' ', run.WaiversUsed), string.Join(' ', run.WaiversStale.Select(stale => stale.Id))), Is.EqualTo(("a", "b")));
    }

    [Test]
    public async Task Codes_that_were_seen_are_told_with_their_statuses()
    {
        var run = await CheckAsync(Refused("POST", "/otp", 400, "bad_json"), Refused("POST", "/signup", 422, "bad_json"), Refused("POST", "/otp", 400, "odd_code"));
        var seen = run.Codes.Where(code => code.WhyNot is null).Select(code => $"{code.Code} {string.Join(' ', code.Statuses)}");
        Assert.That(seen, Is.EqualTo(new[] { "bad_json 400 422", "odd_code 400" }));
    }
}

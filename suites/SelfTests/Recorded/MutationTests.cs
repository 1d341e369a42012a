using System.Text.Json.Nodes;
using Conformance.JudgingTests.Rules;
using NUnit.Framework;
using static Conformance.SelfTests.Recorded.Hars;

namespace Conformance.SelfTests.Recorded;

/// <summary>A recording without a finding, changed in one place, has exactly the findings of that change.</summary>
public sealed class MutationTests
{
    private static JsonObject[] Whole =>
    [
        Entry("GET", "/auth/v1/health", 200, Bodies.Health()),
        Refused("POST", "/auth/v1/otp", 400, "bad_json").Answers("x-sb-error-code", "bad_json"),
        Refused("POST", "/auth/v1/signup", 422, "user_already_exists", dated: true).Answers("x-sb-error-code", "user_already_exists"),
        Refused("GET", "/auth/v1/user", 401, "bad_jwt", dated: true).Asks("Authorization", "Bearer x").Answers("x-sb-error-code", "bad_jwt"),
        Entry("POST", "/auth/v1/token?grant_type=refresh_token", 200, Bodies.Session()),
        Entry("GET", "/auth/v1/verify?type=signup&token=x", 303).Answers("Location", "https://app.example/#error=access_denied&error_code=otp_expired"),
    ];

    private static IEnumerable<TestCaseData> Changes =>
    [
        Change("a code is renamed", 3, entry => Edit(entry, body => body["code"] = "user_exists"), "codes-are-in-the-catalogue", "code-header-agrees-with-the-body"),
        Change("a code is renamed in body and header", 3, entry => { Edit(entry, body => body["code"] = "user_exists"); entry.Without("response", "x-sb-error-code").Answers("x-sb-error-code", "user_exists"); }, "codes-are-in-the-catalogue"),
        Change("a code is swapped for another in body and header", 3, entry => { Edit(entry, body => body["code"] = "not_admin"); entry.Without("response", "x-sb-error-code").Answers("x-sb-error-code", "not_admin"); }, "missing-permission-is-403"),
        Change("a code is gone", 3, entry => Edit(entry, body => body.Remove("code")), "client-errors-carry-a-code"),
        Change("a status moves within its class", 3, entry => entry.With("response", "status", 400), "state-conflict-is-422"),
        Change("a status moves to one that is not listed", 3, entry => entry.With("response", "status", 409), "only-the-listed-4xx-are-used"),
        Change("a refusal becomes a crash", 3, entry => entry.With("response", "status", 500), "clients-cause-no-500"),
        Change("a refusal becomes a success", 4, entry => entry.With("response", "status", 200), "bad-tokens-open-nothing", "success-bodies-fit-their-schema"),
        Change("a success becomes another", 1, entry => entry.With("response", "status", 202), "success-status-is-documented"),
        Change("the echo is gone", 3, entry => entry.Without("response", VersionHeader), "dated-errors-echo-their-version"),
        Change("the echo is another", 4, entry => entry.Without("response", VersionHeader).Answers(VersionHeader, "2020-02-02"), "dated-errors-echo-their-version"),
        Change("a dated error has the old encoding", 3, entry => entry.With("response", "content", Text(Answering.ErrorBody(false, 422, "user_already_exists"))), "dated-errors-have-their-shape"),
        Change("an old error has the new encoding", 2, entry => entry.With("response", "content", Text(Answering.ErrorBody(true, 400, "bad_json"))), "initial-errors-keep-their-shape"),
        Change("the status in the body is another", 2, entry => Edit(entry, body => body["code"] = 401), "bodies-repeat-the-status"),
        Change("the label is gone", 2, entry => entry.Without("response", "Content-Type"), "errors-are-labelled-as-json"),
        Change("the code header is gone from one", 3, entry => entry.Without("response", "x-sb-error-code"), "code-header-is-there-throughout"),
        Change("a member of a success is gone", 1, entry => Edit(entry, body => body.Remove("name")), "success-bodies-fit-their-schema"),
        Change("a session is longer than its token", 5, entry => Edit(entry, body => body["expires_at"] = Bodies.Expiry + 60), "token-claims-agree-with-the-body"),
        Change("a session has another user", 5, entry => Edit(entry, body => body["user"]!["id"] = "00000000-0000-4000-8000-000000000000"), "token-claims-agree-with-the-body"),
        Change("a redirected code is gone", 6, entry => entry.Without("response", "Location").Answers("Location", "https://app.example/#error=access_denied"), "redirected-errors-carry-a-code"),
        Change("a stack stands in a message", 2, entry => Edit(entry, body => body["msg"] = "panic: main.go:42"), "errors-give-nothing-away"),
        Change("an answer is gone", 2, entry => entry.With("response", "status", 0).With("response", "_error", "net::ERR_EMPTY_RESPONSE"), "every-request-is-answered"),
        Change("a message is another", 3, entry => Edit(entry, body => body["message"] = "schon da")),
        Change("members are added", 3, entry => Edit(entry, body => body["hint"] = "another address")),
        Change("a date is newer", 4, entry => entry.Without("request", VersionHeader).Asks(VersionHeader, "2030-01-01")),
        Change("headers are in lower case", 3, entry => entry.Without("response", VersionHeader).Answers("x-supabase-api-version", "2024-01-01")),
    ];

    [Test]
    public async Task The_recording_has_no_finding() => Assert.That(Lines(await CheckAsync(Whole)), Is.Empty);

    [TestCaseSource(nameof(Changes))]
    public async Task A_change_is_found(int number, object change, string[] rules)
    {
        var entries = Whole;
        ((Action<JsonObject>)change)(entries[number - 1]);
        var run = await CheckAsync(entries);
        Assert.That(run.Findings.Select(finding => finding.Rule).Order(StringComparer.Ordinal), Is.EqualTo(rules.Order(StringComparer.Ordinal)), string.Join('\n', Lines(run)));
        Assert.That(run.Findings.SelectMany(finding => finding.Cases).Distinct(), Is.EqualTo(rules.Length > 0 ? new[] { $"r.har#{number}" } : []));
    }

    private static void Edit(JsonObject entry, Action<JsonObject> change)
    {
        var body = JsonNode.Parse(entry["response"]!["content"]!["text"]!.GetValue<string>())!.AsObject();
        change(body);
        entry.With("response", "content", Text(body));
    }

    private static JsonObject Text(JsonObject body) => new() { ["text"] = body.ToJsonString() };

    private static TestCaseData Change(string sentence, int number, Action<JsonObject> change, params string[] rules) =>
        new TestCaseData(number, change, rules).SetArgDisplayNames(sentence);
}

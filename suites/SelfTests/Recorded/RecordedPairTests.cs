using System.Text.Json.Nodes;
using Conformance.JudgingTests.Rules;
using NUnit.Framework;
using static Conformance.SelfTests.Recorded.Hars;

namespace Conformance.SelfTests.Recorded;

/// <summary>Which recorded requests are the same one under two API versions.</summary>
public sealed class RecordedPairTests
{
    private const string Pair = "versions-change-only-the-encoding";

    [Test]
    public async Task The_same_safe_request_is_compared() => await FindsAsync(
        [Entry("GET", "/user", 200, Bodies.User()).Asks("Authorization", "Bearer ***"), Refused("GET", "/user", 403, "session_not_found", dated: true).Asks("Authorization", "Bearer ***")],
        $"{Pair} | GET /user | 403 session_not_found | r.har#2");

    [Test]
    public async Task The_same_scenario_is_compared() => await FindsAsync(
        [Scene(Refused("POST", "/otp", 422, "otp_disabled")), Scene(Refused("POST", "/otp", 422, "signup_disabled", dated: true))],
        $"{Pair} | POST /otp | 422 signup_disabled | r.har#2");

    [Test]
    public async Task The_order_of_versions_does_not_matter() => await FindsAsync(
        [Scene(Refused("POST", "/otp", 422, "signup_disabled", dated: true)), Scene(Refused("POST", "/otp", 422, "otp_disabled"))],
        $"{Pair} | POST /otp | 422 signup_disabled | r.har#1");

    [Test]
    public async Task Safe_requests_of_two_callers_are_not_compared() => await FindsAsync(
        [Entry("GET", "/user", 200, Bodies.User()).Asks("Authorization", "Bearer a***"), Refused("GET", "/user", 403, "session_not_found", dated: true).Asks("Authorization", "Bearer b***")]);

    [Test]
    public async Task Requests_that_change_something_are_not_compared_without_a_scenario() => await FindsAsync(
        [Refused("POST", "/otp", 422, "otp_disabled"), Refused("POST", "/otp", 422, "signup_disabled", dated: true)]);

    [Test]
    public async Task Steps_that_set_a_scenario_up_are_not_compared() => await FindsAsync(
        [Scene(Refused("POST", "/otp", 422, "otp_disabled")).Told("_step", "setup"), Scene(Refused("POST", "/otp", 422, "signup_disabled", dated: true)).Told("_step", "setup")]);

    [Test]
    public async Task A_repetition_leaves_open_which_is_the_twin() => await FindsAsync(
        [Scene(Refused("POST", "/otp", 422, "otp_disabled")), Scene(Refused("POST", "/otp", 422, "otp_disabled")), Scene(Refused("POST", "/otp", 422, "signup_disabled", dated: true))]);

    [Test]
    public async Task The_very_same_words_after_a_success_meet_another_state() => await FindsAsync(
        [Scene(Entry("POST", "/otp", 200, new JsonObject())).Sends("""{"email":"a@example.com"}"""), Scene(Refused("POST", "/otp", 422, "otp_expired", dated: true)).Sends("""{"email":"a@example.com"}""")]);

    [Test]
    public async Task Other_words_in_the_same_scenario_are_compared() => await FindsAsync(
        [Scene(Entry("POST", "/otp", 200, new JsonObject())).Sends("""{"email":"a@example.com"}"""), Scene(Refused("POST", "/otp", 422, "otp_expired", dated: true)).Sends("""{"email":"b@example.com"}""")],
        $"{Pair} | POST /otp | 422 otp_expired | r.har#2");

    private static JsonObject Scene(JsonObject entry) => entry.Told("_scenario", "a scene");

    private static async Task FindsAsync(JsonObject[] entries, params string[] lines) => Assert.That(Lines(await CheckAsync(entries)), Is.EqualTo(lines));
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Generation;
using Conformance.Engine.Rules;
using NUnit.Framework;
using static Conformance.JudgingTests.Rules.Answering;

namespace Conformance.JudgingTests.Rules;

/// <summary>Why a request failed, and with which statuses it may: code × operation × scenario.</summary>
public sealed class ReadingTests
{
    private const string User = "/admin/users/5f2d3c1a-0000-4000-8000-000000000000";

    [TestCase("POST", "/otp", "bad_json", Category.BadInput, 400)]
    [TestCase("POST", "/otp", "validation_failed", Category.BadInput, 400)]
    [TestCase("PUT", "/user", "validation_failed", Category.BadInput, 400, 422)]
    [TestCase("GET", User, "validation_failed", Category.BadInput, 400, 404, 422)]
    [TestCase("GET", User, "user_not_found", Category.StateConflict, 404, 422)]
    [TestCase("GET", "/user", "bad_jwt", Category.MissingOrInvalidCredentials, 400, 401)]
    [TestCase("GET", "/user", "no_authorization", Category.MissingOrInvalidCredentials, 400, 401)]
    [TestCase("POST", "/factors", "no_authorization", Category.MissingOrInvalidCredentials, 400, 401, 403)]
    [TestCase("POST", "/signup", "captcha_failed", Category.MissingOrInvalidCredentials, 400, 401, 422)]
    [TestCase("GET", "/admin/users", "not_admin", Category.NotPermitted, 403)]
    [TestCase("GET", "/admin/sso/providers/x", "sso_provider_not_found", Category.UnidentifiableResource, 404, 422)]
    [TestCase("POST", "/signup", "user_already_exists", Category.StateConflict, 422)]
    [TestCase("POST", "/token?grant_type=password", "invalid_credentials", Category.StateConflict, 401, 403, 422)]
    [TestCase("POST", "/otp", "over_email_send_rate_limit", Category.RateLimited, 429)]
    [TestCase("POST", "/signup", "signup_disabled", Category.FeatureDisabled, 422, 501)]
    [TestCase("GET", "/user", "unexpected_failure", Category.Unexpected, 500)]
    public void A_code_tells_the_category_and_the_operation_adds_what_it_documents(string method, string target, string code, Category category, params int[] allowed)
    {
        foreach (var status in new[] { 400, 418, 422, 500 })
            Assert.That(Read(To(method, target).Refused(status, code)), Is.EqualTo((category, allowed)).Using<(Category, int[])>(Same), $"{status}");
    }

    [TestCase(Category.StateConflict, "validation_failed", 400, 422)]
    [TestCase(Category.BadInput, "validation_failed", 400)]
    [TestCase(Category.NotPermitted, "no_authorization", 401, 403)]
    [TestCase(Category.UnidentifiableResource, "user_not_found", 404, 422)]
    public void A_scenario_that_names_the_code_decides_the_category(Category category, string code, params int[] allowed) =>
        Assert.That(Read(To("POST", "/otp").Refused(400, code).Expecting(category, code)), Is.EqualTo((category, allowed)).Using<(Category, int[])>(Same));

    [Test]
    public void A_scenario_about_another_code_decides_nothing() =>
        Assert.That(Read(To("POST", "/otp").Refused(400, "bad_json").Expecting(Category.StateConflict, "otp_expired")), Is.EqualTo((Category.BadInput, new[] { 400 })).Using<(Category, int[])>(Same));

    [Test]
    public void Without_a_code_the_scenario_alone_decides() =>
        Assert.That(Read(To("POST", "/otp").With(400, "{}").Expecting(Category.StateConflict, "otp_expired")), Is.EqualTo((Category.StateConflict, new[] { 422 })).Using<(Category, int[])>(Same));

    [Test]
    public void Two_categories_allow_for_the_statuses_of_both() =>
        Assert.That(
            Read(To("POST", "/otp").With(400, "{}").Expecting(new Expectation([Category.NotPermitted, Category.BadInput], [], false))),
            Is.EqualTo((Category.NotPermitted, new[] { 400, 403 })).Using<(Category, int[])>(Same));

    private static IEnumerable<TestCaseData> Unreadable =>
    [
        Case("a success", To("GET", "/health").With(200, Bodies.Health())),
        Case("silence", To("GET", "/health").Silent(Engine.Driving.Silence.Closed)),
        Case("no operation", To("GET", "/nowhere").Refused(404, "validation_failed")),
        Case("a code that nobody knows", To("POST", "/otp").Refused(400, "odd")),
        Case("a code that nobody knows, though the scenario does", To("POST", "/otp").Refused(400, "odd").Expecting(Category.BadInput, "bad_json")),
        Case("the placeholder", To("POST", "/otp").Refused(400, "unknown")),
        Case("no code where credentials are missing", To("GET", "/user").Anonymous().With(401, "{}")),
        Case("no code of a gate where credentials are right in form", Gates.Hybrid().Bearing(Gates.Token()).With(404, "{}")),
        Case("no code and no scenario", To("POST", "/otp").With(400, "{}")),
        Case("no code and a scenario that may succeed", To("POST", "/otp").With(400, "{}").Expecting(Expectation.MayFail(Category.BadInput))),
        Case("no code and a scenario that must succeed", To("POST", "/otp").With(400, "{}").Expecting(Expectation.Success)),
        Case("no code and a scenario that takes any answer", To("POST", "/otp").With(400, "{}").Expecting(Expectation.Answer)),
    ];

    [TestCaseSource(nameof(Unreadable))]
    public void Nothing_is_read_where_nothing_tells(object told) => Assert.That(Reading.Of(((Answering)told).Exchange()), Is.Null);

    private static TestCaseData Case(string sentence, Answering told) => new TestCaseData(told).SetArgDisplayNames(sentence);

    private static (Category, int[]) Read(Answering told) => Reading.Of(told.Exchange()) is { } reading ? (reading.Category, [.. reading.Allowed.Order()]) : default;

    private static bool Same((Category Category, int[] Allowed) one, (Category Category, int[] Allowed) other) =>
        one.Category == other.Category && one.Allowed.SequenceEqual(other.Allowed);
}

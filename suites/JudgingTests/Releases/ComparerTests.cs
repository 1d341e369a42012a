using Conformance.Engine.Rules.Releases;
using Conformance.Engine.Verdicts;
using Conformance.Engine.Verdicts.Releases;
using Conformance.JudgingTests.Contracts;
using NUnit.Framework;
using static Conformance.JudgingTests.Releases.Recorded;

namespace Conformance.JudgingTests.Releases;

public sealed class ComparerTests
{
    private static readonly Behaviour Renamed = Weak with { Code = "password_weak" };

    [Test]
    public void The_same_release_is_the_same()
    {
        var release = Of("v1", Condition("a", "POST /signup", Weak), Condition("b", "GET /user", Done));
        var comparison = Compare(release, release);
        Assert.That((comparison.Compared, comparison.Same, comparison.Differences.Count), Is.EqualTo((2, 2, 0)));
    }

    [Test]
    public void One_change_of_a_release_is_told_once_with_all_that_show_it()
    {
        var comparison = Compare(
            Of("v1", Condition("a", "POST /signup", Weak), Condition("b", "PUT /user", Weak), Condition("c", "GET /user", Done)),
            Of("v2", Condition("a", "POST /signup", Renamed), Condition("b", "PUT /user", Renamed), Condition("c", "GET /user", Done)));
        var difference = comparison.Differences.Single();
        Assert.Multiple(() =>
        {
            Assert.That((difference.Kind, difference.Level, difference.Clause), Is.EqualTo((ChangeKind.CodeRenamed, ChangeLevel.Broken, "stability.code-stays")));
            Assert.That((difference.From, difference.To), Is.EqualTo(("422 weak_password", "422 password_weak")));
            Assert.That(difference.Operations, Is.EqualTo(new[] { "POST /signup", "PUT /user" }));
            Assert.That(difference.Conditions.Select(condition => condition.Scenario), Is.EqualTo(new[] { "a", "b" }));
            Assert.That(difference.Conditions[0].ApiVersions, Is.EqualTo(new[] { "2024-01-01", "initial" }));
            Assert.That((comparison.Compared, comparison.Same, comparison.Changed), Is.EqualTo((3, 1, 2)));
            Assert.That(comparison.NewCodes, Is.EqualTo(new[] { "password_weak" }));
            Assert.That(comparison.UnseenCodes, Is.EqualTo(new[] { "weak_password" }));
        });
    }

    [Test]
    public void A_member_that_goes_in_several_places_is_one_change()
    {
        var comparison = Compare(
            Of("v1", Condition("a", "GET /user", Done), Condition("b", "POST /token", Done with { Shape = "{user:{id:string}}" })),
            Of("v2", Condition("a", "GET /user", Done with { Shape = "{}" }), Condition("b", "POST /token", Done with { Shape = "{user:{}}" })));
        Assert.That(comparison.Differences.Single().Conditions.Select(condition => condition.From), Is.EqualTo(new[] { "id: string", "user.id: string" }));
    }

    [Test]
    public void What_is_broken_stands_before_what_is_allowed()
    {
        var comparison = Compare(
            Of("v1", Condition("a", "GET /user", Done), Condition("b", "PUT /user", Weak), Condition("c", "POST /signup", Weak)),
            Of("v2", Condition("a", "GET /user", Done with { Shape = "{id:string,more:string}" }), Condition("b", "PUT /user", Weak with { Status = 400 }), Condition("c", "POST /signup", Done)));
        Assert.That(comparison.Differences.Select(difference => (difference.Kind, difference.Level)), Is.EqualTo(new[]
        {
            (ChangeKind.ClassMoved, ChangeLevel.Broken), (ChangeKind.StatusMoved, ChangeLevel.Warning), (ChangeKind.MemberAdded, ChangeLevel.Allowed),
        }));
    }

    [Test]
    public void An_operation_that_only_one_side_serves_is_told_once()
    {
        var without = Of("v1", Condition("a", "POST /passkeys", NotRouted), Condition("b", "POST /passkeys", NotRouted));
        var with = Of("v2", Condition("a", "POST /passkeys", Weak), Condition("b", "POST /passkeys", Done));
        var added = Compare(without, with);
        var gone = Compare(with, without);
        Assert.Multiple(() =>
        {
            Assert.That(added.Differences.Single(), Has.Property("Kind").EqualTo(ChangeKind.OperationNew).And.Property("Level").EqualTo(ChangeLevel.Allowed));
            Assert.That(gone.Differences.Single(), Has.Property("Kind").EqualTo(ChangeKind.OperationGone).And.Property("Level").EqualTo(ChangeLevel.Broken));
            Assert.That(gone.Differences.Single().Conditions, Has.Count.EqualTo(2));
        });
    }

    [Test]
    public void An_operation_that_was_found_not_to_be_served_is_told_once()
    {
        var without = Of("v1") with
        {
            Servers = [new BaselineServer("default", [], [], ["POST /passkeys"])],
            Unrecorded = new Dictionary<string, Unrecorded> { ["a"] = new(Outcome.NotApplicable, "not there"), ["b"] = new(Outcome.NotApplicable, "not there") },
        };
        var with = Of("v2", Condition("a", "POST /passkeys", Weak), Condition("b", "POST /passkeys", Done));
        Assert.That(Compare(without, with).Differences.Single().Kind, Is.EqualTo(ChangeKind.OperationNew));
        Assert.That(Compare(with, without).Differences.Single().Kind, Is.EqualTo(ChangeKind.OperationGone));
    }

    [Test]
    public void What_another_configuration_explains_is_no_broken_promise()
    {
        var open = Of("v1", Condition("a", "POST /signup", Done), Condition("b", "POST /signup", Weak), Condition("c", "GET /user", Done));
        var guarded = Of("v2", Condition("a", "POST /signup", Weak with { Code = "captcha_failed" }), Condition("b", "POST /signup", Weak with { Code = "captcha_failed" }), Condition("c", "GET /user", Done with { Shape = "{}" })) with
        {
            Servers = [new BaselineServer("default", ["captcha", "signup"], [], [])],
        };
        ScenarioFact[] facts =
        [
            new("a", [], []), new("b", [], []), new("c", [], []), new("d", ["!captcha"], []),
            new("captcha/signup/wrong", ["captcha", "signup"], ["captcha_failed"]), new("captcha/otp/wrong", ["captcha"], ["captcha_failed"]),
        ];
        var comparison = Compare(open with { Conditions = With(open, Condition("d", "POST /signup", Weak)) }, guarded with { Conditions = With(guarded, Condition("d", "POST /signup", Weak)) }, facts);
        Assert.Multiple(() =>
        {
            Assert.That(comparison.Differences.Select(difference => difference.Kind), Is.EqualTo(new[] { ChangeKind.MemberLost }), "nothing of captcha, and not silent of the rest");
            Assert.That(comparison.Incomparable.Single().Scenarios, Is.EqualTo(new[] { "a", "b" }));
            Assert.That(comparison.Incomparable.Single().Reason, Does.Contain("captcha only after"));
        });
    }

    [Test]
    public void A_feature_that_only_one_side_has_explains_nothing_but_its_own_codes()
    {
        var before = Of("v1", Condition("a", "POST /factors", Done), Condition("b", "POST /factors", Weak)) with { Servers = [new BaselineServer("default", [], ["mfa-phone"], [])] };
        var after = Of("v2", Condition("a", "POST /factors", Weak), Condition("b", "POST /factors", Renamed)) with { Servers = [new BaselineServer("default", ["mfa-phone"], [], [])] };
        ScenarioFact[] facts = [new("a", [], []), new("b", ["mfa-phone"], ["weak_password"]), new("c", [], ["weak_password"]), new("off", ["!mfa-phone"], ["mfa_phone_enroll_not_enabled"], true)];
        Assert.That(Compare(before, after, facts).Differences.Select(difference => difference.Kind), Is.EqualTo(new[] { ChangeKind.ClassMoved, ChangeKind.CodeRenamed }));
    }

    [TestCase("v1.0.0", ChangeKind.MemberRead)]
    [TestCase("v2.0.0", ChangeKind.ClassMoved)]
    [TestCase("a name", ChangeKind.MemberRead)]
    public void A_member_that_the_earlier_release_did_not_know_was_not_right_there(string release, ChangeKind kind)
    {
        ScenarioFact[] facts = [new("a", [], [], Later: new LaterMember("code_challenge", "v1.5.0"))];
        var comparison = Compare(Of(release, Condition("a", "POST /resend", Done)), Of("v2", Condition("a", "POST /resend", Weak)), facts);
        Assert.That(comparison.Differences.Single().Kind, Is.EqualTo(kind));
    }

    [Test]
    public void A_limit_that_was_met_on_one_side_only_says_nothing_and_its_code_still_may_not_change()
    {
        var limit = new Behaviour("rate-limited", 429, "over_sms_send_rate_limit", null, null);
        var met = Compare(Of("v1", Condition("a", "POST /otp", Weak)), Of("v2", Condition("a", "POST /otp", limit)));
        Assert.That(met.Differences, Is.Empty);
        Assert.That(met.Incomparable.Single().Reason, Is.EqualTo("a limit was met on one side only"));
        var renamed = Compare(Of("v1", Condition("a", "POST /otp", limit)), Of("v2", Condition("a", "POST /otp", limit with { Code = "too_many", Category = "uncatalogued" })));
        Assert.That(renamed.Differences.Single().Kind, Is.EqualTo(ChangeKind.CodeRenamed));
    }

    [Test]
    public void Errors_that_are_reported_by_redirect_are_one_change()
    {
        var astray = Weak with { Status = 303 };
        var comparison = Compare(
            Of("v1", Condition("a", "GET /callback", Weak), Condition("b", "POST /sso/saml/acs", Weak with { Code = "bad_json" })),
            Of("v2", Condition("a", "GET /callback", astray), Condition("b", "POST /sso/saml/acs", astray with { Code = "bad_json" })));
        Assert.That(comparison.Differences.Single().Conditions, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_scenario_that_no_longer_applies_is_said()
    {
        var before = Of("v1", Condition("a", "POST /signup", Weak), Condition("b", "GET /user", Done));
        var after = Of("v2", Condition("b", "GET /user", Done)) with { Unrecorded = new Dictionary<string, Unrecorded> { ["a"] = new(Outcome.NotApplicable, "signups are off") } };
        var comparison = Compare(before, after);
        Assert.That(comparison.Incomparable.Single(), Has.Property("Reason").EqualTo("not applicable after").And.Property("Scenarios").EqualTo(new[] { "a" }));
        Assert.That(comparison.Differences, Is.Empty);
    }

    [Test]
    public void Other_words_are_counted_and_nothing_more()
    {
        var release = Of("v1", Condition("a", "POST /signup", Weak), Condition("b", "PUT /user", Weak));
        var comparison = new Comparer(release, release, Supabase.Contract, []).Compare((scenario, _) => scenario != "a");
        Assert.That((comparison.Same, comparison.WordingOnly, comparison.Changed), Is.EqualTo((1, 1, 0)));
    }

    [Test]
    public void Other_data_other_scenarios_and_a_filter_are_said()
    {
        var one = Of("v1", Condition("a", "POST /signup", Weak));
        var other = one with { ContractDigest = new string('d', 64), ScenariosDigest = new string('e', 64), Filter = ["a*"] };
        Assert.That(Compare(one, other).Remarks, Has.Count.EqualTo(3));
        Assert.That(Compare(one, one).Remarks, Is.Empty);
    }

    private static Dictionary<string, Condition> With(Baseline baseline, Condition condition) =>
        new(baseline.Conditions) { [condition.Scenario] = condition };
}

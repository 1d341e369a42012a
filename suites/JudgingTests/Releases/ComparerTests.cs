using Conformance.Engine.Contracts;
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
    public void Codes_in_place_of_OAuth_errors_are_one_change()
    {
        var oauth = new Behaviour("uncatalogued", 400, null, "invalid_grant", "{error:string}");
        var comparison = Compare(
            Of("v1", Condition("a", "POST /token", oauth), Condition("b", "POST /token", oauth), Condition("c", "POST /token", oauth with { OAuthError = "server_error" })),
            Of("v2", Condition("a", "POST /token", Weak), Condition("b", "POST /token", Weak with { Status = 400, Code = "user_banned" }), Condition("c", "POST /token", Weak)));
        var difference = comparison.Differences.Single();
        Assert.That((difference.Kind, difference.Level, difference.Conditions.Count), Is.EqualTo((ChangeKind.CodeRenamed, ChangeLevel.Broken, 3)));
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
    public void What_is_asked_at_the_path_of_a_new_operation_comes_with_it()
    {
        var without = Of("v1", Condition("a", "GET /passkeys", NotRouted), Condition("b", "DELETE /passkeys", NotRouted), Condition("c", "GET /passkeys/of-nobody", NotRouted), Condition("d", "DELETE /health", NotRouted));
        var refused = NotRouted with { Status = 401, Code = "no_authorization", Shape = null };
        var with = Of("v2", Condition("a", "GET /passkeys", refused), Condition("b", "DELETE /passkeys", NotRouted with { Status = 405 }), Condition("c", "GET /passkeys/of-nobody", refused), Condition("d", "DELETE /health", NotRouted with { Status = 405 }));
        var differences = Compare(without, with).Differences;
        Assert.That(differences.Select(difference => (difference.Kind, difference.Operations.Single(), difference.Conditions.Count)), Is.EqualTo(new[]
        {
            (ChangeKind.StatusMoved, "DELETE /health", 1), (ChangeKind.OperationNew, "GET /passkeys", 3),
        }));
    }

    [TestCase("v2.179.0", new[] { ChangeKind.OperationNew })]
    [TestCase("v2.190.0", new ChangeKind[0])]
    [TestCase("a name", new ChangeKind[0])]
    public void An_operation_that_came_after_the_release_is_new_where_nothing_was_asked_of_it(string release, ChangeKind[] kinds)
    {
        var before = Of(release) with { Unrecorded = new Dictionary<string, Unrecorded> { ["a"] = new(Outcome.NotApplicable, "no custom-providers") } };
        var after = Of("v2.196.0", Condition("a", "POST /admin/custom-providers", Done));
        Assert.That(Compare(before, after).Differences.Select(difference => difference.Kind), Is.EqualTo(kinds));
    }

    [Test]
    public void A_request_that_may_be_refused_for_several_reasons_breaks_nothing_when_another_is_told_first()
    {
        var unknown = new Behaviour("state-conflict", 404, "user_not_found", null, null);
        var invalid = new Behaviour("bad-input", 400, "validation_failed", null, null);
        Category[] open = [Category.BadInput, Category.StateConflict];
        ScenarioFact[] facts = [new("a", [], []) { Reasons = open }, new("b", [], []), new("c", [], []) { Reasons = open }, new("d", [], []) { Reasons = [Category.BadInput] }];
        const string Operation = "POST /admin/generate_link";
        var comparison = Compare(
            Of("v1", Condition("a", Operation, unknown), Condition("b", Operation, unknown), Condition("c", Operation, unknown), Condition("d", Operation, invalid)),
            Of("v2", Condition("a", Operation, invalid), Condition("b", Operation, invalid), Condition("c", Operation, Weak), Condition("d", Operation, invalid with { Code = "bad_json" })),
            facts);
        Assert.That(comparison.Differences.Select(difference => (difference.Kind, difference.Level, difference.Conditions.Single().Scenario)), Is.EquivalentTo(new[]
        {
            (ChangeKind.CodeRenamed, ChangeLevel.Broken, "b"), (ChangeKind.CodeRenamed, ChangeLevel.Broken, "c"), (ChangeKind.CodeRenamed, ChangeLevel.Broken, "d"), (ChangeKind.ReasonMoved, ChangeLevel.Warning, "a"),
        }), "the same reason by another code is another code");
    }

    [Test]
    public void A_scenario_that_is_about_a_limit_compares_what_is_said_of_it()
    {
        var limit = new Behaviour("rate-limited", 429, "over_sms_send_rate_limit", null, null);
        var failed = new Behaviour("state-conflict", 422, "sms_send_failed", null, null);
        var invalid = new Behaviour("bad-input", 400, "validation_failed", null, null);
        ScenarioFact[] facts = [new("a", [], []) { IsAboutLimits = true }, new("b", [], []) { IsAboutLimits = true }, new("c", [], []) { IsAboutLimits = true }];
        var comparison = Compare(
            Of("v1", Condition("a", "POST /otp", failed), Condition("b", "POST /otp", invalid), Condition("c", "PUT /user", failed with { Status = 500, Code = "unexpected_failure", Category = "unexpected" })),
            Of("v2", Condition("a", "POST /otp", limit), Condition("b", "POST /otp", limit), Condition("c", "PUT /user", limit)),
            facts);
        Assert.That(comparison.Differences.Select(difference => difference.Kind), Is.EqualTo(new[] { ChangeKind.CodeRenamed, ChangeKind.ClassMoved }), "a server error that is none any more comes last");
        Assert.That(comparison.Incomparable.Single().Scenarios, Is.EqualTo(new[] { "b" }));
    }

    [Test]
    public void A_member_that_is_read_is_told_whatever_only_one_server_has()
    {
        var before = Of("v1.0.0", Condition("a", "PUT /user", Done)) with { Servers = [new BaselineServer("default", [], ["web3"], [])] };
        var after = Of("v2.0.0", Condition("a", "PUT /user", Weak)) with { Servers = [new BaselineServer("default", ["web3"], [], [])] };
        var comparison = Compare(before, after, new ScenarioFact("a", ["web3"], ["weak_password"], Later: new LaterMember("nonce", "v1.5.0")));
        Assert.That(comparison.Differences.Single().Kind, Is.EqualTo(ChangeKind.MemberRead));
    }

    [Test]
    public void Members_that_come_together_and_codes_that_come_everywhere_are_one_change_each()
    {
        var numbered = new Behaviour("uncatalogued", 303, "403", null, null);
        var comparison = Compare(
            Of("v1", Condition("a", "GET /user", Done), Condition("b", "GET /verify", numbered), Condition("c", "GET /verify", numbered with { Code = "422" })),
            Of("v2", Condition("a", "GET /user", Done with { Shape = "{id:string,one:string,two:null}" }), Condition("b", "GET /verify", Weak with { Status = 303 }), Condition("c", "GET /verify", Weak with { Status = 303, Code = "otp_expired" })));
        Assert.That(comparison.Differences.Select(difference => (difference.Kind, difference.Conditions.Count)), Is.EqualTo(new[] { (ChangeKind.CodeAdded, 2), (ChangeKind.MemberAdded, 1) }));
        Assert.That(comparison.Differences[1].To, Is.EqualTo("one: string, two: null"));
        Assert.That(comparison.UnseenCodes, Is.Empty, "numbers are no codes");
    }

    [Test]
    public void Errors_that_are_no_longer_reported_by_redirect_are_one_change_unless_their_code_changed()
    {
        var astray = Weak with { Status = 303 };
        var comparison = Compare(
            Of("v1", Condition("a", "GET /callback", astray), Condition("b", "POST /sso/saml/acs", astray with { Code = "bad_json" }), Condition("c", "GET /verify", astray)),
            Of("v2", Condition("a", "GET /callback", Weak), Condition("b", "POST /sso/saml/acs", Weak with { Code = "bad_json" }), Condition("c", "GET /verify", Weak with { Code = "otp_expired" })));
        Assert.That(comparison.Differences.Select(difference => difference.Conditions.Count), Is.EqualTo(new[] { 2, 1 }));
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
        Assert.That(Compare(one, other).Remarks, Has.Count.EqualTo(2), "other data that change nothing of what is compared are no news");
        Assert.That(Compare(one, other with { Conditions = Of("v1", Condition("a", "POST /signup", Weak with { Category = "bad-input" })).Conditions }).Remarks, Has.Count.EqualTo(3).And.One.Contains("weak_password"));
        Assert.That(Compare(one, one).Remarks, Is.Empty);
    }

    private static Dictionary<string, Condition> With(Baseline baseline, Condition condition) =>
        new(baseline.Conditions) { [condition.Scenario] = condition };
}

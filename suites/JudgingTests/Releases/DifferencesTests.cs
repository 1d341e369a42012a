using Conformance.Engine.Rules.Releases;
using Conformance.Engine.Verdicts;
using Conformance.Engine.Verdicts.Releases;
using NUnit.Framework;
using static Conformance.JudgingTests.Releases.Recorded;

namespace Conformance.JudgingTests.Releases;

/// <summary>The order in which differences are told, and what is told of each.</summary>
public sealed class DifferencesTests
{
    private static readonly Behaviour Renamed = Weak with { Code = "password_weak" };

    [Test]
    public void The_gravest_stand_first_then_those_of_most_conditions_then_by_name()
    {
        var moved = Weak with { Status = 400 };
        Condition[] before = [Was("a"), Was("b", "GET /b"), Was("c", "GET /c"), Was("d", "GET /c"), Was("e", "GET /e"), Was("f", "GET /f"), Was("g", answer: Done), Was("h", "GET /h", Done)];
        Condition[] after =
        [
            Was("a", answer: moved), Was("b", "GET /b", Weak with { Code = "z_code" }), Was("c", "GET /c", Renamed), Was("d", "GET /c", Renamed),
            Was("e", "GET /e", Weak with { Code = "b_code" }), Was("f", "GET /e", Weak with { Code = "a_code" }), Was("g", answer: Done with { Shape = "{id:string,new:string}" }), Was("h", "GET /h", Weak),
        ];
        Assert.That(Compare(Of("v1", before), Of("v2", after)).Differences.Select(each => $"{each.Level} {each.Kind} {each.To}"), Is.EqualTo(new[]
        {
            "Broken ClassMoved 422 weak_password",
            "Broken CodeRenamed 422 password_weak",
            "Broken CodeRenamed 422 z_code",
            "Broken CodeRenamed 422 a_code",
            "Broken CodeRenamed 422 b_code",
            "Warning StatusMoved 400 weak_password",
            "Allowed MemberAdded new: string",
        }));
    }

    [Test]
    public void Of_classes_that_moved_what_worked_stands_before_what_was_refused_and_a_failure_that_is_none_any_more_last()
    {
        var failed = Weak with { Status = 500, Code = "unexpected_failure" };
        var redirected = Weak with { Status = 303, Code = "otp_expired" };
        Condition[] before = [Was("a", answer: failed), Was("b", answer: Weak), Was("c", "GET /c", Weak), Was("d", "GET /d", Done), Was("e", "GET /e", redirected)];
        Condition[] after = [Was("a", answer: Weak), Was("b", answer: failed), Was("c", "GET /c", Done), Was("d", "GET /d", Weak), Was("e", "GET /e", Weak with { Code = "otp_expired" })];
        Assert.That(Compare(Of("v1", before), Of("v2", after)).Differences.Select(each => $"{each.From} > {each.To}"), Is.EqualTo(new[]
        {
            "200 > 422 weak_password", "303 otp_expired > 422 otp_expired", "422 weak_password > 200", "422 weak_password > 500 unexpected_failure", "500 unexpected_failure > 422 weak_password",
        }));
    }

    [Test]
    public void One_member_alone_is_told_with_its_own_places()
    {
        var comparison = Compare(
            Of("v1", Was("a", answer: Done), Was("b", answer: Done with { Shape = "{user:{id:string}}" })),
            Of("v2", Was("a", answer: Done with { Shape = "{id:string,new:null}" }), Was("b", answer: Done with { Shape = "{user:{id:string,new:null}}" })));
        Assert.That(comparison.Differences.Single().Conditions.Select(condition => condition.To), Is.EqualTo(new[] { "new: null", "user.new: null" }));
    }

    [Test]
    public void Members_that_go_from_the_same_conditions_are_a_loss_each()
    {
        var comparison = Compare(Of("v1", Was("a", answer: Done with { Shape = "{id:string,one:string,two:string}" })), Of("v2", Was("a", answer: Done)));
        Assert.That(comparison.Differences.Select(each => each.From), Is.EqualTo(new[] { "one: string", "two: string" }));
    }

    [Test]
    public void The_form_that_most_conditions_have_stands_for_all()
    {
        Behaviour Formed(string user) => Done with { Shape = $"{{{user}}}" };
        var comparison = Compare(
            Of("v1", Was("a", answer: Formed("name:string")), Was("b", answer: Formed("user:{name:string}")), Was("c", answer: Formed("user:{name:string}"))),
            Of("v2", Was("a", answer: Formed("x:null")), Was("b", answer: Formed("user:{}")), Was("c", answer: Formed("user:{}"))));
        var lost = comparison.Differences.Single(each => each.Kind == ChangeKind.MemberLost);
        Assert.That((lost.From, lost.To, lost.Says, lost.Conditions.Count), Is.EqualTo(("user.name: string", "none", "a member of the body is gone", 3)));
        Assert.That(lost.Conditions[0].From, Is.EqualTo("name: string"));
    }

    [Test]
    public void Of_forms_that_are_as_frequent_the_shorter_stands_for_all()
    {
        var comparison = Compare(
            Of("v1", Was("a", answer: Done with { Shape = "{user:{name:string}}" }), Was("b", answer: Done with { Shape = "{name:string}" })),
            Of("v2", Was("a", answer: Done with { Shape = "{user:{}}" }), Was("b", answer: Done with { Shape = "{}" })));
        Assert.That(comparison.Differences.Single().From, Is.EqualTo("name: string"));
    }

    [Test]
    public void What_cannot_be_compared_is_told_with_the_most_scenarios_first()
    {
        var before = Of("v1", Was("a"), Was("b"), Was("c"), Was("d")) with { Unrecorded = new Dictionary<string, Unrecorded> { ["e"] = new(Outcome.Error, null), ["f"] = new(Outcome.Inconclusive, null) } };
        var after = Of("v2", Was("e"), Was("f")) with { Unrecorded = new Dictionary<string, Unrecorded> { ["a"] = new(Outcome.Error, null), ["b"] = new(Outcome.Error, null), ["c"] = new(Outcome.Inconclusive, null), ["g"] = new(Outcome.Error, null) } };
        var comparison = Compare(before, after);
        Assert.That(comparison.Incomparable.Select(each => $"{each.Reason}: {string.Join(' ', each.Scenarios)}"), Is.EqualTo(new[]
        {
            "the harness or the transport failed after: a b",
            "inconclusive after: c",
            "inconclusive before: f",
            "not played after: d",
            "tested on neither side: g",
            "the harness or the transport failed before: e",
        }));
        Assert.That((comparison.Compared, comparison.Same, comparison.Before, comparison.After, comparison.Contract), Is.EqualTo((0, 0, "v1", "v2", "supabase-auth")));
    }

    [Test]
    public void Conditions_of_other_API_versions_cannot_be_compared()
    {
        Condition Under(string version) => new("a", "GET /a", "default", new Dictionary<string, IReadOnlyList<Behaviour>> { [version] = [Weak] });
        var comparison = Compare(Of("v1", Under("initial")), Of("v2", Under("2024-01-01")));
        Assert.That((comparison.Incomparable.Single().Reason, comparison.Compared), Is.EqualTo(("played under different API versions", 0)));
    }

    [Test]
    public void Another_configuration_explains_nothing_where_nothing_changed()
    {
        ScenarioFact[] facts = [new("free", ["!captcha"], []), new("captcha/one", ["captcha"], ["captcha_failed"])];
        var open = Of("v1", Was("a", answer: Done), Was("free", answer: Done));
        Assert.That(Compare(open, Guarded(open), facts).Same, Is.EqualTo(2));
    }

    /// <summary>What stands in an operation's way is told by scenarios that only one side has played, too; where both have, the later side names the operation.</summary>
    [TestCase("POST /signup", null, true)]
    [TestCase(null, "POST /signup", true)]
    [TestCase("GET /user", "POST /signup", true)]
    [TestCase("POST /signup", "GET /user", false)]
    public void A_scenario_names_the_operation_in_whose_way_a_capability_stands(string? before, string? after, bool explains)
    {
        ScenarioFact[] facts = [new("free", ["!captcha"], [])];
        Condition[] With(string? operation) => operation is null ? [] : [Was("free", operation)];
        var comparison = Compare(Of("v1", [Was("a", answer: Done), .. With(before)]), Guarded(Of("v2", [Was("a"), .. With(after)])), facts);
        Assert.That(comparison.Incomparable.Any(each => each.Scenarios.Contains("a")), Is.EqualTo(explains));
    }

    [Test]
    public void An_operation_that_is_gone_or_new_is_counted_once_for_all_its_conditions()
    {
        var has = Of("v1", Was("a", "GET /a"), Was("b", "GET /a"), Was("c", "GET /c"));
        var lacks = Of("v2", Was("a", "GET /a", NotRouted), Was("c", "GET /c"));
        var gone = Compare(has, lacks);
        var added = Compare(lacks, has);
        Assert.Multiple(() =>
        {
            Assert.That(gone.Differences.Select(each => $"{each.Level} {each.Kind} {each.From} {each.To} {each.Conditions.Count}"), Is.EqualTo(new[] { "Broken OperationGone served not served 2" }));
            Assert.That((gone.Compared, gone.Same, gone.Changed), Is.EqualTo((3, 1, 2)));
            Assert.That(added.Differences.Select(each => $"{each.Level} {each.Kind} {each.From} {each.To} {each.Conditions.Count}"), Is.EqualTo(new[] { "Allowed OperationNew not served served 2" }));
            Assert.That((added.Compared, added.Same, added.Changed), Is.EqualTo((1, 1, 0)));
        });
    }

    [Test]
    public void Remarks_name_the_side_and_what_is_special_about_it()
    {
        var plain = Of("v1", Was("a", answer: Weak with { Category = "bad-input" }));
        string Remarks(Baseline before, Baseline after) => string.Join('\n', Compare(before, after).Remarks);
        Assert.Multiple(() =>
        {
            Assert.That(Remarks(plain with { ContractDigest = "x" }, plain with { Release = "v2" }), Does.StartWith("v1 (before) was recorded with other data"));
            Assert.That(Remarks(plain, plain with { Release = "v2", ContractDigest = "x" }), Does.StartWith("v2 (after) was recorded with other data"));
            Assert.That(Remarks(plain with { ContractDigest = "", ScenariosDigest = "" }, plain), Is.Empty);
            Assert.That(Remarks(plain, plain with { ScenariosDigest = "" }), Is.Empty);
            Assert.That(Remarks(plain with { Filter = ["a/*", "b"] }, plain), Is.EqualTo("v1 (before) has only what fits 'a/*', 'b'"));
            Assert.That(Remarks(plain, plain with { Release = "v2", ScenariosDigest = "x" }), Does.StartWith("v1 and v2 were recorded with different sets of scenarios"));
        });
    }

    private static Baseline Guarded(Baseline baseline) => baseline with { Servers = [new BaselineServer("default", ["captcha", "signup"], [], [])] };

    private static Condition Was(string scenario, string operation = "POST /signup", Behaviour? answer = null) => Condition(scenario, operation, answer ?? Weak);
}

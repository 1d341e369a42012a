using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Rules.Releases;
using Conformance.Engine.Verdicts.Releases;
using Conformance.JudgingTests.Contracts;
using NUnit.Framework;

namespace Conformance.JudgingTests.Releases;

/// <summary>Members of requests that came with a later release than their operation, and scenarios about them.</summary>
public sealed class LaterMembersTests
{
    [TestCase("generated/resend/wrong-type/code_challenge", true, "code_challenge", "v2.189.0")]
    [TestCase("generated/resend/wrong-type/code_challenge.deep", true, "code_challenge", "v2.189.0")]
    [TestCase("code_challenge", true, "code_challenge", "v2.189.0")]
    [TestCase("generated/resend/wrong-type/email", true, null, null)]
    [TestCase("generated/resend/wrong-type/nothing", true, null, null)]
    [TestCase("resend/code_challenge", false, null, null)]
    public void A_derived_scenario_is_about_the_member_that_its_id_ends_with(string id, bool isDerived, string? name, string? since)
    {
        var expected = name is null ? null : new LaterMember(name, since!);
        Assert.That(LaterMembers.Of(Scenario(id, isDerived, Supabase.Contract.Operations.Single(each => each.ToString() == "POST /resend"))), Is.EqualTo(expected));
        Assert.That(LaterMembers.Of(Scenario(id, isDerived, null)), Is.Null);
    }

    [Test]
    public void Of_an_operation_without_a_body_only_parameters_count() =>
        Assert.That(LaterMembers.Of(Scenario("generated/x/code_challenge", true, Supabase.Contract.Operations.Single(each => each.ToString() == "GET /settings"))), Is.Null);

    [Test]
    public void A_fact_is_what_matters_of_a_scenario_once_for_all_its_cases()
    {
        var resend = Supabase.Contract.Operations.Single(each => each.ToString() == "POST /resend");
        var scenario = Scenario("a/code_challenge", true, resend) with { Needs = ["signup"], Expected = Expectation.Fail(Category.BadInput, "validation_failed") };
        var facts = ScenarioFact.Of(Supabase.Contract.Versions.Select(version => new Case(scenario, version)).Append(new Case(Scenario("b", false, null), Supabase.Contract.Versions[0])));
        Assert.That(facts.Select(fact => (fact.Id, string.Join(' ', fact.Needs), string.Join(' ', fact.Codes), fact.IsAboutWhatIsOff, fact.Later)), Is.EqualTo(new[]
        {
            ("a/code_challenge", "signup", "validation_failed", false, (LaterMember?)new LaterMember("code_challenge", "v2.189.0")),
            ("b", "", "", false, null),
        }));
    }

    [TestCase(true, Category.FeatureDisabled)]
    [TestCase(true, Category.StateConflict, Category.FeatureDisabled)]
    [TestCase(false, Category.StateConflict, Category.FeatureDisabled, Category.BadInput)]
    [TestCase(false, Category.StateConflict)]
    public void A_scenario_is_about_what_is_off_where_it_says_hardly_anything_else(bool expected, params Category[] categories)
    {
        var scenario = Scenario("a", false, null) with { Expected = new Expectation(categories, [], false) };
        Assert.That(ScenarioFact.Of([new Case(scenario, Supabase.Contract.Versions[0])]).Single().IsAboutWhatIsOff, Is.EqualTo(expected));
    }

    [TestCase("v1.0.0", "v1.5.0", ChangeKind.ClassMoved, "200", true)]
    [TestCase("1.4", "v1.5.0", ChangeKind.CodeRenamed, "422 x", true)]
    [TestCase("v1.5.0", "v1.5.0", ChangeKind.CodeRenamed, "422 x", false)]
    [TestCase("v1.0.0", "v1.5.0", ChangeKind.CodeGone, "422 x", true)]
    [TestCase("v1.0.0", "v1.5.0", ChangeKind.StatusMoved, "422 x", true)]
    [TestCase("v1.0.0", "v1.5.0", ChangeKind.CodeAdded, "422 x", true)]
    [TestCase("v1.0.0", "v1.5.0", ChangeKind.MemberLost, "200", false)]
    [TestCase("v1.0.0", "v1.5.0", ChangeKind.OperationGone, "200", false)]
    [TestCase("a name", "v1.5.0", ChangeKind.ClassMoved, "200", true)]
    [TestCase("a name", "v1.5.0", ChangeKind.ClassMoved, "303", false)]
    [TestCase("a name", "v1.5.0", ChangeKind.StatusMoved, "200", false)]
    [TestCase("v1.0.0", "a name", ChangeKind.ClassMoved, "200", true)]
    [TestCase("v1.0.0-rc", "v1.5.0", ChangeKind.ClassMoved, "422 x", false)]
    public void A_change_is_the_members_where_the_earlier_release_did_not_know_it(string release, string since, ChangeKind kind, string from, bool isRead)
    {
        var change = new Change(kind, from, "400 y", "cause");
        var later = new LaterReading([new("a", [], []), new("b", [], [], Later: new LaterMember("m", since))], release);
        Assert.That(later.Excuse("b", "POST /x", change), Is.EqualTo(isRead ? new Change(ChangeKind.MemberRead, "POST /x m", "400 y", "POST /x m") : change));
        Assert.That(later.Excuse("a", "POST /x", change), Is.SameAs(change));
    }

    private static Scenario Scenario(string id, bool isDerived, Operation? operation) =>
        new(id, "area", "A sentence.", Expectation.Success, [], operation, _ => Task.CompletedTask) { IsDerived = isDerived };
}

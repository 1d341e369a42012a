using Conformance.Engine.Verdicts;
using NUnit.Framework;

namespace Conformance.JudgingTests.Verdicts;

public sealed class WaiverTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);

    private static readonly Waiver Known =
        new("known", "state-conflict-is-422", "POST /signup", null, null, null, [], "a reason", "https://example.com/1", "an owner", Today);

    private static IEnumerable<TestCaseData> Matching =>
    [
        Case("rule and operation", Known),
        Case("any operation", Known with { Operation = "*" }),
        Case("the status, too", Known with { Status = 400 }),
        Case("the code, too", Known with { Code = "user_already_exists" }),
        Case("the scenario, too", Known with { Scenario = "signup/taken" }),
        Case("all", Known with { Status = 400, Code = "user_already_exists", Scenario = "signup/taken" }),
    ];

    private static IEnumerable<TestCaseData> Other =>
    [
        Case("another rule", Known with { Rule = "bad-input-is-400" }),
        Case("another operation", Known with { Operation = "POST /otp" }),
        Case("another status", Known with { Status = 409 }),
        Case("another code", Known with { Code = "email_exists" }),
        Case("another scenario", Known with { Scenario = "signup/new" }),
        Case("one of many that differs", Known with { Status = 400, Code = "email_exists" }),
        Case("an operation in other letter case", Known with { Operation = "post /signup" }),
    ];

    [TestCaseSource(nameof(Matching))]
    public void A_waiver_accepts_what_it_names(object waiver)
    {
        var waivers = new Waivers([(Waiver)waiver], Today);
        Assert.That(waivers.Apply(Found.By("x")).Waiver, Is.EqualTo("known"));
        Assert.That(waivers.Used, Is.EqualTo(new[] { "known" }));
        Assert.That(waivers.Stale(_ => true), Is.Empty);
    }

    [TestCaseSource(nameof(Other))]
    public void A_waiver_accepts_nothing_else_and_is_stale(object waiver)
    {
        var waivers = new Waivers([(Waiver)waiver], Today);
        Assert.That(waivers.Apply(Found.By("x")).Waiver, Is.Null);
        Assert.That(waivers.Used, Is.Empty);
        Assert.That(waivers.Stale(_ => true), Is.EqualTo(new[] { new StaleWaiver("known", "matches no finding any more: delete it") }));
    }

    [Test]
    public void Those_that_were_used_stand_in_order()
    {
        var waivers = new Waivers([Known with { Id = "b" }, Known with { Id = "a", Operation = "GET /user" }], Today);
        waivers.Apply(Found.By("x"));
        waivers.Apply(Found.By("y") with { Operation = "GET /user" });
        Assert.That(waivers.Used, Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public void What_the_run_could_not_see_is_not_stale_unless_it_has_expired()
    {
        Assert.That(new Waivers([Known with { Needs = ["captcha"] }], Today).Stale(waiver => waiver.Needs.Count == 0), Is.Empty);
        Assert.That(new Waivers([Known with { Needs = ["captcha"] }], Today.AddDays(1)).Stale(_ => false), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_waiver_holds_on_its_last_day_and_not_on_the_next()
    {
        var expired = new Waivers([Known], Today.AddDays(1));
        Assert.That(expired.Apply(Found.By("x")).Waiver, Is.Null);
        Assert.That(expired.Stale(_ => true), Is.EqualTo(new[] { new StaleWaiver("known", "expired on 2026-03-01: mend the breach or renew the waiver") }));
    }

    [Test]
    public void Of_two_that_match_the_first_counts_and_the_other_is_stale()
    {
        var waivers = new Waivers([Known, Known with { Id = "again" }], Today);
        Assert.That(waivers.Apply(Found.By("x")).Waiver, Is.EqualTo("known"));
        Assert.That(waivers.Stale(_ => true).Select(stale => stale.Id), Is.EqualTo(new[] { "again" }));
    }

    [Test]
    public void An_expired_one_leaves_room_for_one_that_holds()
    {
        var waivers = new Waivers([Known with { Id = "old", Expires = Today.AddDays(-1) }, Known], Today);
        Assert.That(waivers.Apply(Found.By("x")).Waiver, Is.EqualTo("known"));
        Assert.That(waivers.Stale(_ => true).Select(stale => stale.Id), Is.EqualTo(new[] { "old" }));
    }

    [Test]
    public void A_finding_without_answer_has_no_status_that_could_match() =>
        Assert.That(new Waivers([Known with { Status = 400 }], Today).Apply(Found.By("x") with { Status = null }).Waiver, Is.Null);

    [Test]
    public void No_waivers_accept_nothing() => Assert.Multiple(() =>
    {
        Assert.That(Waivers.None.Apply(Found.By("x")).Waiver, Is.Null);
        Assert.That(Waivers.None.Stale(_ => true), Is.Empty);
    });

    private static TestCaseData Case(string sentence, Waiver waiver) => new TestCaseData(waiver).SetArgDisplayNames(sentence);
}

using Conformance.Engine.Reporting.Releases;
using Conformance.Engine.Rules.Releases;
using Conformance.Engine.Verdicts.Releases;
using NUnit.Framework;
using static Conformance.JudgingTests.Releases.Recorded;

namespace Conformance.JudgingTests.Releases;

/// <summary>Headers that came and went with answers: told beside the conditions' own changes, and never a broken promise.</summary>
public sealed class HeaderChangesTests
{
    private static readonly Behaviour Coded = Weak with { Headers = "x-code" };

    [Test]
    public void A_header_that_all_errors_have_now_is_one_change_and_none_of_the_conditions()
    {
        var comparison = Compare(
            Of("v1", Condition("a", "POST /signup", Weak), Condition("b", "PUT /user", Weak), Condition("c", "GET /user", Done with { Headers = "link" })),
            Of("v2", Condition("a", "POST /signup", Coded), Condition("b", "PUT /user", Coded), Condition("c", "GET /user", Done with { Headers = "link" })));
        var difference = comparison.Differences.Single();
        Assert.That((difference.Kind, difference.Level, difference.To, difference.Conditions.Count), Is.EqualTo((ChangeKind.HeaderAdded, ChangeLevel.Allowed, "x-code", 2)));
        Assert.That((comparison.Same, comparison.Changed, difference.Says()), Is.EqualTo((3, 0, "new header of answers: x-code")));
    }

    [Test]
    public void Headers_that_went_together_are_one_change_that_clients_may_notice()
    {
        var comparison = Compare(
            Of("v1", Condition("a", "POST /token", Done with { Headers = "set-cookie x-session" })),
            Of("v2", Condition("a", "POST /token", Done), Condition("b", "GET /user", Done with { Headers = "link" })));
        Assert.That(comparison.Differences.Select(each => (each.Level, each.Says())), Is.EqualTo(new[] { (ChangeLevel.Warning, "headers of answers gone: set-cookie, x-session") }));
    }

    [Test]
    public void What_comes_with_another_status_belongs_to_it()
    {
        var comparison = Compare(
            Of("v1", Condition("a", "POST /signup", Coded), Condition("b", "PUT /user", Coded)),
            Of("v2", Condition("a", "POST /signup", Done with { Headers = "link" }), Condition("b", "PUT /user", Weak with { Status = 400 })));
        Assert.That(comparison.Differences.Select(each => each.Kind), Is.EqualTo(new[] { ChangeKind.ClassMoved, ChangeKind.StatusMoved }));
    }

    [Test]
    public void A_header_that_was_sometimes_there_neither_comes_nor_goes()
    {
        var sometimes = Condition("a", "POST /signup", Weak, Coded);
        var always = Condition("a", "POST /signup", Coded);
        Assert.That(Compare(Of("v1", sometimes), Of("v2", always)).Differences, Is.Empty);
        Assert.That(Compare(Of("v1", sometimes), Of("v2", Condition("a", "POST /signup", Weak), Condition("b", "GET /user", Done with { Headers = "link" }))).Differences, Is.Empty);
    }

    [Test]
    public void Nothing_is_told_where_one_side_has_recorded_none()
    {
        var (without, with) = (Of("v1", Condition("a", "POST /signup", Weak)), Of("v2", Condition("a", "POST /signup", Coded)));
        Assert.That(Compare(without, with).Differences, Is.Empty);
        Assert.That(Compare(with, without).Differences, Is.Empty);
    }
}

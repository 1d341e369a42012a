using Conformance.Engine.Rules.Releases;
using Conformance.Engine.Verdicts.Releases;
using Conformance.JudgingTests.Contracts;
using NUnit.Framework;
using static Conformance.JudgingTests.Releases.Recorded;

namespace Conformance.JudgingTests.Releases;

/// <summary>What is asked at or below the path of an operation that only one release serves.</summary>
public sealed class RoutedTests
{
    private const string Options = "POST /passkeys/registration/options";

    private static readonly Baseline Without = Of("v1", Condition("a", Options, NotRouted));
    private static readonly Baseline With = Of("v2", Condition("a", Options, Done));

    [TestCase(Options, Options)]
    [TestCase("DELETE /passkeys/registration/options", Options)]
    [TestCase("GET /passkeys/registration/options/of-nobody?a=b", Options)]
    [TestCase("GET /passkeys/registration", null)]
    [TestCase("GET /health", null)]
    [TestCase("DELETE /health", null)]
    public void Comes_with_the_operation_that_has_the_longest_path(string asked, string? with)
    {
        Assert.That(Between(Without, With).Came(asked, null), Is.EqualTo(with));
        Assert.That(Between(With, Without).Went(asked, null), Is.EqualTo(with));
        Assert.That(Between(With, Without).Came(asked, null), Is.Null);
        Assert.That(Between(Without, With).Went(asked, null), Is.Null);
    }

    [Test]
    public void A_shorter_path_that_is_new_alone_explains_nothing_below_a_longer_one()
    {
        var routed = Between(Of("v1", Condition("a", "GET /passkeys", NotRouted), Condition("b", Options, Done)), Of("v2", Condition("a", "GET /passkeys", Done), Condition("b", Options, Done)));
        Assert.That(routed.Came("DELETE /passkeys/registration/options", null), Is.Null);
        Assert.That(routed.Came("DELETE /passkeys", null), Is.EqualTo("GET /passkeys"));
    }

    [Test]
    public void What_was_answered_before_did_not_come()
    {
        Assert.That(Between(Without, With).Came(Options, Condition("b", Options, Weak)), Is.Null);
        Assert.That(Between(Without, With).Came(Options, Condition("b", Options, NotRouted)), Is.EqualTo(Options));
        Assert.That(Between(With, Without).Went(Options, Condition("b", Options, Weak)), Is.Null);
        Assert.That(Between(With, Without).Went(Options, Condition("b", Options, NotRouted)), Is.EqualTo(Options));
    }

    /// <summary>The catalogue says that passkeys came with v2.188.0; a release before it that was seen to have them has them all the same.</summary>
    [TestCase(new[] { 200 }, new[] { 403 }, false)]
    [TestCase(new[] { 403, 200 }, new[] { 403 }, false)]
    [TestCase(new[] { 403 }, new[] { 403 }, true)]
    public void An_operation_of_a_later_release_is_missing_before_unless_it_was_seen_to_work(int[] dated, int[] initial, bool came)
    {
        var before = Of("v2.187.0", Condition("a", Options) with { Answers = new Dictionary<string, IReadOnlyList<Behaviour>> { ["2024-01-01"] = Answers(dated), ["initial"] = Answers(initial) } });
        Assert.That(Between(before, Of("v2.196.0", Condition("a", Options, Done))).Came(Options, null), Is.EqualTo(came ? Options : null));
    }

    private static Behaviour[] Answers(int[] statuses) => [.. statuses.Select(status => status == 200 ? Done : Weak with { Status = status })];

    private static Routed Between(Baseline before, Baseline after) => new(Supabase.Contract, before, after);
}

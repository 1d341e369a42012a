using Conformance.Engine.Rules;
using NUnit.Framework;

namespace Conformance.JudgingTests.Rules;

/// <summary>Each rule notices what breaks it, says it once, and leaves alone what only looks like it.</summary>
public sealed class RuleTests
{
    private static readonly Situation[] Broken = [.. BrokenErrors.All, .. BrokenVersions.All, .. BrokenStatuses.All, .. BrokenSuccesses.All, .. BrokenSecurity.All, .. BrokenStability.All, .. BrokenOAuth.All, .. BrokenGates.All, .. BrokenProtection.All, .. BrokenAgreements.All, .. BrokenStories.All];

    private static readonly NearMiss[] Kept = [.. KeptErrors.All, .. KeptVersions.All, .. KeptStatuses.All, .. KeptSuccesses.All, .. KeptSecurity.All, .. KeptStability.All, .. KeptOAuth.All, .. KeptGates.All, .. KeptProtection.All, .. KeptAgreements.All, .. KeptStories.All];

    private static IEnumerable<TestCaseData> BrokenTests => Broken.Select(each => each.Test());

    private static IEnumerable<TestCaseData> KeptTests => Kept.Select(each => each.Test());

    private static IEnumerable<string> Ids => RuleRegistry.All.Where(rule => rule is ExchangeRule).Select(rule => rule.Id);

    [TestCaseSource(nameof(BrokenTests))]
    public void Breaks_exactly_these_rules(object situation)
    {
        var (_, told, breaks) = (Situation)situation;
        var judged = Judging.Of(told);
        Assert.That(Judging.Broken(judged.Rules), Is.EqualTo(breaks.Order(StringComparer.Ordinal).ToList()), string.Join('\n', judged.Findings.Select(finding => finding.Message)));
    }

    [TestCaseSource(nameof(KeptTests))]
    public void Breaks_no_rule(object near)
    {
        var (rule, isJudged, _, told) = (NearMiss)near;
        var judged = Judging.Of(told);
        Assert.That(judged.Findings.Select(finding => $"{finding.Rule}: {finding.Message}"), Is.Empty);
        Assert.That(judged.Rules.Any(verdict => verdict.Rule == rule), Is.EqualTo(isJudged), "whether the rule looked at it");
    }

    [TestCaseSource(nameof(Ids))]
    public void Every_rule_is_broken_by_something_and_kept_by_several(string id) => Assert.Multiple(() =>
    {
        Assert.That(Broken.Count(each => each.Breaks.Contains(id)), Is.GreaterThanOrEqualTo(1), "exchanges that break it");
        Assert.That(Kept.Count(each => each.Rule == id), Is.GreaterThanOrEqualTo(2), "exchanges that nearly do");
    });

    [Test]
    public void Who_is_not_answered_learns_it_of_whatever_stands_behind() => Assert.That(
        RuleRegistry.All.Where(rule => rule.SpeaksOfAnyAnswer).Select(rule => rule.Id), Is.EquivalentTo(new[] { "conditions-keep-their-class", "every-request-is-answered" }));

    /// <summary>An operation that opens, breaks or loses its limit is mended by itself.</summary>
    [TestCase("bad-tokens-open-nothing")]
    [TestCase("bad-input-is-refused")]
    [TestCase("clients-cause-no-500")]
    [TestCase("every-request-is-answered")]
    [TestCase("limits-are-kept")]
    [TestCase("success-bodies-fit-their-schema")]
    public void On_another_operation_it_is_another_mistake(string id) =>
        Assert.That(RuleRegistry.All.Single(rule => rule.Id == id).IsOneMistake, Is.False);

    [Test]
    public void Every_name_in_the_tables_is_that_of_a_rule() =>
        Assert.That(Broken.SelectMany(each => each.Breaks).Concat(Kept.Select(each => each.Rule)).Except(Ids), Is.Empty);

    [Test]
    public void No_two_rows_of_a_table_say_the_same()
    {
        Assert.That(Broken.Select(each => each.Sentence), Is.Unique);
        Assert.That(Kept.Select(each => (each.Rule, each.Sentence)), Is.Unique);
    }
}

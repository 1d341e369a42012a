using Conformance.Engine.Driving;
using Conformance.Engine.Runs.Shards;
using Conformance.Engine.Verdicts;
using Conformance.Scenarios.Running;
using Conformance.SelfTests.Generation;
using NUnit.Framework;

namespace Conformance.SelfTests.Runs;

/// <summary>Cases are shared out wholly, evenly, and everywhere in the same way.</summary>
public sealed class ShardingTests
{
    private static readonly IReadOnlyList<Case> All = Catalogue.Cases(TheContract.Load());
    private static readonly Effort Effort = Catalogue.Effort(TheContract.Load());

    [TestCase(1)]
    [TestCase(4)]
    [TestCase(16)]
    public void Each_case_is_in_one_part_with_its_other_versions(int parts)
    {
        var shares = Shares(All, parts, Effort);
        Assert.That(shares.SelectMany(share => share).Select(playing => playing.Id), Is.EquivalentTo(All.Select(playing => playing.Id)));
        var split = shares.SelectMany((share, part) => share.Select(playing => (playing.Scenario.Id, part)).Distinct()).GroupBy(pair => pair.Id).Where(group => group.Count() > 1);
        Assert.That(split, Is.Empty);
    }

    [TestCase(4)]
    [TestCase(16)]
    public void Parts_take_as_long_as_each_other(int parts)
    {
        var shares = Shares(All, parts, Effort);
        var (waits, loads) = (Sums(slow: true), Sums(slow: false));
        var heaviest = All.GroupBy(playing => playing.Scenario.Id).Where(scenario => !Effort.Slow.ContainsKey(scenario.Key)).Max(scenario => scenario.Sum(playing => Effort.MsOf(playing.Scenario)));
        Assert.That(loads.Max() - loads.Min(), Is.LessThanOrEqualTo(heaviest), string.Join(" ", loads));
        Assert.That(waits.Max() / waits.Min(), Is.LessThan(2), string.Join(" ", waits));

        List<double> Sums(bool slow) => [.. shares.Select(share => share.Where(playing => Effort.Slow.ContainsKey(playing.Scenario.Id) == slow).Sum(playing => Effort.MsOf(playing.Scenario)))];
    }

    [Test]
    public void The_order_of_the_cases_does_not_matter()
    {
        var ids = Sharding.Pick([.. All.Reverse()], new Shard(2, 5), Effort).Select(playing => playing.Id);
        Assert.That(ids, Is.EquivalentTo(Sharding.Pick(All, new Shard(2, 5), Effort).Select(playing => playing.Id)));
    }

    [Test]
    public void Slow_scenarios_are_spread()
    {
        var slow = new Effort(Effort.Areas, All.Select(playing => playing.Scenario.Id).Distinct().Take(8).ToDictionary(id => id, _ => 1e6));
        Assert.That(Shares(All, 8, slow).Select(share => share.Select(playing => playing.Scenario.Id).Distinct().Count(slow.Slow.ContainsKey)), Is.All.EqualTo(1));
    }

    [Test]
    public void What_was_measured_is_about_areas_and_scenarios_that_there_are() => Assert.Multiple(() =>
    {
        Assert.That(Effort.Areas.Keys, Is.EquivalentTo(All.Select(playing => playing.Scenario.Area).Distinct()), "measure again: suites/Benchmarks/README.md");
        Assert.That(Effort.Slow.Keys, Is.SubsetOf(All.Select(playing => playing.Scenario.Id)), "measure again: suites/Benchmarks/README.md");
    });

    private static List<IReadOnlyList<Case>> Shares(IReadOnlyList<Case> cases, int parts, Effort effort) =>
        [.. Enumerable.Range(1, parts).Select(part => Sharding.Pick(cases, new Shard(part, parts), effort))];
}

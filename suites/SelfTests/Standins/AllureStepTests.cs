using System.Text.Json;
using NUnit.Framework;
using static Conformance.SelfTests.Standins.AllureTests;

namespace Conformance.SelfTests.Standins;

/// <summary>Steps stand where they were made, whatever runs at the same time.</summary>
internal sealed class AllureStepTests
{
    private readonly AllureRun _run = AllureRun.First;

    [Test]
    public void Steps_nest_across_awaits_and_parallel_branches()
    {
        var steps = Steps(_run.Result("Nests_steps"));
        Assert.That(steps.Select(Name), Is.EqualTo(new[] { "outer", "asserts", "throws", "returns" }));
        var inner = Steps(steps[0]);
        Assert.That(inner.Select(Name), Is.EquivalentTo(new[] { "inner 1", "parallel 0", "parallel 1", "parallel 2", "parallel 3", "parallel 4" }));
        foreach (var step in inner.Skip(1))
            Assert.That(Name(Steps(step).Single()), Is.EqualTo(Name(step).Replace("parallel", "below", StringComparison.Ordinal)));
    }

    [Test]
    public void A_step_that_throws_is_failed_or_broken()
    {
        var steps = Steps(_run.Result("Nests_steps"));
        Assert.That(steps.Select(step => Text(step, "status")), Is.EqualTo(new[] { "passed", "failed", "broken", "passed" }));
        Assert.That(Text(steps[2].GetProperty("statusDetails"), "message"), Is.EqualTo("oh"));
    }

    [Test]
    public void A_step_may_fail_or_be_skipped_in_a_test_that_passes()
    {
        var result = _run.Result("Records_steps_without_throwing");
        Assert.That(Text(result, "status"), Is.EqualTo("passed"));
        Assert.That(Steps(result).Select(step => Text(step, "status")), Is.EqualTo(new[] { "failed", "skipped" }));
        Assert.That(Text(Steps(result)[0].GetProperty("statusDetails"), "message"), Is.EqualTo("a finding"));
    }

    [Test]
    public void Tests_that_run_in_parallel_keep_their_own_steps()
    {
        var crowd = _run.Results.Where(result => Text(result, "fullName").Contains(".Runs_in_a_crowd(", StringComparison.Ordinal)).ToList();
        Assert.That(crowd, Has.Count.EqualTo(AllureRun.Crowd));
        foreach (var result in crowd)
        {
            var i = result.GetProperty("parameters")[0].GetProperty("value").GetString();
            Assert.That(Steps(result).Select(Name), Is.EqualTo(new[] { $"outer {i}", $"last {i}" }));
            Assert.That(Steps(Steps(result)[0]).Select(Name), Is.EqualTo(new[] { $"inner {i}" }));
            Assert.That(result.GetProperty("labels").EnumerateArray().Where(label => Name(label) == "crowd").Select(label => Text(label, "value")), Is.EqualTo(new[] { i }));
        }
    }

    private static List<JsonElement> Steps(JsonElement item) => [.. item.GetProperty("steps").EnumerateArray()];

    private static string Name(JsonElement item) => Text(item, "name");
}

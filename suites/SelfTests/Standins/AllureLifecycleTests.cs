using System.Text.Json;
using Allure.Net.Commons;
using NUnit.Framework;

namespace Conformance.SelfTests.Standins;

/// <summary>Results can be written where no test framework runs: for recorded traffic, for a comparison.</summary>
internal sealed class AllureLifecycleTests
{
    [Test]
    public void A_result_is_written_by_hand()
    {
        var uuid = Guid.NewGuid().ToString();
        AllureLifecycle.Instance
            .StartTestCase(new TestResult { uuid = uuid, name = "by hand", fullName = "hand/made", labels = [Label.Suite("s"), Label.Tag("t")] })
            .StartStep(new StepResult { name = "step" })
            .StopStep(step => step.status = Status.passed)
            .StopTestCase(test => test.status = Status.broken)
            .WriteTestCase();

        var result = Written(uuid);
        Assert.That(result.GetProperty("status").GetString(), Is.EqualTo("broken"));
        Assert.That(result.GetProperty("historyId").GetString(), Is.Not.Empty);
        Assert.That(result.GetProperty("steps").GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public void A_context_can_be_taken_elsewhere()
    {
        var lifecycle = AllureLifecycle.Instance;
        var uuid = Guid.NewGuid().ToString();
        AllureContext inside = null!;
        lifecycle.RunInContext(new AllureContext(), () =>
        {
            lifecycle.StartTestCase(new TestResult { uuid = uuid, name = "taken", fullName = "taken" });
            inside = lifecycle.Context;
        });
        Assert.That(lifecycle.Context.HasTest, Is.False);

        var thread = new Thread(() => lifecycle.RunInContext(inside, () => AllureApi.SetTestName("elsewhere")));
        thread.Start();
        thread.Join();
        lifecycle.RunInContext(inside, () => lifecycle.StopTestCase().WriteTestCase());
        Assert.That(Written(uuid).GetProperty("name").GetString(), Is.EqualTo("elsewhere"));
    }

    [Test]
    public void What_does_not_run_cannot_be_stopped()
    {
        Assert.That(() => AllureLifecycle.Instance.StopStep(), Throws.InvalidOperationException);
        Assert.That(() => AllureLifecycle.Instance.StopTestCase(), Throws.InvalidOperationException);
    }

    private static JsonElement Written(string uuid) => Directory
        .EnumerateFiles(AllureLifecycle.Instance.ResultsDirectory, "*-result.json")
        .Select(path => JsonDocument.Parse(File.ReadAllText(path)).RootElement)
        .Single(result => result.GetProperty("uuid").GetString() == uuid);
}

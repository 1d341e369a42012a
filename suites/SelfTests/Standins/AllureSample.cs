using Allure.Net.Commons;
using Allure.NUnit;
using Allure.NUnit.Attributes;
using NUnit.Framework;

namespace Conformance.SelfTests.Standins;

/// <summary>Tests that end in every way. Generic, so that NUnit finds no fixture here: <see cref="AllureRun"/> closes and runs it.</summary>
/// <typeparam name="T">Any type.</typeparam>
[AllureNUnit]
[AllureEpic("epic of the class")]
[Parallelizable(ParallelScope.All)]
internal sealed class AllureSample<T>
{
    [OneTimeSetUp]
    public void Prepare() => ExtendedApi.Before("prepare", () => AllureApi.Step("step of prepare"));

    [SetUp]
    public void Begin() => ExtendedApi.Before("begin", () => { });

    [Test]
    [AllureSuite("a suite")]
    [AllureFeature("one", "two")]
    [AllureTag("x")]
    [AllureSeverity(SeverityLevel.critical)]
    [AllureLink("docs", "https://example.test/docs")]
    [AllureDescription("what it is about")]
    [Category("a category")]
    public void Passes() => AllureApi.AddLabel("colour", "red");

    [Test]
    public void Fails() => Assert.That(1, Is.EqualTo(2), "one is not two");

    [Test]
    public void Breaks() => throw new InvalidOperationException("it broke");

    [Test]
    public void Ignores() => Assert.Ignore("not now");

    [Test]
    public void Decides_nothing() => Assert.Inconclusive("cannot tell");

    [Test]
    public void Warns() => Assert.Warn("look here");

    [Test]
    public void Prints() => Console.WriteLine("a line of output");

    [Test]
    public void Attaches()
    {
        AllureApi.AddAttachment("of the test", "text/plain", "outside"u8.ToArray(), ".txt");
        AllureApi.Step("with a file", () => AllureApi.AddAttachment("of the step", "application/json", "{}"u8.ToArray(), ".json"));
    }

    [Test]
    public void Attaches_a_file()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.json");
        File.WriteAllText(path, "[1]");
        AllureApi.AddAttachment(path, "from disk");
        File.Delete(path);
    }

    [Test]
    public void Records_steps_without_throwing()
    {
        var lifecycle = AllureLifecycle.Instance;
        lifecycle.StartStep(new StepResult { name = "a rule" });
        lifecycle.UpdateStep(step =>
        {
            step.status = Status.failed;
            step.statusDetails = new StatusDetails { message = "a finding" };
        });
        lifecycle.StopStep();
        lifecycle.StartStep(new StepResult { name = "a rule that does not apply" });
        lifecycle.StopStep(step => step.status = Status.skipped);
    }

    [Test]
    public async Task Nests_steps()
    {
        await AllureApi.Step("outer", async () =>
        {
            await Task.Delay(1);
            AllureApi.Step("inner 1");
            await Task.WhenAll(Enumerable.Range(0, 5).Select(i => AllureApi.Step($"parallel {i}", async () =>
            {
                await Task.Delay(2);
                AllureApi.Step($"below {i}");
            })));
        });
        Assert.That(() => AllureApi.Step("asserts", () => throw new AssertionException("no")), Throws.Exception);
        Assert.That(() => AllureApi.Step("throws", () => throw new FormatException("oh")), Throws.Exception);
        Assert.That(AllureApi.Step("returns", () => 7), Is.EqualTo(7));
    }

    [TestCase("a", 1)]
    [TestCase("b", 2)]
    public void Has_parameters(string text, int number)
    {
        AllureApi.SetTestName($"{text}{number}");
        AllureApi.AddTestParameter("secret", "s", ParameterMode.Masked, excluded: true);
        AllureApi.AddTestParameter("time", DateTime.UtcNow.Ticks, excluded: true);
    }

    [Test]
    public async Task Runs_in_a_crowd([Range(0, AllureRun.Crowd - 1)] int i)
    {
        await AllureApi.Step($"outer {i}", async () =>
        {
            await Task.Delay(i % 7);
            await AllureApi.Step($"inner {i}", async () => await Task.Yield());
        });
        AllureApi.AddLabel("crowd", $"{i}");
        await Task.Yield();
        AllureApi.Step($"last {i}");
    }
}

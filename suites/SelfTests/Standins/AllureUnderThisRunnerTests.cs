using System.Text.Json;
using Allure.Net.Commons;
using Allure.NUnit;
using NUnit.Framework;

namespace Conformance.SelfTests.Standins;

/// <summary>The same when whoever runs these tests runs it, be it <c>dotnet test</c> or anything else.</summary>
[AllureNUnit]
[NonParallelizable]
internal sealed class AllureUnderThisRunnerTests
{
    private static readonly string Mark = $"{Guid.NewGuid():N}";

    [Test]
    public async Task First_a_test_is_run()
    {
        AllureApi.SetTestName(Mark);
        await AllureApi.Step("a step", async () => await Task.Delay(1));
        Assert.Pass();
    }

    [Test]
    [DependsOnTest(nameof(First_a_test_is_run))]
    public void Then_its_result_is_there()
    {
        var file = Directory.EnumerateFiles(AllureLifecycle.Instance.ResultsDirectory, "*-result.json").Single(path => File.ReadAllText(path).Contains(Mark, StringComparison.Ordinal));
        var result = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
        Assert.That(result.GetProperty("status").GetString(), Is.EqualTo("passed"));
        Assert.That(result.GetProperty("steps")[0].GetProperty("name").GetString(), Is.EqualTo("a step"));
    }
}

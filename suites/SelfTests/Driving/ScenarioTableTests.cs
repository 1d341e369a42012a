using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.SelfTests.Generation;
using NUnit.Framework;

namespace Conformance.SelfTests.Driving;

/// <summary>Stands for a hand-written class: a scenario and a table.</summary>
[ScenariosOf("supabase-auth", "sample")]
internal static class SampleScenarios
{
    [Scenario("sample/alone", Category.BadInput, Says = "One by itself.")]
    public static Task Alone(Stage stage) => stage.ProbeAsync("health");

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Rows(Contract contract) => contract.Operations.Take(2).Select(operation =>
        new ScenarioRow($"sample/{operation.Id}", "One of many.", Expectation.Success, "users !captcha", _ => Task.CompletedTask));
}

internal sealed class ScenarioTableTests
{
    private static readonly Contract Contract = TheContract.Load();

    [Test]
    public void Each_row_is_a_scenario_of_the_class()
    {
        var found = ScenarioCatalogue.Find(Contract, typeof(SampleScenarios).Assembly);
        var names = Contract.Operations.Take(2).Select(operation => $"sample/{operation.Id}");
        Assert.That(found.Select(scenario => scenario.Id), Is.EquivalentTo(names.Append("sample/alone")));
        var row = found.First(scenario => scenario.Id != "sample/alone");
        Assert.That((row.Area, row.Sentence, row.Expected), Is.EqualTo(("sample", "One of many.", Expectation.Success)));
        Assert.That(row.Needs, Is.EqualTo(new[] { "users", "!captcha" }));
    }
}

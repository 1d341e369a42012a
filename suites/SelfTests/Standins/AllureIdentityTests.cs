using System.Text.Json;
using Allure.Net.Commons.Functions;
using NUnit.Framework;
using static Conformance.SelfTests.Standins.AllureTests;

namespace Conformance.SelfTests.Standins;

/// <summary>A report can tell that two runs are of the same test.</summary>
internal sealed class AllureIdentityTests
{
    private readonly AllureRun _first = AllureRun.First;
    private readonly AllureRun _second = AllureRun.Of(typeof(AllureSample<int>));

    [Test]
    public void Ids_of_tests_are_the_same_in_every_run()
    {
        Assert.That(Ids(_first), Is.EqualTo(Ids(_second)));
        Assert.That(_first.Results.Select(result => Text(result, "historyId")), Is.Unique);
    }

    [Test]
    public void Ids_of_runs_differ() => Assert.That(Uuids(_first).Intersect(Uuids(_second)), Is.Empty);

    [Test]
    public void Parameters_tell_histories_apart_but_not_test_cases()
    {
        var cases = _first.Results.Where(result => Text(result, "fullName").Contains(".Has_parameters(", StringComparison.Ordinal)).ToList();
        Assert.That(cases.Select(result => Text(result, "name")), Is.EquivalentTo(new[] { "a1", "b2" }));
        Assert.That(cases.Select(result => Text(result, "testCaseId")).Distinct().ToList(), Has.Count.EqualTo(1));
        var secret = cases[0].GetProperty("parameters").EnumerateArray().Single(parameter => Text(parameter, "name") == "secret");
        Assert.That(Text(secret, "mode"), Is.EqualTo("masked"));
        Assert.That(secret.GetProperty("excluded").GetBoolean(), Is.True);
    }

    [Test]
    public void A_full_name_says_assembly_class_method_and_types() => Assert.That(
        IdFunctions.CreateFullName(typeof(AllureSample<int>).GetMethod(nameof(AllureSample<int>.Has_parameters))!),
        Does.StartWith("Conformance.SelfTests:Conformance.SelfTests.Standins.AllureSample`1[System.Int32].Has_parameters(System.String,System.Int32)"));

    private static List<string> Ids(AllureRun run) =>
        [.. run.Results.Select(result => $"{Text(result, "historyId")} {Text(result, "testCaseId")}").Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Uuids(AllureRun run) => run.Results.Select(result => Text(result, "uuid"));
}

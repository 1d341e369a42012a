using Conformance.Cli.Proving;
using Conformance.Engine.Runs;
using Conformance.Engine.Verdicts;
using Conformance.JudgingTests.Contracts;
using Conformance.Scenarios.Running;
using NUnit.Framework;

namespace Conformance.SelfTests.EdgeFunctions;

/// <summary>The whole contract against the reference gate in all its configurations: two readings of the same text agree.</summary>
public sealed class GateRunTests
{
    private Run run = null!;

    [OneTimeSetUp]
    public async Task RunAll()
    {
        var contract = Loaded.Contract("edge-functions");
        var cases = Catalogue.Cases(contract);
        await using var target = await EmbeddedTarget.StartAsync(contract.Name, CancellationToken.None);
        await using var session = await RunSession.OpenAsync(new RunOptions { Target = target.Target }, contract, Catalogue.Adapter(contract), cases, new SilentListener(), CancellationToken.None);
        await Parallel.ForEachAsync(cases, async (playing, stop) => await session.PlayAsync(playing, stop));
        run = await session.CloseAsync();
    }

    [Test]
    public void Nothing_is_found() => Assert.That(run.Findings.Select(finding => $"{finding.Rule}: {finding.Message}"), Is.Empty);

    [Test]
    public void Every_case_comes_to_a_verdict() =>
        Assert.That(run.Cases.Where(result => result.Outcome is not (Outcome.Pass or Outcome.NotApplicable)).Select(result => $"{result.Id}: {result.Reason}"), Is.Empty);

    [Test]
    public void Every_generation_is_played()
    {
        foreach (var generation in run.ApiVersions)
            Assert.That(run.Cases.Count(result => result.ApiVersion == generation && result.Outcome == Outcome.Pass), Is.GreaterThan(200), generation);
    }

    [Test]
    public void Every_scenario_is_played_on_some_generation() => Assert.That(
        run.Cases.GroupBy(result => result.Scenario).Where(scenario => scenario.All(result => result.Outcome == Outcome.NotApplicable)).Select(scenario => $"{scenario.Key}: {scenario.First().Reason}"),
        Is.Empty);

    [Test]
    public void Every_code_is_seen_or_cannot_be_provoked() => Assert.That(
        run.Codes.Where(code => code is { IsSeen: false, Provokable: true }).Select(code => $"{code.Code}: {code.WhyNot}"), Is.Empty);
}

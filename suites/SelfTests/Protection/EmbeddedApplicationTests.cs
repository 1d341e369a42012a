using Conformance.Engine.Contracts.Protection;
using Conformance.Engine.Driving;
using Conformance.Engine.Targets;
using Conformance.JudgingTests.Contracts;
using Conformance.JudgingTests.House;
using Conformance.ReferenceServers;
using Conformance.SelfTests.Cli;
using NUnit.Framework;

namespace Conformance.SelfTests.Protection;

/// <summary>The embedded application keeps the contract as it is written, in both release lines.</summary>
[NonParallelizable]
public sealed class EmbeddedApplicationTests
{
    private const string Name = "fastapi";

    [Test]
    public async Task A_whole_run_finds_nothing()
    {
        using var scratch = new Scratch();
        var run = await CommandRun.Of("run", "--contract", Name, "--out", scratch.Path("run"), "--record", scratch.Path("run.har"), "--no-allure-report");
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")), run.Out);
        Assert.That(run.Out, Does.Contain("KEPT: ").And.Not.Contain("warning").And.Contain("no promise broken"));

        var again = await CommandRun.Of("check", scratch.Path("run.har"), "--contract", Name, "--out", scratch.Path("check"), "--no-allure-report");
        Assert.That((again.Code, again.Error), Is.EqualTo((0, "")), again.Out);
        Assert.That(again.Out, Does.Contain("KEPT: ").And.Not.Contain("warning"));
        // Not whole, not shortened, not in other letters: a key that is nearly right gives the right one away.
        foreach (var file in Directory.EnumerateFiles(scratch.Folder, "*", SearchOption.AllDirectories))
            Assert.That((await File.ReadAllTextAsync(file)).ToLowerInvariant(), Does.Not.Contain("secret-of-johndo").And.Not.Contain("reference-key-01234567"), file);
    }

    /// <summary>Two readings: what the application publishes, and the contract's example of it.</summary>
    [TestCase("default")]
    [TestCase("until-0.121")]
    public async Task What_it_publishes_is_the_example_of_the_contract(string config)
    {
        await using var server = await ReferenceServer.StartAsync(Name, new ReferenceServerOptions { Config = config }, CancellationToken.None);
        var target = new Target("t", Name, [new ServerAddress("default", server.Url) { DemandsWhatIsDocumented = true }]);
        var (contract, _) = await OwnOperations.ReadAsync(Loaded.Contract(Name), target, TimeSpan.FromSeconds(10), CancellationToken.None);
        Assert.That(contract.Operations.Select(Line), Is.EquivalentTo(Loaded.Contract(Name).Operations.Select(Line)));
    }

    [Test]
    public void Its_example_has_every_kind_of_scheme_that_the_contract_speaks_of() =>
        Assert.That(Loaded.Contract(Name).Operations.SelectMany(operation => operation.Schemes).Select(scheme => scheme.Kind).Distinct(), Is.EquivalentTo(Loaded.Contract(Name).Promises.Keys));

    private static string Line(Engine.Contracts.Operation operation) =>
        $"{operation.Id} {operation} {string.Join(' ', operation.Schemes)} {string.Join(' ', operation.Scopes)} {(operation.Schemes.Count > 0 ? operation.Guard : Guard.Optional)} {operation.IssuesTokens} {operation.Body?.MediaType} {string.Join(' ', operation.Parameters.Select(parameter => parameter.Name))}";
}

using Conformance.Engine.Reporting;
using Conformance.Engine.Verdicts;
using Conformance.JudgingTests.House;
using Conformance.SelfTests.Cli;
using Conformance.SelfTests.Reporting;
using NUnit.Framework;

namespace Conformance.SelfTests.Releases;

/// <summary>Shards merged under a gate are what the run in one piece is under that gate.</summary>
public sealed class MergeGateTests : IDisposable
{
    private const int Parts = 4;

    private readonly Scratch scratch = new();
    private string baseline = "";
    private string url = "";

    private string[] Plain => [.. Enumerable.Range(1, Parts).Select(part => scratch.Path($"part{part}"))];

    private Variation server = null!;

    [OneTimeSetUp]
    public async Task Play()
    {
        baseline = scratch.Path("v1.json");
        await using (var earlier = await Variation.StartAsync())
            await earlier.RunAsync(scratch.Path("recorded"), "baseline", baseline, "--url", earlier.Url, "--release", "v1");
        server = await Variation.StartAsync("codes/invalid-credentials-renamed");
        url = server.Url;
        foreach (var part in Enumerable.Range(1, Parts))
            await server.RunAsync(Plain[part - 1], "run", "--url", url, "--no-allure-report", "--shard", $"{part}/{Parts}");
    }

    [OneTimeTearDown]
    public async Task Stop() => await server.DisposeAsync();

    public void Dispose() => scratch.Dispose();

    [TestCase("baseline")]
    [TestCase("both")]
    public async Task Shards_that_ran_without_a_gate_equal_the_run_under_it(string gate)
    {
        var one = await server.RunAsync(scratch.Path($"one-{gate}"), "run", "--url", url, "--no-allure-report", "--gate", gate, "--baseline", baseline);
        var all = await MergeAsync($"all-{gate}", Plain, "--gate", gate, "--baseline", baseline);
        Assert.That((one.Code, all.Code), Is.EqualTo((1, 1)), all.Out + all.Error);
        Equal($"all-{gate}", $"one-{gate}");
        Assert.That(all.Out, Does.Contain("Against v1: "));
    }

    [Test]
    public async Task Shards_that_ran_under_the_gate_equal_the_run_under_it()
    {
        string[] gate = ["--gate", "baseline", "--baseline", baseline];
        var parts = Enumerable.Range(1, 2).Select(part => scratch.Path($"gated{part}")).ToList();
        foreach (var part in Enumerable.Range(1, 2))
            await server.RunAsync(parts[part - 1], ["run", "--url", url, "--no-allure-report", "--shard", $"{part}/2", .. gate]);
        await server.RunAsync(scratch.Path("one"), ["run", "--url", url, "--no-allure-report", .. gate]);
        var all = await MergeAsync("all", parts, gate);
        Assert.That(all.Code, Is.EqualTo(1), all.Out + all.Error);
        Equal("all", "one");
        Assert.That(all.Out, Does.Contain("Against v1: "));
        var policy = await MergeAsync("policy", parts, "--gate", "policy");
        Equal("policy", (await MergeAsync("plain", Plain)).Code == policy.Code ? "plain" : "");
    }

    [TestCase("baseline", "--gate baseline needs --baseline FILE")]
    [TestCase("basline", "not 'basline' – did you mean")]
    public async Task What_cannot_be_meant_is_told_in_one_line(string gate, string says)
    {
        var run = await MergeAsync("refused", Plain, "--gate", gate);
        Assert.That((run.Code, run.ErrorLines.Length), Is.EqualTo((2, 1)), run.Out + run.Error);
        Assert.That(run.Error, Does.Contain(says.Split(" – ")[0]));
        Assert.That(scratch.Path("refused"), Does.Not.Exist);
    }

    private Task<CommandRun> MergeAsync(string to, IReadOnlyList<string> parts, params string[] gate) =>
        CommandRun.Of(["merge", .. parts, .. gate, "--out", scratch.Path(to), "--no-allure-report"]);

    private void Equal(string merged, string whole)
    {
        var (all, one) = (RunReader.Read(scratch.Path(merged)).Run, RunReader.Read(scratch.Path(whole)).Run);
        Assert.Multiple(() =>
        {
            Assert.That(all.Cases.Select(Line), Is.EqualTo(one.Cases.Select(Line)));
            Assert.That(all.Findings.Select(Line), Is.EqualTo(one.Findings.Select(Line)));
            Assert.That(all.Findings, Is.Not.Empty);
            Assert.That((all.Gate, all.Terms.Gate, all.Terms.Baseline), Is.EqualTo((one.Gate, one.Terms.Gate, one.Terms.Baseline)));
            Assert.That(OutputSchemas.MisfitsOf("verdict", scratch.Path($"{merged}/verdict.json")), Is.Empty);
        });
    }

    private static string Line(CaseResult result) => $"{result.Id} {result.Outcome} {result.Reason} {string.Join(',', result.Findings.Select(finding => finding.Fingerprint))}";

    private static string Line(Finding finding) => $"{finding.Fingerprint} {finding.Severity} {finding.Waiver} {finding.Operation} {finding.Status} {finding.Code} {finding.Message} {string.Join(',', finding.Cases)}";
}

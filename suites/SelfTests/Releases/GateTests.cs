using System.Text.Json;
using Conformance.JudgingTests.House;
using Conformance.SelfTests.Cli;
using Conformance.SelfTests.Reporting;
using NUnit.Framework;

namespace Conformance.SelfTests.Releases;

/// <summary>A release is judged by what the one before it did.</summary>
public sealed class GateTests : IDisposable
{
    private readonly Scratch scratch = new();
    private string baseline = "";

    [OneTimeSetUp]
    public async Task Record()
    {
        baseline = scratch.Path("v1.json");
        await using var server = await Variation.StartAsync();
        var run = await server.RunAsync(scratch.Path("recorded"), "baseline", baseline, "--url", server.Url, "--release", "v1");
        Assert.That(run.Code, Is.Zero, run.Out + run.Error);
        Assert.That(run.Out, Does.Contain("v1: ").And.Contain("recorded in"));
        Assert.That(OutputSchemas.MisfitsOf("baseline", baseline), Is.Empty);
    }

    public void Dispose() => scratch.Dispose();

    [TestCase("baseline", "1")]
    [TestCase("both", "9")]
    public async Task The_same_release_is_kept_whatever_the_seed(string gate, string seed)
    {
        await using var server = await Variation.StartAsync();
        var run = await server.RunAsync(scratch.Path($"same-{gate}"), "run", "--url", server.Url, "--no-allure-report", "--gate", gate, "--baseline", baseline, "--seed", seed);
        Assert.That(run.Code, Is.Zero, run.Out + run.Error);
        Assert.That(run.Out, Does.Contain("Against v1: ").And.Contain("0 changed"));
    }

    [Test]
    public async Task One_code_renamed_is_one_finding_that_says_old_new_operation_and_clause()
    {
        await using var server = await Variation.StartAsync("codes/invalid-credentials-renamed");
        var run = await server.RunAsync(scratch.Path("renamed"), "run", "--url", server.Url, "--no-allure-report", "--gate", "baseline", "--baseline", baseline);
        using var verdict = JsonDocument.Parse(File.ReadAllText(scratch.Path("renamed/verdict.json")));
        var counted = verdict.RootElement.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("waiver").ValueKind == JsonValueKind.Null).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(run.Code, Is.EqualTo(1), run.Out + run.Error);
            Assert.That(counted, Has.Count.EqualTo(1));
            Assert.That(counted[0].GetProperty("message").GetString(), Does.Contain("POST /token?grant_type=password answered").And.Contain("invalid_grant where v1 answered").And.Contain("invalid_credentials").And.Contain("another error code"));
            Assert.That(counted[0].GetProperty("clause").GetString(), Is.EqualTo("stability.code-stays"));
            Assert.That(counted[0].GetProperty("operation").GetString(), Is.EqualTo("POST /token?grant_type=password"));
            Assert.That(run.Out, Does.Contain("of the policy told and not counted (--gate baseline)"), "the renamed code is none of the catalogue, too");
            Assert.That(OutputSchemas.MisfitsOf("verdict", scratch.Path("renamed/verdict.json")), Is.Empty);
        });
    }

    [Test]
    public async Task A_finding_against_a_baseline_can_be_waived_and_its_waiver_is_not_stale_where_nothing_is_compared()
    {
        var waivers = scratch.File("waivers.json", """{"waivers": [{"id": "w", "rule": "codes-stay-from-release-to-release", "operation": "*", "reason": "r", "link": "l", "owner": "o", "expires": "2999-01-01"}]}""");
        await using var server = await Variation.StartAsync("codes/invalid-credentials-renamed");
        var waived = await server.RunAsync(scratch.Path("waived"), "run", "--url", server.Url, "--no-allure-report", "--gate", "baseline", "--baseline", baseline, "--waivers", waivers);
        Assert.That(waived.Code, Is.Zero, waived.Out + waived.Error);
        await using var clean = await Variation.StartAsync();
        var policy = await clean.RunAsync(scratch.Path("policy"), "run", "--url", clean.Url, "--no-allure-report", "--waivers", waivers);
        Assert.That(policy.Code, Is.Zero, policy.Out + policy.Error);
    }

    [TestCase("--gate", "basline")]
    [TestCase("--gate", "both")]
    [TestCase("--baseline", "v0.0.0")]
    [TestCase("--gate", "policy", "--baseline", "x.json")]
    public async Task What_cannot_be_meant_is_told_in_one_line(params string[] words)
    {
        var run = await CommandRun.Of(["run", "--url", "http://127.0.0.1:9", .. words]);
        Assert.That(run.Code, Is.EqualTo(2), run.Out);
        Assert.That(run.ErrorLines, Has.Length.EqualTo(1));
    }

    [Test]
    public async Task A_baseline_of_another_contract_is_told()
    {
        var other = scratch.File("other.json", File.ReadAllText(baseline).Replace("\"contract\": \"supabase-auth\"", "\"contract\": \"fastapi\"", StringComparison.Ordinal));
        var run = await CommandRun.Of("run", "--url", "http://127.0.0.1:9", "--baseline", other);
        Assert.That(run.Code, Is.EqualTo(2), run.Out);
        Assert.That(run.Error, Does.Contain("is a baseline of the contract 'fastapi', not of 'supabase-auth'"));
    }
}

using System.Text.Json;
using Conformance.JudgingTests.House;
using Conformance.SelfTests.Cli;
using Conformance.SelfTests.Reporting;
using NUnit.Framework;

namespace Conformance.SelfTests.Releases;

/// <summary>What changed between two servers, as the command tells it.</summary>
public sealed class CompareTests : IDisposable
{
    private readonly Scratch scratch = new();

    [OneTimeSetUp]
    public async Task Play()
    {
        await using var clean = await Variation.StartAsync();
        await using var same = await Variation.StartAsync();
        await using var renamed = await Variation.StartAsync("codes/invalid-credentials-renamed");
        foreach (var (server, name) in new[] { (clean, "clean"), (same, "same"), (renamed, "renamed") })
            await server.RunAsync(scratch.Path(name), "run", "--url", server.Url, "--no-allure-report");
    }

    public void Dispose() => scratch.Dispose();

    [Test]
    public async Task Two_results_of_the_same_server_are_all_the_same()
    {
        var run = await Compare("clean", "same");
        using var json = Read("clean-same");
        var comparison = json.RootElement.GetProperty("comparison");
        Assert.Multiple(() =>
        {
            Assert.That(run.Code, Is.Zero, run.Out + run.Error);
            Assert.That(comparison.GetProperty("compared").GetInt32(), Is.Positive.And.EqualTo(comparison.GetProperty("same").GetInt32()));
            Assert.That(comparison.GetProperty("differences").GetArrayLength(), Is.Zero);
        });
    }

    [Test]
    public async Task A_renamed_code_is_one_broken_promise_with_both_exchanges_side_by_side()
    {
        var run = await Compare("clean", "renamed");
        using var json = Read("clean-renamed");
        var difference = json.RootElement.GetProperty("comparison").GetProperty("differences").EnumerateArray().Single();
        var shown = json.RootElement.GetProperty("shown")[0];
        Assert.Multiple(() =>
        {
            Assert.That(run.Code, Is.EqualTo(1), run.Out + run.Error);
            Assert.That(difference.GetProperty("kind").GetString(), Is.EqualTo("codeRenamed"));
            Assert.That(difference.GetProperty("operations").EnumerateArray().Select(operation => operation.GetString()), Is.EqualTo(new[] { "POST /token?grant_type=password" }));
            Assert.That(shown.GetProperty("before").GetProperty("response").GetString(), Does.Contain("invalid_credentials"));
            Assert.That(shown.GetProperty("after").GetProperty("response").GetString(), Does.Contain("invalid_grant"));
            Assert.That(run.Out, Does.Contain("another error code: ").And.Contain("clause stability.code-stays").And.Contain("BROKEN: 1 promise from"));
            Assert.That(File.ReadAllText(scratch.Path("clean-renamed/compare.md")), Does.Contain("## Broken promises (1)").And.Contain("<td><pre>POST /token"));
            Assert.That(OutputSchemas.MisfitsOf("compare", scratch.Path("clean-renamed/compare.json")), Is.Empty);
        });
    }

    [Test]
    public async Task A_baseline_and_a_live_server_can_be_compared()
    {
        var recorded = await CommandRun.Of("baseline", scratch.Path("v1.json"), "--from", scratch.Path("clean"), "--release", "v1");
        Assert.That(recorded.Code, Is.Zero, recorded.Error);
        await using var renamed = await Variation.StartAsync("codes/invalid-credentials-renamed");
        var run = await renamed.RunAsync(scratch.Path("live"), "compare", scratch.Path("v1.json"), renamed.Url);
        Assert.That(run.Code, Is.EqualTo(1), run.Out + run.Error);
        Assert.That(run.Out, Does.Contain("BROKEN: 1 promise from v1 to reference"));
        Assert.That(scratch.Path("live/after/verdict.json"), Does.Exist);
    }

    [Test]
    public async Task Servers_that_are_configured_otherwise_break_no_promise()
    {
        await using var confirming = await Variation.StartAsync(config: "autoconfirm");
        var run = await confirming.RunAsync(scratch.Path("config"), "compare", scratch.Path("clean"), confirming.Url);
        Assert.That(run.Code, Is.Zero, run.Out + run.Error);
        Assert.That(run.Out, Does.Contain("Not comparable: "));
    }

    [Test]
    public async Task What_has_nothing_in_common_was_not_compared()
    {
        var other = scratch.File("none.json", """
            {"release": "v0", "contract": "supabase-auth", "contractDigest": "", "scenariosDigest": "", "filter": [], "apiVersions": ["initial"], "servers": [], "unrecorded": {}, "shapes": {}, "conditions": []}
            """);
        var run = await CommandRun.Of("compare", other, scratch.Path("clean"), "--out", scratch.Path("none"));
        Assert.That(run.Code, Is.EqualTo(3), run.Out + run.Error);
    }

    [TestCase("v9.9.9")]
    [TestCase("nothing/here")]
    public async Task What_is_nothing_is_told_in_one_line(string word)
    {
        var run = await CommandRun.Of("compare", scratch.Path("clean"), word);
        Assert.That(run.Code, Is.EqualTo(2), run.Out);
        Assert.That(run.ErrorLines.Single(), Does.Contain(word));
    }

    private Task<CommandRun> Compare(string before, string after) =>
        CommandRun.Of("compare", scratch.Path(before), scratch.Path(after), "--out", scratch.Path($"{before}-{after}"));

    private JsonDocument Read(string folder) => JsonDocument.Parse(File.ReadAllText(scratch.Path($"{folder}/compare.json")));
}

using System.Text.Json;
using Conformance.JudgingTests.House;
using Conformance.SelfTests.Reporting;
using NUnit.Framework;

namespace Conformance.SelfTests.Cli;

/// <summary>The command as a process of its own, in a pipe, against the embedded server.</summary>
[NonParallelizable]
public sealed class WholeRunTests : IDisposable
{
    private Scratch scratch = null!;
    private CommandRun run = null!;

    [OneTimeSetUp]
    public async Task Run()
    {
        scratch = new Scratch();
        run = await CommandRun.OfProcess("run", "--filter", "token/password", "--seed", "7", "--out", scratch.Folder, "--no-allure-report");
    }

    public void Dispose() => scratch.Dispose();

    [Test]
    public void It_ends_with_0_and_says_so() => Assert.Multiple(() =>
    {
        Assert.That(run.Code, Is.Zero, run.Out + run.Error);
        Assert.That(run.Error, Is.Empty);
        Assert.That(run.Out, Does.Contain("KEPT: ").And.Contain("sign-in").And.Contain("verdict.json"));
    });

    [Test]
    public void A_pipe_sees_no_escape_sequences() => Assert.That(run.Out, Does.Not.Contain('\u001b'));

    [Test]
    public void Every_output_fits_its_schema() => Assert.Multiple(() =>
    {
        Assert.That(OutputSchemas.MisfitsOf("verdict", scratch.Path("verdict.json")), Is.Empty);
        Assert.That(OutputSchemas.MisfitsOf("allure-categories", scratch.Path("allure-results/categories.json")), Is.Empty);
        Assert.That(OutputSchemas.MisfitsOf("allure-executor", scratch.Path("allure-results/executor.json")), Is.Empty);
        foreach (var line in File.ReadLines(scratch.Path("events.ndjson")))
            Assert.That(OutputSchemas.Misfits("event", JsonDocument.Parse(line).RootElement), Is.Empty, line);
        foreach (var line in File.ReadLines(scratch.Path("exchanges.ndjson")))
            Assert.That(OutputSchemas.Misfits("exchange", JsonDocument.Parse(line).RootElement), Is.Empty, line);
    });

    [Test]
    public void Every_case_is_one_Allure_result_with_steps_and_attachments()
    {
        var results = Directory.GetFiles(scratch.Path("allure-results"), "*-result.json").Select(file => JsonDocument.Parse(File.ReadAllText(file)).RootElement).ToList();
        using var verdict = JsonDocument.Parse(File.ReadAllText(scratch.Path("verdict.json")));
        var cases = verdict.RootElement.GetProperty("cases").EnumerateArray().Select(item => item.GetProperty("id").GetString());
        Assert.That(results.Select(result => result.GetProperty("name").GetString()), Is.EquivalentTo(cases.Append("What the run covered")));

        var probed = results.First(result => result.GetProperty("name").GetString() == "token/password/wrong-password@initial");
        var probe = probed.GetProperty("steps").EnumerateArray().Last();
        Assert.Multiple(() =>
        {
            Assert.That(probe.GetProperty("name").GetString(), Does.Contain("probe: POST /token"));
            Assert.That(probe.GetProperty("steps").GetArrayLength(), Is.GreaterThan(5));
            Assert.That(probe.GetProperty("attachments").EnumerateArray().Select(item => item.GetProperty("name").GetString()), Is.EqualTo(new[] { "request", "response" }));
            foreach (var attachment in probe.GetProperty("attachments").EnumerateArray())
                Assert.That(scratch.Path("allure-results/" + attachment.GetProperty("source").GetString()), Does.Exist);
        });
    }

    [Test]
    public void No_token_and_no_password_is_in_any_output()
    {
        foreach (var file in Directory.EnumerateFiles(scratch.Folder, "*", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            Assert.That(text, Does.Not.Match(@"eyJ[A-Za-z0-9_-]{10,}\.eyJ"), file);
            Assert.That(text, Does.Not.Match("\"password\"\\s*:\\s*\"Aa1!"), file);
        }
    }

    [Test]
    public async Task The_same_seed_gives_the_same_digest_and_another_another()
    {
        var first = Read(scratch.Folder);
        Assert.That(await Digest(7), Is.EqualTo(first));
        Assert.That(await Digest(8), Is.Not.EqualTo(first));

        async Task<string> Digest(int seed)
        {
            using var place = new Scratch();
            await CommandRun.OfProcess("run", "--filter", "token/password", "--seed", $"{seed}", "--out", place.Folder, "--no-allure-report");
            return Read(place.Folder);
        }

        static string Read(string folder) =>
            JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "verdict.json"))).RootElement.GetProperty("run").GetProperty("digest").GetString()!;
    }
}

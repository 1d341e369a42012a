using System.Text.Json;
using Conformance.JudgingTests.House;
using Conformance.SelfTests.Cli;
using Conformance.SelfTests.Reporting;
using NUnit.Framework;

namespace Conformance.SelfTests.Runs;

/// <summary>A run that was killed at any moment is finished by another, with the verdict of one that was not.</summary>
[NonParallelizable]
internal sealed class ResumeTests : IDisposable
{
    private readonly Scratch scratch = new();
    private MoodyServer server = null!;
    private string whole = "";

    [OneTimeSetUp]
    public async Task Run()
    {
        server = await MoodyServer.StartAsync();
        var run = await PlayAsync("whole");
        Assert.That(run.Code, Is.Zero, run.Out + run.Error);
        whole = Verdict("whole");
    }

    [OneTimeTearDown]
    public async Task Stop() => await server.DisposeAsync();

    public void Dispose() => scratch.Dispose();

    [TestCase(1), TestCase(2)]
    public async Task Killed_at_any_moment(int seed)
    {
        var folder = $"killed-{seed}";
        var moment = new Random(seed);
        server.Delay = (_, _) => TimeSpan.FromMilliseconds(5);
        using (var process = CommandProcess.Start(Arguments(folder)))
        {
            // By the size of what it has written, and then at no particular time.
            var bytes = moment.Next(1, 60_000);
            await process.UntilAsync(() => Size($"{folder}/events.ndjson") >= bytes);
            await Task.Delay(moment.Next(0, 40));
            process.Signal(CommandProcess.Kill);
            Assert.That((await process.EndAsync()).Code, Is.EqualTo(128 + CommandProcess.Kill));
        }

        server.Delay = (_, _) => TimeSpan.Zero;
        var text = await File.ReadAllTextAsync(scratch.Path($"{folder}/events.ndjson"));
        foreach (var line in text.Split('\n')[..^1])
            Assert.That(OutputSchemas.Misfits("event", JsonDocument.Parse(line).RootElement), Is.Empty, line);
        Assert.That(text, Does.EndWith("\n"), "valid to its last line");

        var left = await server.UsersAsync();
        var run = await PlayAsync(folder, "--resume");
        Assert.That(run.Code, Is.Zero, run.Out + run.Error);
        Assert.That(run.Out, Does.Contain("Resumed: "));
        Assert.That(Verdict(folder), Is.EqualTo(whole));
        Assert.That((left, await server.UsersAsync()), Is.EqualTo((left, 0)), "what the killed run had left is taken away");
        if (left > 0)
            Assert.That(run.Out, Does.Contain("that the earlier part had left"));
        Assert.That(Told(folder), Is.EquivalentTo(Told("whole")), "each case has one Allure result");
    }

    [Test]
    public async Task What_judges_must_be_the_same()
    {
        var waivers = scratch.File("waivers.json", """{"waivers": []}""");
        foreach (var (options, what) in new[] { (new[] { "--waivers", waivers }, "waiver file"), (["--baseline", "v2.196.0"], "gate"), (["--read-only"], "--read-only") })
        {
            var run = await PlayAsync("whole", "--resume", options);
            Assert.That((run.Code, run.ErrorLines.Length), Is.EqualTo((2, 1)), run.Out + run.Error);
            Assert.That(run.Error, Does.Contain($"was made with another {what}").And.Contains("resume with what it was begun with"));
        }
    }

    [TestCase("--seed", "2", "seed")]
    [TestCase("--filter", "settings", "filter")]
    public async Task Another_run_is_not_resumed(string option, string value, string what)
    {
        var run = await PlayAsync("whole", "--resume", option, value);
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.ErrorLines, Has.Length.EqualTo(1).And.All.Contains($"another {what}"));
    }

    [Test]
    public async Task A_whole_run_has_nothing_to_resume()
    {
        var run = await PlayAsync("whole", "--resume");
        Assert.That((run.Code, run.ErrorLines.Length), Is.EqualTo((2, 1)));
        Assert.That(run.Error, Does.Contain("nothing to resume"));
    }

    private Task<CommandRun> PlayAsync(string folder, string into = "--out", params string[] more) => CommandRun.OfProcess(Arguments(folder, into, more));

    private string[] Arguments(string folder, string into = "--out", params string[] more) =>
        ["run", "--url", server.Server.Url.ToString(), "--service-key", server.Server.ServiceKey!, "--filter", "user_get/credential", "--filter", "token/password", "--no-allure-report", into, scratch.Path(folder), .. more];

    private long Size(string file) => new FileInfo(scratch.Path(file)) is { Exists: true } info ? info.Length : 0;

    private IEnumerable<string?> Told(string folder) => Directory.GetFiles(scratch.Path($"{folder}/allure-results"), "*-result.json")
        .Select(file => JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("name").GetString());

    /// <summary>What must be the same: cases, outcomes, fingerprints, codes, waivers, digest.</summary>
    private string Verdict(string folder)
    {
        using var verdict = JsonDocument.Parse(File.ReadAllText(scratch.Path($"{folder}/verdict.json")));
        var root = verdict.RootElement;
        return string.Join('\n',
        [
            root.GetProperty("run").GetProperty("digest").GetString()!,
            .. root.GetProperty("cases").EnumerateArray().Select(item => $"{item.GetProperty("id")} {item.GetProperty("outcome")} {item.GetProperty("findings")} {item.GetProperty("digest")}"),
            root.GetProperty("counts").ToString(),
            root.GetProperty("codes").ToString(),
            root.GetProperty("waivers").ToString(),
        ]);
    }
}

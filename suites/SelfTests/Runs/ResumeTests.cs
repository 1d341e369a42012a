using System.Text.Json;
using Conformance.JudgingTests.House;
using Conformance.ReferenceServers;
using Conformance.SelfTests.Cli;
using NUnit.Framework;

namespace Conformance.SelfTests.Runs;

/// <summary>A run that was killed at any moment is finished by another, with the verdict of one that was not.</summary>
[NonParallelizable]
internal sealed class ResumeTests : IDisposable
{
    private readonly Scratch scratch = new();
    private ReferenceServer server = null!;
    private byte[] events = [];
    private string whole = "";

    [OneTimeSetUp]
    public async Task Run()
    {
        server = await ReferenceServer.StartAsync("supabase-auth", new ReferenceServerOptions(), CancellationToken.None);
        var run = await PlayAsync("whole");
        Assert.That(run.Code, Is.Zero, run.Out + run.Error);
        events = await File.ReadAllBytesAsync(scratch.Path("whole/events.ndjson"));
        whole = Verdict("whole");
    }

    [OneTimeTearDown]
    public async Task Stop() => await server.DisposeAsync();

    public void Dispose() => scratch.Dispose();

    [TestCase(1), TestCase(2)]
    public async Task Killed_at_any_moment(int seed)
    {
        var folder = $"killed-{seed}";
        Directory.CreateDirectory(scratch.Path(folder));
        var begun = events.AsSpan().IndexOf((byte)'\n') + 1;
        // The log is written unbuffered, a line at a time: what a kill leaves is some beginning of it.
        await File.WriteAllBytesAsync(scratch.Path($"{folder}/events.ndjson"), events[..new Random(seed).Next(begun, events.Length * 9 / 10)]);
        var run = await PlayAsync(folder, "--resume");
        Assert.That(run.Code, Is.Zero, run.Out + run.Error);
        Assert.That(run.Out, Does.Contain("Resumed: "));
        Assert.That(Verdict(folder), Is.EqualTo(whole));
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

    private Task<CommandRun> PlayAsync(string folder, string into = "--out", params string[] more) => CommandRun.OfProcess(
        ["run", "--url", server.Url.ToString(), "--service-key", server.ServiceKey!, "--filter", "user_get/credential", "--no-allure-report", into, scratch.Path(folder), .. more]);

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

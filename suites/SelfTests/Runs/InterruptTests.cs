using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Conformance.JudgingTests.House;
using Conformance.SelfTests.Cli;
using Conformance.SelfTests.Reporting;
using NUnit.Framework;

namespace Conformance.SelfTests.Runs;

/// <summary>Ctrl-C and its like, sent to the command as a process: it ends soon and in good order, whatever the server does.</summary>
[NonParallelizable, Platform("Linux,MacOsX")]
internal sealed class InterruptTests : IDisposable
{
    /// <summary>Two seconds are meant; a machine on which much else runs has seven times as many.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Never = TimeSpan.FromMinutes(5);

    private readonly Scratch scratch = new();
    private MoodyServer server = null!;

    [SetUp]
    public async Task Start() => server = await MoodyServer.StartAsync();

    [TearDown]
    public async Task Stop()
    {
        await server.DisposeAsync();
        Directory.Delete(scratch.Path("out"), recursive: true);
    }

    public void Dispose() => scratch.Dispose();

    [TestCase(CommandProcess.Interrupt)]
    [TestCase(CommandProcess.Terminate)]
    public async Task In_mid_run_it_cleans_up_writes_what_was_seen_and_tells_what_was_not_run(int signal)
    {
        server.Delay = (_, _) => TimeSpan.FromMilliseconds(20);
        var run = await InterruptedAsync(signal, () => MoodyServer.Finished(scratch) > 5, "--filter", "token/", "--filter", "signup/");
        Assert.That(run.Code, Is.EqualTo(4), run.Out + run.Error);
        Assert.That(run.Out.ReplaceLineEndings(" "), Does.Match(@"UNFINISHED: interrupted: [\d,]+ cases of [\d,]+ not run \(.*sign.* \d"));
        // A machine on which much else runs may not let a second be enough.
        if (!run.Out.Contains("Left behind", StringComparison.Ordinal))
            Assert.That(await server.UsersAsync(), Is.Zero);
        using var verdict = JsonDocument.Parse(await File.ReadAllTextAsync(scratch.Path("out/verdict.json")));
        Assert.That(verdict.RootElement.GetProperty("cases").GetArrayLength(), Is.EqualTo(MoodyServer.Finished(scratch)).And.GreaterThan(5));
        Assert.That(OutputSchemas.MisfitsOf("verdict", scratch.Path("out/verdict.json")), Is.Empty);
        Assert.That(MoodyServer.Events(scratch)[^1], Does.Contain("run-closed"));
        // Of what was being played when the signal came, each worker may have had one.
        Assert.That(Directory.GetFiles(scratch.Path("out/allure-results"), "*-result.json"), Has.Length.LessThanOrEqualTo(MoodyServer.Finished(scratch) + 8), "what was not run is no result");
    }

    [Test]
    public async Task A_server_that_hangs_keeps_nobody_waiting_and_what_may_be_left_is_told_with_the_command_that_takes_it_away()
    {
        var hangs = false;
        server.Delay = (_, _) => Volatile.Read(ref hangs) ? Never : TimeSpan.Zero;
        var run = await InterruptedAsync(CommandProcess.Interrupt, () => Volatile.Read(ref hangs) || (hangs = MoodyServer.Finished(scratch) > 5), "--filter", "token/", "--filter", "signup/");
        Assert.That(run.Code, Is.EqualTo(4), run.Out + run.Error);
        Assert.That(run.Out, Does.Match(@"Left behind on the target: \d+, such as: user \S+ may still be there: there was no time left"));
        hangs = false;
        var remedy = Regex.Match(run.Out, "To take it away: conformance (cleanup --url \\S+ --mark \\w+)").Groups[1].Value;
        Assert.That(await server.UsersAsync(), Is.Not.Zero);
        var cleaned = await CommandRun.Of([.. remedy.Split(' '), "--service-key", server.Server.ServiceKey!]);
        Assert.That((cleaned.Code, await server.UsersAsync()), Is.EqualTo((0, 0)), remedy + cleaned.Out + cleaned.Error);
    }

    [Test]
    public async Task While_it_cleans_up_a_second_is_left_to_that()
    {
        server.Delay = (request, _) => request.Method == "DELETE" && request.Path.StartsWithSegments("/admin/users") ? TimeSpan.FromSeconds(20) : TimeSpan.Zero;
        var run = await InterruptedAsync(CommandProcess.Interrupt, () => MoodyServer.Finished(scratch) == 2, "--filter", "token/password/wrong-password");
        Assert.That(run.Code, Is.Zero, "all was run: " + run.Out + run.Error);
        Assert.That(run.Out, Does.Contain("KEPT: 2 cases").And.Contain("Left behind on the target: ").And.Contain("conformance cleanup"));
    }

    [Test]
    public async Task While_it_looks_what_the_server_can_do_there_is_nothing_to_write()
    {
        server.Delay = (_, number) => number > 3 ? Never : TimeSpan.Zero;
        var run = await InterruptedAsync(CommandProcess.Interrupt, () => File.Exists(scratch.Path("out/events.ndjson")));
        Assert.That((run.Code, run.Error.Trim()), Is.EqualTo((4, "conformance: interrupted before anything was tested")), run.Out);
    }

    [Test]
    public async Task A_second_one_ends_it_at_once_and_loses_no_event()
    {
        server.Delay = (_, _) => MoodyServer.Finished(scratch) > 5 ? Never : TimeSpan.Zero;
        using var process = CommandProcess.Start(server.Run(scratch, "--filter", "token/"));
        await process.UntilAsync(() => MoodyServer.Finished(scratch) > 5);
        process.Signal(CommandProcess.Interrupt);
        await Task.Delay(100);
        process.Signal(CommandProcess.Interrupt);
        var run = await process.EndAsync();
        Assert.That(run.Code, Is.EqualTo(128 + CommandProcess.Interrupt), run.Out + run.Error);
        foreach (var line in MoodyServer.Events(scratch))
            Assert.That(OutputSchemas.Misfits("event", JsonDocument.Parse(line).RootElement), Is.Empty, line);
        Assert.That(MoodyServer.Finished(scratch), Is.GreaterThan(5));
    }

    [Test]
    public async Task A_deadline_ends_it_as_an_interruption_does()
    {
        server.Delay = (_, number) => TimeSpan.FromSeconds(number > 200 ? 1 : 0);
        var run = await CommandRun.OfProcess(server.Run(scratch, "--filter", "token/", "--deadline", "10s"));
        Assert.That(run.Code, Is.EqualTo(4), run.Out + run.Error);
        Assert.That(run.Out.ReplaceLineEndings(" "), Does.Match(@"UNFINISHED: the run's deadline of 10\.0 s has passed: [\d,]+ cases of [\d,]+ not run"));
    }

    [Test]
    public async Task A_deadline_counts_from_when_it_looks_what_the_server_can_do()
    {
        server.Delay = (_, number) => number > 3 ? Never : TimeSpan.Zero;
        var run = await CommandRun.OfProcess(server.Run(scratch, "--timeout", "300", "--deadline", "3s"));
        Assert.That((run.Code, run.ErrorLines.Length), Is.EqualTo((3, 1)), run.Out + run.Error);
        Assert.That(run.Error, Does.StartWith("conformance: the run's deadline of 3.0 s has passed while it was being found out"));
    }

    private async Task<CommandRun> InterruptedAsync(int signal, Func<bool> when, params string[] more)
    {
        using var process = CommandProcess.Start(server.Run(scratch, more));
        await process.UntilAsync(when);
        await Task.Delay(50);
        var clock = Stopwatch.GetTimestamp();
        process.Signal(signal);
        var run = await process.EndAsync();
        var took = Stopwatch.GetElapsedTime(clock);
        await TestContext.Progress.WriteLineAsync($"ended {took.TotalSeconds:0.00} s after signal {signal}");
        Assert.That(took, Is.LessThan(Soon), run.Out + run.Error);
        return run;
    }
}

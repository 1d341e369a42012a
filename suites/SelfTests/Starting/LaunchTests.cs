using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Conformance.JudgingTests.House;
using Conformance.SelfTests.Cli;
using NUnit.Framework;

namespace Conformance.SelfTests.Starting;

/// <summary><c>run --launch</c> as a process of its own: servers come, are judged, and are gone.</summary>
[NonParallelizable, Platform("Linux")]
public sealed class LaunchTests
{
    private static string Mark => $"CONFORMANCE_LAUNCH_TEST={Environment.ProcessId}.{TestContext.CurrentContext.Test.ID}";

    private static readonly string Serve = $"dotnet {CommandRun.Assembly} serve --config {{config}} --port {{port}}";

    [Test]
    public async Task The_reference_server_is_launched_in_each_configuration_and_keeps_its_promises()
    {
        using var scratch = new Scratch();
        var run = await Launch(scratch, Serve, "--configs", "default,locked-down,signup-off,captcha", "--filter", "signup");
        var servers = Servers(scratch);
        Assert.Multiple(() =>
        {
            Assert.That(run.Code, Is.Zero, run.Out + run.Error);
            Assert.That(run.Out, Does.Contain("Started 4 servers in "));
            Assert.That(servers, Is.SupersetOf(new[] { "default", "signup-off", "captcha" }), "scenarios play where their needs are met");
            Assert.That(Directory.GetFiles(scratch.Path("server-logs")).Select(Path.GetFileName), Is.EquivalentTo(new[] { "captcha.log", "default.log", "locked-down.log", "signup-off.log" }));
            Assert.That(File.ReadAllText(scratch.Path("server-logs/captcha.log")), Does.Contain("CONFORMANCE_JWT_SECRET=***"));
        });
        AssertNobodyIsLeft();
    }

    [TestCase("echo no room at all; exit 3", "the server 'default' ended with exit code 3 (it wrote last: no room at all) before it was ready", "default | no room at all")]
    [TestCase("no-such-server --port {port}", "exit code 127, as of a command that was not found", "not found")]
    [TestCase("sleep 60", "was not ready within 1 s and wrote nothing: GET / on http://127.0.0.1:")]
    [TestCase("echo still warming up; sleep 60", "was not ready within 1 s (it wrote last: still warming up): GET / on http://127.0.0.1:", "default | still warming up")]
    [TestCase("kill -9 $$", "ended by signal 9")]
    public async Task A_server_that_does_not_come_is_told_with_its_last_words(string command, params string[] says)
    {
        using var scratch = new Scratch();
        var run = await Launch(scratch, command, "--ready-within", "1");
        Assert.That(run.Code, Is.EqualTo(3), run.Out + run.Error);
        foreach (var each in says)
            Assert.That(run.Error, Does.Contain(each));
        AssertNobodyIsLeft();
    }

    [Test]
    public async Task A_port_that_is_taken_is_one_line()
    {
        using var scratch = new Scratch();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var target = scratch.File("target.json", $$"""{ "servers": [ { "name": "mine", "launch": "echo never {{Mark}}", "port": {{port}} } ] }""");
        var run = await CommandRun.OfProcess("run", "--target", target, "--out", scratch.Path("out"), "--no-allure-report");
        Assert.That((run.Code, run.ErrorLines.Length), Is.EqualTo((2, 1)), run.Out + run.Error);
        Assert.That(run.Error, Does.Contain($"port {port} of the server 'mine' is taken; end what listens there"));
        AssertNobodyIsLeft();
    }

    [Test]
    public async Task A_server_that_dies_in_mid_run_ends_the_run_and_loses_nothing()
    {
        using var scratch = new Scratch();
        var launched = Launch(scratch, $"echo $$ > {scratch.Path("pid")}; echo about to serve; exec {Serve}", "--configs", "captcha", "--workers", "1", "--filter", "signup");
        Assert.That(() => File.Exists(scratch.Path("events.ndjson")) && File.ReadLines(scratch.Path("events.ndjson")).Count() > 5, Is.True.After(120_000, 50));
        using var server = Process.GetProcessById(int.Parse(File.ReadAllText(scratch.Path("pid")), CultureInfo.InvariantCulture));
        server.Kill();
        var run = await launched;
        Assert.Multiple(() =>
        {
            Assert.That(run.Code, Is.EqualTo(3), run.Out + run.Error);
            Assert.That(run.Out, Does.Match("UNFINISHED: the server 'captcha' ended by signal 9 in mid-run"));
            Assert.That(run.Error, Does.Contain("captcha | about to serve"));
            Assert.That(JsonDocument.Parse(File.ReadAllText(scratch.Path("verdict.json"))).RootElement.GetProperty("cases").GetArrayLength(), Is.GreaterThan(3));
        });
        AssertNobodyIsLeft();
    }

    [TestCase(CommandProcess.Interrupt, 4)]
    [TestCase(CommandProcess.Kill, 128 + CommandProcess.Kill)]
    public async Task Servers_end_with_the_command_however_it_ends(int signal, int code)
    {
        using var scratch = new Scratch();
        using var process = CommandProcess.Start([.. Arguments(scratch, Serve), "--configs", "default,captcha"]);
        await process.UntilAsync(() => process.Out.Contains('\n', StringComparison.Ordinal));
        Assert.That(Left().Count(line => line.Contains(" serve ", StringComparison.Ordinal)), Is.GreaterThanOrEqualTo(2));
        process.Signal(signal);
        var run = await process.EndAsync();
        Assert.That(run.Code, Is.EqualTo(code), run.Out + run.Error);
        AssertNobodyIsLeft();
    }

    private static Task<CommandRun> Launch(Scratch scratch, string command, params string[] more) => CommandRun.OfProcess([.. Arguments(scratch, command), .. more]);

    private static string[] Arguments(Scratch scratch, string command) =>
        ["run", "--launch", $"export {Mark}; {command}", "--out", scratch.Folder, "--no-allure-report"];

    /// <summary>Who was told to go needs a moment, on a busy machine a long one.</summary>
    private static void AssertNobodyIsLeft() => Assert.That(Left, Is.Empty.After(15_000, 100));

    /// <summary>Command lines of processes that have to do with this test.</summary>
    private static IEnumerable<string> Left() => Directory.EnumerateDirectories("/proc")
        .Where(folder => int.TryParse(Path.GetFileName(folder), out _))
        .Where(folder => Read(folder, "cmdline").Contains(Mark, StringComparison.Ordinal) || Read(folder, "environ").Contains(Mark + "\0", StringComparison.Ordinal))
        .Select(folder => Read(folder, "cmdline").Replace('\0', ' '));

    private static string Read(string folder, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static IEnumerable<string?> Servers(Scratch scratch) =>
        JsonDocument.Parse(File.ReadAllText(scratch.Path("verdict.json"))).RootElement.GetProperty("cases").EnumerateArray().Select(item => item.GetProperty("server").GetString()).Distinct();
}

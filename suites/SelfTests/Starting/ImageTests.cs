using System.Diagnostics;
using Conformance.Cli.Starting.Images;
using Conformance.JudgingTests.House;
using Conformance.SelfTests.Cli;
using NUnit.Framework;

namespace Conformance.SelfTests.Starting;

/// <summary>
/// <c>run --image</c>. What needs an engine and images is skipped, with the reason, where they are not;
/// fixtures/Containers/README.md says how they are made.
/// </summary>
[NonParallelizable]
public sealed class ImageTests
{
    private const string Server = "supabase/gotrue:v2.196.0";
    private const string Database = "conformance-test/postgres:15";
    private const string Label = "label=conformance.run";

    private static bool IsBuilt => typeof(ImageStarters).Assembly.GetType("Conformance.Cli.Starting.Images.ImageStarter") is not null;

    [Test]
    public async Task A_command_without_containers_says_what_to_do()
    {
        if (IsBuilt)
            Assert.Ignore("the command was built with containers");
        using var scratch = new Scratch();
        var run = await CommandRun.Of("run", "--image", "supabase/gotrue", "--out", scratch.Folder, "--no-allure-report");
        Assert.That((run.Code, run.ErrorLines), Is.EqualTo((2, new[] { run.ErrorLines[0] })));
        Assert.That(run.Error, Does.Contain("build it with -p:OfficialPackages=true"));
    }

    [Test]
    public async Task Where_no_engine_answers_one_line_says_so()
    {
        if (!IsBuilt)
            Assert.Ignore("the command was built without containers");
        using var scratch = new Scratch();
        var run = await Run(scratch, "unix:///nowhere/docker.sock", "--image", Server);
        Assert.That((run.Code, run.ErrorLines.Length), Is.EqualTo((3, 1)), run.Error);
        Assert.That(run.Error, Does.Contain("no container engine answers at unix:///nowhere/docker.sock"));
    }

    [Test]
    public async Task An_image_that_is_not_there_is_told()
    {
        Demand();
        using var scratch = new Scratch();
        var run = await Run(scratch, null, "--image", "conformance-test/no-such-image:1", "--profile", "any");
        Assert.That((run.Code, run.ErrorLines.Length), Is.EqualTo((2, 1)), run.Error);
        Assert.That(run.Error, Does.Contain("the image 'conformance-test/no-such-image:1' is not on this machine and cannot be pulled"));
    }

    [Test]
    public async Task A_server_that_ends_before_it_is_ready_is_told_with_its_last_words()
    {
        Demand(Database);
        using var scratch = new Scratch();
        var run = await Run(scratch, null, "--image", Database, "--profile", "any");
        Assert.That(run.Code, Is.EqualTo(3), run.Error);
        Assert.That(run.Error, Does.Contain("default | ").And.Contain("POSTGRES_PASSWORD").And.Match("the server 'default' ended with exit code [12]"));
        await AssertNothingIsLeft();
    }

    [Test]
    public async Task Each_configuration_is_a_container_and_none_is_left()
    {
        Demand(Server, Database);
        using var scratch = new Scratch();
        var run = await Run(scratch, null, "--image", Server, "--configs", "default,autoconfirm,locked-down,signup-off", "--filter", "flows/signup/by-code", "--filter", "derived/signup/signup/off");
        Assert.Multiple(() =>
        {
            Assert.That(run.Code, Is.Zero, run.Out + run.Error);
            Assert.That(run.Out, Does.Contain("Started 4 servers in "));
            Assert.That(Directory.GetFiles(scratch.Path("server-logs")), Has.Length.EqualTo(4));
        });
        await AssertNothingIsLeft();
    }

    [Test]
    public async Task A_server_that_dies_in_mid_run_ends_the_run()
    {
        Demand(Server, Database);
        using var scratch = new Scratch();
        var running = Run(scratch, null, "--image", Server, "--configs", "default", "--workers", "1", "--filter", "signup");
        Assert.That(() => File.Exists(scratch.Path("events.ndjson")) && File.ReadLines(scratch.Path("events.ndjson")).Count() > 5, Is.True.After(120_000, 100));
        await Docker("kill", (await Docker("ps", "-q", "--filter", Label, "--filter", $"ancestor={Server}")).Trim());
        var run = await running;
        Assert.That(run.Code, Is.EqualTo(3).Or.EqualTo(1), run.Error);
        Assert.That(run.Error + run.Out, Does.Contain("the server 'default' ended with exit code 137"));
        await AssertNothingIsLeft();
    }

    [Test]
    public async Task What_a_killed_run_leaves_the_next_one_takes_away()
    {
        Demand(Server, Database);
        using var scratch = new Scratch();
        using (var process = CommandProcess.Start([.. Arguments(scratch), "--image", Server, "--configs", "default"], new Dictionary<string, string> { ["CONFORMANCE_DATABASE_IMAGE"] = Database }))
        {
            await process.UntilAsync(() => process.Out.Contains('\n', StringComparison.Ordinal));
            process.Signal(CommandProcess.Kill);
            await process.EndAsync();
        }

        Assert.That(await Docker("ps", "-aq", "--filter", Label), Is.Not.Empty);
        await Run(scratch, null, "--image", "conformance-test/no-such-image:1", "--profile", "any");
        await AssertNothingIsLeft();
    }

    /// <summary>Skips the test where something that it needs is not there.</summary>
    private static void Demand(params string[] images)
    {
        if (!IsBuilt)
            Assert.Ignore("the command was built without containers");
        if (!File.Exists("/var/run/docker.sock"))
            Assert.Ignore("no Docker engine runs here");
        foreach (var image in images)
        {
            using var look = Process.Start(new ProcessStartInfo("docker", ["image", "inspect", image]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            look.StandardOutput.ReadToEnd();
            look.WaitForExit();
            if (look.ExitCode != 0)
                Assert.Ignore($"the image {image} is not here");
        }
    }

    private static async Task AssertNothingIsLeft() => Assert.Multiple(async () =>
    {
        Assert.That(await Docker("ps", "-aq", "--filter", Label), Is.Empty);
        Assert.That(await Docker("network", "ls", "-q", "--filter", Label), Is.Empty);
    });

    private static async Task<string> Docker(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("docker", arguments) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return said;
    }

    private static string[] Arguments(Scratch scratch) => ["run", "--out", scratch.Folder, "--no-allure-report"];

    private static async Task<CommandRun> Run(Scratch scratch, string? engine, params string[] more)
    {
        Environment.SetEnvironmentVariable("DOCKER_HOST", engine);
        Environment.SetEnvironmentVariable("CONFORMANCE_DATABASE_IMAGE", Database);
        try
        {
            return await CommandRun.OfProcess([.. Arguments(scratch), .. more]);
        }
        finally
        {
            Environment.SetEnvironmentVariable("DOCKER_HOST", null);
            Environment.SetEnvironmentVariable("CONFORMANCE_DATABASE_IMAGE", null);
        }
    }
}

using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.JudgingTests.House;
using Conformance.SelfTests.Cli;
using Conformance.SelfTests.Reporting;
using NUnit.Framework;

namespace Conformance.SelfTests.House;

/// <summary>What stands in CI files is what CIs read, and names options that there are.</summary>
public sealed class CiFilesTests
{
    [TestCase("action.yml", "github-action.json")]
    [TestCase(".github/workflows/ci.yml", "github-workflow.json")]
    [TestCase(".github/workflows/reference-servers.yml", "github-workflow.json")]
    [TestCase(".github/examples/github.yml", "github-workflow.json")]
    [TestCase(".github/examples/github-matrix.yml", "github-workflow.json")]
    public void It_fits_its_public_schema(string file, string schema) =>
        Assert.That(PublicSchemas.Misfits(schema, JsonSerializer.SerializeToElement(Yaml(file))), Is.Empty);

    [Test]
    public void Workflows_give_the_action_only_what_it_takes()
    {
        var inputs = Yaml("action.yml")["inputs"]!.AsObject().Select(input => input.Key).ToList();
        var given = new[] { ".github/workflows/reference-servers.yml", ".github/examples/github.yml", ".github/examples/github-matrix.yml" }
            .SelectMany(file => Yaml(file)["jobs"]!.AsObject())
            .SelectMany(job => job.Value!["steps"]!.AsArray())
            .Where(step => step!["uses"]?.GetValue<string>() is "./" or "./conformance" or "example/conformance@main")
            .SelectMany(step => step!["with"]!.AsObject().Select(input => input.Key));
        Assert.That(given.Distinct(), Is.SubsetOf(inputs).And.Not.Empty);
    }

    [TestCase("action.yml")]
    [TestCase(".github/examples/github-matrix.yml")]
    [TestCase(".github/examples/gitlab-ci.yml")]
    [TestCase(".github/examples/kubernetes.yaml")]
    [TestCase(".github/workflows/reference-servers.yml")]
    public async Task Options_of_the_command_are_ones_that_it_has(string file)
    {
        var known = (await CommandRun.Of("run", "--help")).Out + (await CommandRun.Of("merge", "--help")).Out;
        var named = Text(file).Split([' ', '(', ')', '\n', '=', '"'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.StartsWith("--", StringComparison.Ordinal))
            .Except(["--configuration", "--verbosity", "--project"]).Distinct();
        Assert.That(named.Where(option => !known.Contains(option, StringComparison.Ordinal)), Is.Empty);
    }

    /// <summary>Parts that are judged by one gate make a whole that is judged by it.</summary>
    [TestCase(".github/examples/github-matrix.yml")]
    [TestCase(".github/examples/gitlab-ci.yml")]
    [TestCase(".github/examples/kubernetes.yaml")]
    public void Parts_are_merged_under_the_gate_that_they_ran_under(string file)
    {
        var merging = Text(file).Split('\n').Single(line => line.Contains(" merge ", StringComparison.Ordinal) && line.Contains("--out", StringComparison.Ordinal));
        Assert.That(merging, Does.Contain("--gate").And.Contain("--baseline"));
        Assert.That(Text(file).Replace(merging, "", StringComparison.Ordinal), Does.Match("gate[=:]? ?[\"$a-z]").And.Match("baseline[=:]? ?[\"$a-z]"));
    }

    [Test]
    public void The_Kubernetes_job_is_indexed_and_its_shares_are_its_completions()
    {
        var spec = Yaml(".github/examples/kubernetes.yaml")["spec"]!;
        var args = spec["template"]!["spec"]!["containers"]![0]!["args"]!.AsArray().Select(arg => arg!.GetValue<string>());
        Assert.That(spec["completionMode"]!.GetValue<string>(), Is.EqualTo("Indexed"));
        Assert.That(args, Does.Contain($"--shard=index/{spec["completions"]}"));
    }

    /// <summary>The script as the runner would start it, with a command that writes down what it was given.</summary>
    [TestCase("IN_URL=http://a;IN_WAIVERS=my waivers.json;IN_READ_ONLY=true;IN_ARGS=--seed 7", 0, "run|--out|out|--contract|supabase-auth|--url|http://a|--waivers|my waivers.json|--read-only|--seed|7|")]
    [TestCase("IN_URL=http://a;IN_GATE=baseline;IN_BASELINE=my v1.json", 1, "run|--out|out|--contract|supabase-auth|--url|http://a|--gate|baseline|--baseline|my v1.json|")]
    [TestCase("IN_TARGET=$(touch hacked).json;IN_SHARD=1/2", 1, "run|--out|out|--target|$(touch hacked).json|--shard|1/2|")]
    [Platform(Exclude = "Win", Reason = "the script is bash's"), UnsupportedOSPlatform("windows")]
    public async Task The_action_starts_the_command_with_what_it_is_given(string environment, int code, string given)
    {
        using var scratch = new Scratch();
        var command = scratch.Path("harness/Cli/bin/Release/net10.0/conformance");
        Directory.CreateDirectory(Path.GetDirectoryName(command)!);
        File.WriteAllText(command, $"#!/bin/bash\nprintf '%s|' \"$@\" > given\nexit {code}\n");
        File.SetUnixFileMode(command, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var script = Yaml("action.yml")["runs"]!["steps"]!.AsArray().Single(step => step!["id"]?.GetValue<string>() == "run")!["run"]!.GetValue<string>();
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", scratch.File("step.sh", script)]) { WorkingDirectory = scratch.Folder };
        foreach (var name in new[] { "IN_URL", "IN_TARGET", "IN_FILTER", "IN_WAIVERS", "IN_GATE", "IN_BASELINE", "IN_SHARD", "IN_READ_ONLY", "IN_PREVIOUS", "IN_ARGS" })
            start.Environment[name] = "";
        foreach (var pair in $"GITHUB_ACTION_PATH={scratch.Folder};GITHUB_OUTPUT={scratch.Path("output")};IN_OUT=out;IN_CONTRACT=supabase-auth;{environment}".Split(';').Select(pair => pair.Split('=', 2)))
            start.Environment[pair[0]] = pair[1];
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        Assert.Multiple(() =>
        {
            Assert.That(process.ExitCode, Is.EqualTo(code));
            Assert.That(File.ReadAllText(scratch.Path("given")), Is.EqualTo(given));
            Assert.That(File.ReadAllText(scratch.Path("output")), Is.EqualTo($"verdict=out/verdict.json\nsarif=out/findings.sarif\nexit-code={code}\n"));
            Assert.That(scratch.Path("hacked"), Does.Not.Exist);
        });
    }

    private static JsonNode Yaml(string file) => YamlJson.Read(Text(file))!;

    private static string Text(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));
}

using Conformance.JudgingTests.House;
using NUnit.Framework;

namespace Conformance.SelfTests.Cli;

/// <summary>Wrong use gets one line that says what and how to mend it, the documented exit code, and no stack trace.</summary>
public sealed class UsageErrorTests
{
    [TestCase("rnu", "did you mean 'run'")]
    [TestCase("compare a b", "'a' is no URL, no file or folder that is there")]
    [TestCase("compare a", "AFTER is missing")]
    [TestCase("baseline", "FILE is missing")]
    [TestCase("run --gate basline", "--gate must be policy, baseline or both")]
    [TestCase("run --sed 5", "did you mean '--seed'")]
    [TestCase("run --shard 3/2", "there are the parts 1 to 2")]
    [TestCase("run --shard 0/2", "there are the parts 1 to 2")]
    [TestCase("run --shard 2", "must be I/N")]
    [TestCase("run --shard 1/0", "must be I/N")]
    [TestCase("run --shard -1/2", "there are the parts 1 to 2")]
    [TestCase("run --shard index/2", "JOB_COMPLETION_INDEX")]
    [TestCase("run --shard 1/99 --filter wrong-password@", "to share out")]
    [TestCase("run --max-requests 0", "--max-requests must be a whole number from 20")]
    [TestCase("run --rate fast", "--rate must be a whole number")]
    [TestCase("merge", "DIR is missing")]
    [TestCase("cleanup", "name the server with --url or --target")]
    [TestCase("cleanup --url http://127.0.0.1:9 --mark a@b", "--mark must be")]
    [TestCase("merge nowhere", "nowhere: there is no such file or folder")]
    [TestCase("merge here --out here", "would replace the shard")]
    [TestCase("run --seed abc", "--seed must be a whole number")]
    [TestCase("run --seed", "--seed needs a value")]
    [TestCase("run --workers 0", "from 1 to 256")]
    [TestCase("run --timeout 1.5", "--timeout must be a whole number")]
    [TestCase("run extra", "'extra' is one argument too many")]
    [TestCase("run --contract supabse-auth", "did you mean 'supabase-auth'")]
    [TestCase("run --url nonsense", "no http or https URL")]
    [TestCase("run --url ftp://example.com", "no http or https URL")]
    [TestCase("run --url http://example.com/?a=b", "has a query")]
    [TestCase("run --url http://a --target b.json", "exclude each other")]
    [TestCase("run --service-key abcdefgh", "credentials without --url")]
    [TestCase("run --target nowhere.json", "there is no such file")]
    [TestCase("run --waivers nowhere.json", "nowhere.json")]
    [TestCase("check", "FILE is missing")]
    [TestCase("check --fil x", "unknown option '--fil'")]
    [TestCase("check nowhere.har", "there is no such file")]
    [TestCase("list ruels", "did you mean 'rules'")]
    [TestCase("explain weak_pasword", "did you mean 'weak_password'")]
    [TestCase("serve --config nowhere", "unknown configuration 'nowhere'")]
    [TestCase("serve --port 70000", "from 0 to 65535")]
    [TestCase("serve --jwt-secret ", "--jwt-secret must not be empty")]
    [TestCase("serve --jwt-keys nowhere.json", "nowhere.json cannot be read")]
    [TestCase("run --out ", "--out must not be empty")]
    [TestCase("run --url ", "--url must not be empty")]
    [TestCase("run --filter ", "--filter must not be empty")]
    [TestCase("check ", "FILE must not be empty")]
    [TestCase("run --ready-within 5", "--ready-within says how servers are started")]
    [TestCase("run --record /dev/null/x.har", "cannot write to /dev/null/x.har")]
    [TestCase("run --record /dev/stdout", "cannot write to /dev/stdout: it is no place for files")]
    [TestCase("baseline /dev/full", "cannot write to /dev/full: it is no place for files")]
    [TestCase("run --url http://\u001b[31mx", "'http://\\u001b[31mx' is no http or https URL")]
    public async Task Wrong_usage_ends_with_2(string line, string says) => Verify(await CommandRun.Of(line.Split(' ')), 2, says);

    [Test]
    public async Task A_password_in_a_URL_is_not_repeated()
    {
        var run = await CommandRun.Of("run", "--url", "http://root:hunter2@example.com");
        Verify(run, 2, "user name");
        Assert.That(run.Error, Does.Not.Contain("hunter2"));
    }

    [Test]
    public async Task A_filter_that_nothing_fits_tests_nothing() => Verify(await CommandRun.Of("run", "--filter", "signpu"), 3, "did you mean 'signup'");

    [Test]
    public async Task A_server_that_is_not_there_cannot_be_reached()
    {
        using var scratch = new Scratch();
        Verify(await CommandRun.Of("run", "--url", "http://127.0.0.1:9", "--out", scratch.Path("r"), "--no-allure-report"), 3, "http://127.0.0.1:9");
    }

    [Test]
    public async Task A_server_that_is_no_auth_server_is_not_tested()
    {
        using var scratch = new Scratch();
        await using var stranger = await Stranger.StartAsync();
        Verify(await CommandRun.Of("run", "--url", stranger.Url, "--out", scratch.Path("r"), "--no-allure-report"), 3, "does not speak");
    }

    [Test]
    public async Task Keys_that_sign_nothing_start_no_server()
    {
        using var scratch = new Scratch();
        Verify(await CommandRun.Of("serve", "--jwt-keys", scratch.File("keys.json", "[]")), 2, "'sign' among its 'key_ops'");
    }

    [TestCase("<html>", "not JSON")]
    [TestCase("{}", "not a HAR file")]
    public async Task A_file_that_is_no_recording_is_told(string text, string says)
    {
        using var scratch = new Scratch();
        Verify(await CommandRun.Of("check", scratch.File("traffic.har", text), "--out", scratch.Path("r")), 2, says);
    }

    [TestCase("nonsense", "not JSON")]
    [TestCase("""{"waivers":[{"id":"a","rule":"no-such-rule"}]}""", "no rule 'no-such-rule'")]
    public async Task A_broken_waiver_file_is_told_and_nothing_is_replaced(string text, string says)
    {
        using var scratch = new Scratch();
        var kept = scratch.File("verdict.json", "of an earlier run");
        Verify(await CommandRun.Of("run", "--waivers", scratch.File("waivers.json", text), "--out", scratch.Folder), 2, says);
        Assert.That(await File.ReadAllTextAsync(kept), Is.EqualTo("of an earlier run"));
    }

    [TestCase("run --record")]
    [TestCase("baseline")]
    public async Task A_folder_in_a_files_place_is_told_before_anything_is_run(string line)
    {
        using var scratch = new Scratch();
        Verify(await CommandRun.Of([.. line.Split(' '), scratch.Folder, "--out", scratch.Path("out")]), 2, "a folder has that name");
    }

    [TestCase("""{"schemes":{"A":{"type":"http","scheme":"basic"}},"operations":[{"path":"/x","scheme":"B"}]}""", "asks for the security scheme 'B', which neither 'schemes' nor the OpenAPI document describes; they describe A")]
    [TestCase("""{"operations":[{"path":"/x","scheme":"B"}]}""", "they describe none")]
    [TestCase("""{"schemes":{"A":{"type":"http","scheme":"basic"}},"operations":[{"path":"/x","scheme":"A"}],"credentials":{"a":{"token":"x"}}}""", "is lent credentials for the security scheme 'a'")]
    [TestCase("""{"openapi":"target.json"}""", "target.json")]
    [TestCase("""{"operations":[{"path":"/x"},{"method":"get","path":"/x"}]}""", "the operation GET /x stands twice")]
    [TestCase("""{"operations":[{"path":"/{x"}]}""", "is no path with variables")]
    [TestCase("""{"operations":[{"path":"/{x}/{x}"}]}""", "is no path with variables")]
    public async Task What_a_target_file_says_of_operations_has_to_hold_together(string server, string says)
    {
        using var scratch = new Scratch();
        var file = scratch.File("target.json", $$"""{"contract":"fastapi","servers":[{"url":"http://127.0.0.1:9",{{server[1..]}}]}""");
        Verify(await CommandRun.Of("run", "--target", file, "--out", scratch.Path("r"), "--no-allure-report"), 2, says);
    }

    [Test]
    public async Task An_application_that_is_not_there_cannot_be_reached_though_its_operations_are_told()
    {
        using var scratch = new Scratch();
        var file = scratch.File("target.json", """{"contract":"fastapi","servers":[{"url":"http://127.0.0.1:9","schemes":{"A":{"type":"http","scheme":"basic"}},"operations":[{"path":"/x","scheme":"A"}]}]}""");
        Verify(await CommandRun.Of("run", "--target", file, "--out", scratch.Path("r"), "--no-allure-report"), 3, "http://127.0.0.1:9");
    }

    [Test]
    public async Task A_place_that_cannot_be_written_to_is_told()
    {
        using var scratch = new Scratch();
        Verify(await CommandRun.Of("run", "--out", Path.Combine(scratch.File("file", ""), "below")), 2, "cannot write to");
    }

    private static void Verify(CommandRun run, int code, string says)
    {
        Assert.Multiple(() =>
        {
            Assert.That(run.Code, Is.EqualTo(code), run.Error);
            Assert.That(run.ErrorLines, Has.Length.EqualTo(1), run.Error);
            Assert.That(run.Error, Does.StartWith("conformance: ").And.Contain(says));
            Assert.That(run.Error, Does.Not.Contain("   at ").And.Not.Contain("Exception"));
            Assert.That(run.Out, Is.Empty);
        });
    }
}

using System.Text.Json;
using Conformance.JudgingTests.House;
using Conformance.ReferenceServers;
using Conformance.SelfTests.Cli;
using NUnit.Framework;

namespace Conformance.SelfTests.Secrets;

/// <summary>A whole run against a server that gives secrets away: none is in what the run writes and prints.</summary>
[NonParallelizable]
public sealed class SecretsTests : IDisposable
{
    private const string JwtSecret = "canary+jwt/secret=with&odd\"letters-of-40-bytes";
    private const string ApiKey = "canary-api/key+5?";
    private static readonly string[] Played = ["token/password/", "user/read@", "callback/tokens", "callback/state-t", "signup/email/w", "signup/email/password"];

    private readonly Canaries canaries = new();
    private Scratch scratch = null!;
    private CommandRun run = null!;
    private LeakSearch search = null!;

    [OneTimeSetUp]
    public async Task Run()
    {
        scratch = new Scratch();
        var planting = new Planting(canaries);
        await using var server = await ReferenceServer.StartAsync("supabase-auth", new ReferenceServerOptions { Config = "autoconfirm", JwtSecret = JwtSecret, Around = planting.Around }, CancellationToken.None);
        planting.Lent = [server.ServiceKey!, JwtSecret, ApiKey];
        foreach (var lent in planting.Lent)
            canaries.Add(lent);
        string[] target = ["--url", server.Url.ToString(), "--service-key", server.ServiceKey!, "--jwt-secret", JwtSecret, "--api-key", ApiKey, .. Played.SelectMany(filter => new[] { "--filter", filter })];
        run = await CommandRun.OfProcess(["run", .. target, "--shard", "1/1", "--seed", "7", "--out", scratch.Path("out"), "--record", scratch.Path("out/run.har"), "--no-allure-report"]);
        search = new LeakSearch(canaries.All);
    }

    public void Dispose() => scratch.Dispose();

    [Test]
    public void The_run_is_worth_searching() => Assert.Multiple(() =>
    {
        Assert.That(run.Code, Is.EqualTo(1), run.Out + run.Error);
        Assert.That(canaries.OwnCount, Is.GreaterThan(30), "credentials that the run made and was given");
        using var verdict = JsonDocument.Parse(File.ReadAllText(scratch.Path("out/verdict.json")));
        Assert.That(verdict.RootElement.GetProperty("findings").GetArrayLength(), Is.GreaterThan(20));
        var exchanges = File.ReadAllText(scratch.Path("out/exchanges.ndjson"));
        Assert.That(exchanges, Does.Contain("recovery_codes").And.Contain("X-Debug").And.Contain("not HTTP").And.Contain("<html>").And.Contain("Set-Cookie"), "members' names, and what the server did, stay readable");
        foreach (var file in new[] { "events.ndjson", "summary.md", "junit.xml", "findings.sarif", "badge.json", "run.har", "allure-results/categories.json" })
            Assert.That(scratch.Path("out/" + file), Does.Exist);
    });

    [Test]
    public void No_secret_is_in_a_file() => Assert.That(search.InFiles(scratch.Folder), Is.Empty);

    [Test]
    public void No_secret_is_printed() => Assert.That(search.In("stdout", run.Out).Concat(search.In("stderr", run.Error)), Is.Empty);

    [Test]
    public async Task No_secret_is_in_what_is_made_of_a_run()
    {
        var compared = await CommandRun.Of("compare", scratch.Path("out"), scratch.Path("out"), "--out", scratch.Path("compared"));
        var judged = await CommandRun.Of("check", scratch.Path("out/run.har"), "--out", scratch.Path("checked"), "--no-allure-report");
        var merged = await CommandRun.Of("merge", scratch.Path("out"), "--out", scratch.Path("merged"), "--no-allure-report");
        var baseline = await CommandRun.Of("baseline", scratch.Path("baseline.json"), "--from", scratch.Path("out"));
        Assert.That((judged.Code, merged.Code, baseline.Code), Is.EqualTo((1, 1, 0)), judged.Error + merged.Error + baseline.Error);
        Assert.That(search.InFiles(scratch.Folder), Is.Empty);
        foreach (var (verb, made) in new[] { ("compare", compared), ("check", judged), ("merge", merged), ("baseline", baseline) })
            Assert.That(search.In(verb, made.Out + made.Error), Is.Empty);
    }

    [Test]
    public void A_curl_line_reads_secrets_from_the_environment()
    {
        using var verdict = JsonDocument.Parse(File.ReadAllText(scratch.Path("out/verdict.json")));
        var lines = verdict.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("curl").GetString()!).ToList();
        Assert.That(lines, Has.Some.Contains("\"$CONFORMANCE_SERVICE_KEY\"").And.Some.Contains("\"$PASSWORD\""));
    }
}

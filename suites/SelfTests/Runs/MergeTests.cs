using System.Text.Json.Nodes;
using Conformance.Engine.Driving;
using Conformance.Engine.Reporting;
using Conformance.Engine.Runs;
using Conformance.Engine.Verdicts;
using Conformance.JudgingTests.House;
using Conformance.ReferenceServers;
using Conformance.Scenarios.Running;
using Conformance.SelfTests.Cli;
using Conformance.SelfTests.Generation;
using Conformance.SelfTests.Reporting;
using Microsoft.AspNetCore.Http;
using NUnit.Framework;

namespace Conformance.SelfTests.Runs;

/// <summary>Four shards merged are the one run; what is no set of shards is refused in one line.</summary>
[NonParallelizable]
public sealed class MergeTests : IDisposable
{
    private const int Parts = 4;

    private const string Waivers = """
        {"waivers": [
          {"id": "seen", "rule": "codes-are-in-the-catalogue", "operation": "*", "code": "no_such_code", "reason": "r", "link": "https://example.org", "owner": "o", "expires": "2999-01-01"},
          {"id": "unseen", "rule": "codes-are-in-the-catalogue", "operation": "*", "code": "never_seen", "reason": "r", "link": "https://example.org", "owner": "o", "expires": "2999-01-01"}]}
        """;

    private readonly Scratch scratch = new();
    private Run whole = null!;

    private string[] Folders => [.. Enumerable.Range(1, Parts).Select(part => scratch.Path($"part{part}"))];

    [OneTimeSetUp]
    public async Task Play()
    {
        await using var server = await ReferenceServer.StartAsync("supabase-auth", new ReferenceServerOptions { Around = Broken }, CancellationToken.None);
        var cases = CaseList.Filter(Catalogue.Cases(TheContract.Load()), ["token/password", "health", "resend", "admin/users/get"]);
        var waivers = scratch.File("waivers.json", Waivers);
        await Shards.WriteAsync(scratch.Path("whole"), PlayedRun.Target(server), cases, null, waivers);
        foreach (var part in Enumerable.Range(1, Parts))
            await Shards.WriteAsync(Folders[part - 1], PlayedRun.Target(server), cases, new Shard(part, Parts), waivers);
        whole = RunReader.Read(scratch.Path("whole")).Run;
    }

    public void Dispose() => scratch.Dispose();

    [Test]
    public async Task Four_shards_merged_equal_the_one_run()
    {
        var done = await MergeAsync("merged", [.. Folders.Reverse()]);
        var (merged, one) = (RunReader.Read(scratch.Path("merged")), RunReader.Read(scratch.Path("whole")));
        Assert.Multiple(() =>
        {
            Assert.That(done.Code, Is.EqualTo(1), done.Out + done.Error);
            Assert.That(whole.Cases.Select(result => result.Outcome).Distinct().Count(), Is.GreaterThan(1), "the run has to be worth comparing");
            Assert.That(whole.Findings, Is.Not.Empty);
            Assert.That(merged.Run.Cases.Select(Line), Is.EqualTo(one.Run.Cases.Select(Line)));
            Assert.That(merged.Run.Digest, Is.EqualTo(one.Run.Digest));
            Assert.That(merged.Run.Findings.Select(Line), Is.EqualTo(one.Run.Findings.Select(Line)));
            Assert.That(merged.Run.Codes.Select(Line), Is.EqualTo(one.Run.Codes.Select(Line)));
            Assert.That(Json("merged", "coverage"), Is.EqualTo(Json("whole", "coverage")));
            Assert.That(Json("merged", "counts"), Is.EqualTo(Json("whole", "counts")));
            Assert.That(Json("merged", "waivers"), Is.EqualTo(Json("whole", "waivers")));
            Assert.That(merged.Run.Requests, Is.EqualTo(Folders.Sum(folder => RunReader.Read(folder).Run.Requests)));
            Assert.That(merged.Exchanges.Keys, Is.EquivalentTo(one.Exchanges.Keys));
            Assert.That(OutputSchemas.MisfitsOf("verdict", scratch.Path("merged/verdict.json")), Is.Empty);
        });
    }

    [Test]
    public void A_waiver_is_stale_only_where_no_shard_saw_it() => Assert.Multiple(() =>
    {
        Assert.That(whole.WaiversUsed, Is.EqualTo(new[] { "seen" }));
        Assert.That(Folders.Select(folder => RunReader.Read(folder).Run.WaiversStale.Count), Is.All.Zero);
        Assert.That(whole.WaiversStale.Select(waiver => waiver.Id), Is.EqualTo(new[] { "unseen" }));
    });

    [Test]
    public async Task A_shard_that_was_killed_leaves_the_whole_unfinished()
    {
        var killed = Copy(Folders[1], "killed");
        File.Delete(Path.Combine(killed, "verdict.json"));
        var lines = File.ReadAllLines(Path.Combine(killed, "events.ndjson"));
        File.WriteAllLines(Path.Combine(killed, "events.ndjson"), lines.Take(lines.Length - 3));
        var merged = await MergeAsync("unfinished", [Folders[0], killed, .. Folders.Skip(2)]);
        Assert.That(merged.Error, Is.Empty);
        var run = RunReader.Read(scratch.Path("unfinished")).Run;
        Assert.That(run.Interrupted, Does.StartWith("shard 2/4: killed: 2 cases"));
        Assert.That(run.Cases, Has.Count.EqualTo(whole.Cases.Count - 2));
        Assert.That(run.WaiversStale, Is.Empty, "who has not seen all cannot say");
    }

    [Test]
    public async Task What_is_missing_or_twice_is_refused()
    {
        await RefusedAsync("of 4 shards 3 is missing", Folders[0], Folders[1], Folders[3]);
        await RefusedAsync("of 4 shards 2, 3, 4 are missing", Folders[0]);
        await RefusedAsync("shard 1/4 is there twice", [.. Folders, Copy(Folders[0], "again")]);
        await RefusedAsync("whole is no shard", [.. Folders.Skip(1), scratch.Path("whole")]);
    }

    [TestCase("seed", 7, "differ in their seed ('1' and '7')")]
    [TestCase("target", "another", "differ in their target ('a server' and 'another')")]
    [TestCase("contract", "edge-functions", "differ in their contract")]
    [TestCase("scenariosDigest", "0000000000000000000000000000000000000000000000000000000000000000", "differ in their set of scenarios")]
    public async Task Shards_of_another_run_are_refused(string member, object value, string says)
    {
        var other = Copy(Folders[3], $"other-{member}");
        Change(other, json => json["run"]![member] = JsonValue.Create(value));
        await RefusedAsync(says, [.. Folders.Take(3), other]);
    }

    [Test]
    public async Task Shards_that_overlap_are_refused()
    {
        var other = Copy(Folders[3], "overlap");
        var stolen = JsonNode.Parse(File.ReadAllText(Path.Combine(Folders[0], "verdict.json")))!["cases"]![0]!;
        Change(other, json => json["cases"]!.AsArray().Add(stolen.DeepClone()));
        await RefusedAsync($"the case {stolen["id"]} is in ", [.. Folders.Take(3), other]);
    }

    private async Task RefusedAsync(string says, params string[] folders)
    {
        var run = await MergeAsync("refused", folders);
        Assert.That((run.Code, run.ErrorLines.Length), Is.EqualTo((2, 1)), run.Out + run.Error);
        Assert.That(run.Error, Does.Contain(says));
        Assert.That(scratch.Path("refused"), Does.Not.Exist);
    }

    private Task<CommandRun> MergeAsync(string to, IReadOnlyList<string> folders) =>
        CommandRun.Of(["merge", .. folders, "--out", scratch.Path(to), "--no-allure-report"]);

    private string Copy(string folder, string name)
    {
        Directory.CreateDirectory(scratch.Path(name));
        foreach (var file in Directory.EnumerateFiles(folder))
            File.Copy(file, Path.Combine(scratch.Path(name), Path.GetFileName(file)));
        return scratch.Path(name);
    }

    private static void Change(string folder, Action<JsonNode> change)
    {
        var file = Path.Combine(folder, "verdict.json");
        var json = JsonNode.Parse(File.ReadAllText(file))!;
        change(json);
        File.WriteAllText(file, json.ToJsonString());
    }

    private string Json(string folder, string member) => JsonNode.Parse(File.ReadAllText(scratch.Path($"{folder}/verdict.json")))![member]!.ToJsonString();

    private static string Line(CaseResult result) => $"{result.Id} {result.Outcome} {result.Status} {result.Code} {result.Digest} {string.Join(',', result.Findings.Select(finding => finding.Fingerprint))}";

    private static string Line(Finding finding) => $"{finding.Fingerprint} {finding.Severity} {finding.Waiver} {finding.Scenario} {string.Join(',', finding.Cases)}";

    private static string Line(CodeSeen code) => $"{code.Code} {string.Join(',', code.Statuses)} {code.InRedirect} {code.Provokable} {code.WhyNot}";

    /// <summary>One code that no catalogue has, so that there are findings to merge; some of them are waived.</summary>
    private static RequestDelegate Broken(RequestDelegate inner) => async context =>
    {
        if (context.Request.Path != "/resend" && !(context.Request.Path.StartsWithSegments("/admin/users") && context.Request.Headers.Authorization.Count == 0))
        {
            await inner(context);
            return;
        }

        context.Response.StatusCode = 400;
        await context.Response.WriteAsJsonAsync(new { code = 400, error_code = context.Request.Path == "/resend" ? "no_such_code" : "another_code", msg = "No" });
    };
}

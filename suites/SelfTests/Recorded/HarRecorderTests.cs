using System.Text.Json;
using Conformance.Cli.Proving;
using Conformance.Engine.Generation;
using Conformance.Engine.Runs;
using Conformance.Engine.Runs.Recorded;
using Conformance.Engine.Targets;
using Conformance.JudgingTests.House;
using Conformance.ReferenceServers;
using Conformance.Scenarios.Running;
using Conformance.SelfTests.Cli;
using Conformance.SelfTests.Generation;
using Microsoft.AspNetCore.Http;
using NUnit.Framework;

namespace Conformance.SelfTests.Recorded;

/// <summary>A recording of a run leads to the findings of the run, and gives no secret away.</summary>
internal sealed class HarRecorderTests
{
    [Test]
    public async Task A_recording_leads_to_the_findings_of_its_run()
    {
        using var scratch = new Scratch();
        var file = scratch.Path("run.har");
        var (live, _) = await RecordAsync(file, "token/password", "user/read", "derived/factors/factor_enroll", "signup/email");
        var again = await HarCheck.RunAsync(TheContract.Load(), [file], null, new SilentListener(), CancellationToken.None);
        Assert.That(live.Findings, Is.Not.Empty, "the server has faults");
        Assert.That(
            again.Findings.Select(finding => $"{finding.Fingerprint} {finding.Rule} {finding.Message}").Order(),
            Is.EqualTo(live.Findings.Select(finding => $"{finding.Fingerprint} {finding.Rule} {finding.Message}").Order()));
    }

    [Test]
    public async Task A_recording_holds_no_secret()
    {
        using var scratch = new Scratch();
        var file = scratch.Path("run.har");
        var (_, target) = await RecordAsync(file, "token/password", "token/refresh", "mfa/");
        var text = await File.ReadAllTextAsync(file);
        Assert.That(JsonDocument.Parse(text).RootElement.GetProperty("log").GetProperty("entries").GetArrayLength(), Is.GreaterThan(20));
        Assert.That(text, Does.Not.Contain(target.JwtSecret!));
        Assert.That(text, Does.Not.Contain(target.ServiceKey!.Split('.')[2]), "the key's signature");
    }

    [Test]
    public async Task A_recording_grows_no_larger_than_it_may_and_stays_whole()
    {
        using var scratch = new Scratch();
        var file = scratch.Path("run.har");
        var (run, _) = await RecordAsync(file, most: 40_000, "token/password");
        Assert.That(new FileInfo(file).Length, Is.InRange(20_000, 41_000));
        Assert.That(JsonDocument.Parse(await File.ReadAllTextAsync(file)).RootElement.GetProperty("log").GetProperty("entries").GetArrayLength(), Is.GreaterThan(5).And.LessThan(run.Requests));
    }

    [Test]
    public void The_same_secret_has_the_same_stand_in_of_its_shape()
    {
        var pseudonyms = new Pseudonyms();
        Assert.That(pseudonyms.Of("s3cret-Value!"), Is.EqualTo(pseudonyms.Of("s3cret-Value!")).And.Not.EqualTo("s3cret-Value!"));
        Assert.That(pseudonyms.Of("s3cret-Value!"), Does.Match("^[a-z][0-9][a-z]{4}-[A-Z][a-z]{4}!$"));
        Assert.That(Guid.TryParse(pseudonyms.Of("4f1c2a3b-0000-4000-8000-abcdefabcdef"), out _));
        Assert.That(pseudonyms.Of("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"), Does.StartWith("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.").And.Not.EndWith("c2lnbmF0dXJl"));
    }

    private static Task<(Engine.Verdicts.Run Run, ServerAddress Server)> RecordAsync(string file, params string[] filter) => RecordAsync(file, HarRecorder.Most, filter);

    private static async Task<(Engine.Verdicts.Run Run, ServerAddress Server)> RecordAsync(string file, long most, params string[] filter)
    {
        await using var server = await ReferenceServer.StartAsync("supabase-auth", new ReferenceServerOptions { Config = "autoconfirm", Around = Faulty }, CancellationToken.None);
        var contract = TheContract.Load();
        var address = new ServerAddress("default", server.Url) { ServiceKey = server.ServiceKey, JwtSecret = server.JwtSecret };
        var cases = CaseList.Filter(Catalogue.Cases(contract), filter);
        using var recorder = new HarRecorder(file, most);
        var options = new RunOptions { Target = new Target("faulty", contract.Name, [address]), Mark = Hash.Short(file, 8) };
        await using var session = await RunSession.OpenAsync(options, contract, Catalogue.Adapter(contract), cases, recorder, CancellationToken.None);
        recorder.Redactor = session.Redactor;
        foreach (var playing in session.Cases)
            await session.PlayAsync(playing, CancellationToken.None);
        return (await session.CloseAsync(), address);
    }

    /// <summary>Wrong statuses here, another code there.</summary>
    private static RequestDelegate Faulty(RequestDelegate inner) => async context =>
    {
        var wire = context.Response.Body;
        using var kept = new MemoryStream();
        context.Response.Body = kept;
        await inner(context);
        context.Response.Body = wire;
        var body = System.Text.Encoding.UTF8.GetString(kept.ToArray()).Replace("\"no_authorization\"", "\"no_credentials\"", StringComparison.Ordinal);
        if (context.Response.StatusCode == 401)
            context.Response.StatusCode = 403;
        if (body.Contains("\"validation_failed\"", StringComparison.Ordinal))
            context.Response.StatusCode = 409;
        context.Response.ContentLength = null;
        await context.Response.WriteAsync(body);
    };
}

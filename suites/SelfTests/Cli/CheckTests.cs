using System.Text.Json;
using Conformance.JudgingTests.House;
using Conformance.SelfTests.Reporting;
using NUnit.Framework;

namespace Conformance.SelfTests.Cli;

public sealed class CheckTests
{
    [Test]
    public async Task Recorded_traffic_is_judged_and_written_like_a_run()
    {
        using var scratch = new Scratch();
        var run = await CommandRun.Of("check", scratch.File("traffic.har", Har(404, """{"code":404,"error_code":"bad_json","msg":"no"}""")), "--out", scratch.Path("r"), "--no-allure-report");
        Assert.Multiple(() =>
        {
            Assert.That(run.Code, Is.EqualTo(1), run.Out + run.Error);
            Assert.That(run.Out, Does.Contain("BROKEN: 1 of 1 case").And.Contain("clause status.404-needs-path-variable").And.Contain("curl "));
            Assert.That(OutputSchemas.MisfitsOf("verdict", scratch.Path("r/verdict.json")), Is.Empty);
            foreach (var line in File.ReadLines(scratch.Path("r/events.ndjson")))
                Assert.That(OutputSchemas.Misfits("event", JsonDocument.Parse(line).RootElement), Is.Empty, line);
            foreach (var line in File.ReadLines(scratch.Path("r/exchanges.ndjson")))
                Assert.That(OutputSchemas.Misfits("exchange", JsonDocument.Parse(line).RootElement), Is.Empty, line);
            Assert.That(scratch.Path("r/summary.md"), Does.Exist);
        });
    }

    [Test]
    public async Task The_same_recording_again_has_nothing_new()
    {
        using var scratch = new Scratch();
        var file = scratch.File("traffic.har", Har(404, """{"code":404,"error_code":"bad_json","msg":"no"}"""));
        await CommandRun.Of("check", file, "--out", scratch.Path("r"), "--no-allure-report");
        var again = await CommandRun.Of("check", file, "--out", scratch.Path("r"), "--no-allure-report");
        var elsewhere = await CommandRun.Of("check", file, "--out", scratch.Path("other"), "--previous", scratch.Path("r"), "--no-allure-report");
        var first = await CommandRun.Of("check", file, "--out", scratch.Path("first"), "--no-allure-report");
        Assert.That(again.Out, Does.Contain("0 new findings").And.Contain("still there, 0 gone"));
        Assert.That(elsewhere.Out, Does.Contain("0 new findings").And.Contain("still there, 0 gone"));
        Assert.That(first.Out, Does.Not.Contain("still there"));
    }

    [Test]
    public async Task Results_that_are_not_there_are_one_line()
    {
        using var scratch = new Scratch();
        var run = await CommandRun.Of("check", scratch.File("empty.har", """{"log":{"version":"1.2","entries":[]}}"""), "--out", scratch.Path("r"), "--previous", scratch.Path("nowhere"));
        Assert.That((run.Code, run.ErrorLines.Length), Is.EqualTo((2, 1)), run.Error);
        Assert.That(run.Error, Does.Contain("nowhere: there is no such file or folder"));
    }

    [Test]
    public async Task A_recording_without_entries_tests_nothing()
    {
        using var scratch = new Scratch();
        var run = await CommandRun.Of("check", scratch.File("empty.har", """{"log":{"version":"1.2","entries":[]}}"""), "--out", scratch.Path("r"), "--no-allure-report");
        Assert.That(run.Code, Is.EqualTo(3), run.Out + run.Error);
    }

    private static string Har(int status, string body) => JsonSerializer.Serialize(new
    {
        log = new
        {
            version = "1.2",
            entries = new[]
            {
                new
                {
                    startedDateTime = "2026-01-01T00:00:00Z",
                    time = 1,
                    request = new
                    {
                        method = "POST",
                        url = "http://server.example/otp",
                        headers = new[] { new { name = "Content-Type", value = "application/json" } },
                        postData = new { mimeType = "application/json", text = "{" },
                    },
                    response = new
                    {
                        status,
                        headers = new[] { new { name = "Content-Type", value = "application/json" } },
                        content = new { mimeType = "application/json", text = body },
                    },
                },
            },
        },
    });
}

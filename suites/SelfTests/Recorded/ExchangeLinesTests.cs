using Conformance.Cli.Proving;
using Conformance.Engine.Runs.Recorded;
using Conformance.Engine.Verdicts;
using Conformance.JudgingTests.Contracts;
using Conformance.JudgingTests.House;
using Conformance.SelfTests.Cli;
using NUnit.Framework;

namespace Conformance.SelfTests.Recorded;

/// <summary>Recordings of one exchange a line, told from HAR files by what is in them.</summary>
public sealed class ExchangeLinesTests
{
    private const string Refused = """{"name":"a","request":{"method":"GET","url":"/hello","headers":{}},"response":{"status":401,"headers":{"content-type":"application/json"},"body":"{\"msg\":\"Invalid JWT\"}"}}""";

    [TestCase("traffic.jsonl")]
    [TestCase("traffic.har")]
    public async Task The_name_of_the_file_says_nothing(string name)
    {
        var run = await CheckAsync(name, "\n" + Refused + "\n\n" + Refused.Replace("\"a\"", "\"b\"", StringComparison.Ordinal) + "\n");
        Assert.That(run.Cases.Select(result => $"{result.Id} {result.Scenario} {result.Operation}"), Is.EqualTo(new[] { $"{name}#2 a GET /{{function}}", $"{name}#4 b GET /{{function}}" }));
    }

    [Test]
    public async Task A_header_may_stand_several_times_and_the_mount_is_found()
    {
        var line = Refused.Replace("\"/hello\"", "\"https://p.example/functions/v1/hello\"", StringComparison.Ordinal).Replace("\"headers\":{}", "\"headers\":{\"Authorization\":[\"Bearer a\",\"Bearer b\"]}", StringComparison.Ordinal);
        var run = await CheckAsync("r.jsonl", line);
        Assert.That((run.Cases.Single().Server, run.Findings.Count), Is.EqualTo(("https://p.example/functions/v1", 0)));
    }

    [TestCase("nonsense", "line 2: not JSON")]
    [TestCase("{}", "line 2: has no request")]
    [TestCase("""{"request":{"method":"GET","url":"/x"}}""", "line 2: has no response")]
    [TestCase("""{"request":{"method":"GET","url":"x"},"response":{"status":200}}""", "line 2: request.url")]
    [TestCase("""{"request":{"url":"/x"},"response":{"status":200}}""", "line 2: request.method")]
    [TestCase("""{"request":{"method":"GET","url":"/x"},"response":{"status":"200"}}""", "line 2: response.status")]
    [TestCase("""{"request":{"method":"GET","url":"/x","headers":[]},"response":{"status":200}}""", "line 2: headers")]
    public void A_line_that_is_no_exchange_is_told(string line, string says) =>
        Assert.That(async () => await CheckAsync("r.jsonl", $"{Refused}\n{line}\n"), Throws.TypeOf<HarException>().With.Message.Contains(says));

    private static async Task<Run> CheckAsync(string name, string text)
    {
        using var scratch = new Scratch();
        return await HarCheck.RunAsync(Loaded.Contract("edge-functions"), [scratch.File(name, text)], null, new SilentListener(), CancellationToken.None);
    }
}

using System.Text;
using System.Text.Json;
using Conformance.Engine.Reporting;
using Conformance.Engine.Reporting.Formats;
using Conformance.Engine.Verdicts;
using Conformance.JudgingTests.House;
using Conformance.SelfTests.Cli;
using NUnit.Framework;

namespace Conformance.SelfTests.Reporting;

/// <summary>What changed since an earlier run is told by fingerprint, and only of what both have looked at.</summary>
public sealed class NewsTests
{
    private static readonly Run Before = Run("aaaaaaaaaaaaaaaa a", "bbbbbbbbbbbbbbbb b", "cccccccccccccccc c") with
    {
        Cases = [Case("a", Outcome.Fail), Case("b", Outcome.Fail), Case("c", Outcome.Fail), Case("d", Outcome.Pass)],
    };

    /// <summary>a is still broken, b is mended, c was not played, d broke, e is a case that the earlier run did not have.</summary>
    private static readonly Run After = Run("aaaaaaaaaaaaaaaa a", "dddddddddddddddd d", "eeeeeeeeeeeeeeee e") with
    {
        Cases = [Case("a", Outcome.Fail), Case("b", Outcome.Pass), Case("c", Outcome.Inconclusive), Case("d", Outcome.Fail), Case("e", Outcome.Fail)],
    };

    [Test]
    public void Findings_are_new_still_there_gone_or_beyond_comparison()
    {
        var news = News.Of(After, Earlier());
        Assert.Multiple(() =>
        {
            Assert.That(news.Findings, Is.EquivalentTo(new Dictionary<string, Since> { ["aaaaaaaaaaaaaaaa"] = Since.Still, ["dddddddddddddddd"] = Since.New, ["eeeeeeeeeeeeeeee"] = Since.NotCompared }));
            Assert.That(news.Gone.Select(finding => finding.Fingerprint), Is.EqualTo(new[] { "bbbbbbbbbbbbbbbb" }));
            Assert.That(news.NotLookedAt.Select(finding => finding.Fingerprint), Is.EqualTo(new[] { "cccccccccccccccc" }));
            Assert.That(news.Says(), Is.EqualTo("since 1970-01-01 00:00 UTC: 1 new finding, 1 still there, 1 gone, 1 that the earlier run could not have seen, 1 not looked at this time"));
        });
    }

    [Test]
    public void The_same_again_is_no_news()
    {
        var news = News.Of(Before, Earlier());
        Assert.That(news.Says(), Is.EqualTo("since 1970-01-01 00:00 UTC: 0 new findings, 3 still there, 0 gone"));
    }

    [Test]
    public void Summary_verdict_and_Sarif_say_so()
    {
        var report = SampleRun.Report(After, News.Of(After, Earlier()));
        using var verdict = JsonDocument.Parse(new VerdictFormat().Write(report));
        using var sarif = JsonDocument.Parse(new SarifFormat().Write(report));
        Assert.Multiple(() =>
        {
            Assert.That(OutputSchemas.Misfits("verdict", verdict.RootElement), Is.Empty);
            Assert.That(verdict.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("since").GetString()), Is.EqualTo(new[] { "still", "new", "notCompared" }));
            Assert.That(verdict.RootElement.GetProperty("previous").GetProperty("gone")[0].GetProperty("fingerprint").GetString(), Is.EqualTo("bbbbbbbbbbbbbbbb"));
            Assert.That(Encoding.UTF8.GetString(new SummaryFormat().Write(report)), Does.Contain("**Since 1970-01-01 00:00 UTC: 1 new finding").And.Contain("- gone: POST /signup"));
            Assert.That(PublicSchemas.Misfits("sarif-2.1.0.json", sarif.RootElement), Is.Empty);
            Assert.That(sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => result.TryGetProperty("baselineState", out var state) ? state.GetString() : null), Is.EqualTo(new[] { "unchanged", "new", null }));
        });
    }

    private static Run Earlier()
    {
        using var scratch = new Scratch();
        scratch.File("verdict.json", Encoding.UTF8.GetString(new VerdictFormat().Write(SampleRun.Report(Before))));
        return RunReader.Read(scratch.Folder).Run;
    }

    private static CaseResult Case(string name, Outcome outcome) => SampleRun.Case($"signup/{name}@initial", outcome);

    private static Run Run(params string[] findings) => SampleRun.Of() with
    {
        Findings = [.. findings.Select(line => line.Split(' ')).Select(parts => SampleRun.Finding("It broke.") with { Fingerprint = parts[0], Cause = parts[0], Cases = [$"signup/{parts[1]}@initial"] })],
    };
}

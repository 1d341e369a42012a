using Conformance.Engine.Reporting;
using Conformance.Engine.Reporting.Releases;
using Conformance.Engine.Verdicts;
using Conformance.Engine.Verdicts.Releases;
using Conformance.JudgingTests.House;
using Conformance.SelfTests.Cli;
using Conformance.SelfTests.Reporting;
using NUnit.Framework;
using static Conformance.JudgingTests.Releases.Recorded;

namespace Conformance.SelfTests.Releases;

public sealed class BaselineFileTests
{
    private static readonly Baseline Whole = Of(
        "v1",
        Condition("b", "GET /user", Done),
        Condition("a", "POST /signup", Weak, Weak with { Status = 400 }),
        Condition("d", "POST /oauth/token", new Engine.Rules.Releases.Behaviour("uncatalogued", 400, null, "invalid_grant", "{error:string}")) with { Server = "other" },
        new Condition("c", "GET /user", "default", new Dictionary<string, IReadOnlyList<Engine.Rules.Releases.Behaviour>> { ["initial"] = [Done] })) with
    {
        Servers = [new BaselineServer("default", ["signup"], ["captcha"], ["POST /passkeys"]), new BaselineServer("other", [], [], [])],
        Unrecorded = new Dictionary<string, Unrecorded> { ["z"] = new(Outcome.NotApplicable, "off"), ["y"] = new(Outcome.Inconclusive, "limit") },
    };

    [Test]
    public void What_was_written_is_read_back_and_written_the_same()
    {
        using var scratch = new Scratch();
        var file = scratch.Path("deep/v1.json");
        BaselineFile.Write(file, Whole);
        var read = BaselineFile.Read(file);
        Assert.Multiple(() =>
        {
            Assert.That(BaselineFile.Text(read), Is.EqualTo(File.ReadAllText(file)));
            Assert.That(OutputSchemas.MisfitsOf("baseline", file), Is.Empty);
            Assert.That(read.Conditions["a"].Answers["initial"], Is.EqualTo(Whole.Conditions["a"].Answers["initial"]));
            Assert.That(read.Conditions["c"].Answers.Keys, Is.EqualTo(new[] { "initial" }));
            Assert.That(read.Conditions["d"].Server, Is.EqualTo("other"));
            Assert.That(read.Unrecorded["y"].Outcome, Is.EqualTo(Outcome.Inconclusive));
            Assert.That(Compare(read, Whole).Same, Is.EqualTo(4));
        });
    }

    [Test]
    public void It_is_sorted_and_has_a_line_for_each_condition()
    {
        var lines = BaselineFile.Text(Whole).Split('\n').Where(line => line.Contains("\"scenario\"", StringComparison.Ordinal)).ToList();
        Assert.That(lines.Select(line => line.Split('"')[3]), Is.EqualTo(new[] { "a", "b", "c", "d" }));
    }

    [TestCase("{", "line 1")]
    [TestCase("{}", "baseline")]
    [TestCase("""{"cases": []}""", "baseline")]
    public void What_is_no_baseline_is_told_in_one_line(string text, string says)
    {
        using var scratch = new Scratch();
        Assert.That(() => BaselineFile.Read(scratch.File("b.json", text)), Throws.TypeOf<ResultException>().With.Message.Contains(says).And.Message.Not.Contains("\n"));
    }

    [TestCase("\"shape\":\"", "\"shape\":\"0", "has no shape")]
    [TestCase("\"scenario\":\"b\"", "\"scenario\":\"a\"", "stands twice")]
    [TestCase("\"scenario\":\"b\",\"operation\":\"GET /user\",\"category\":\"success\",\"status\":200", "\"scenario\":\"b\",\"operation\":\"GET /user\"", "must have either")]
    public void A_baseline_that_contradicts_itself_is_told_in_one_line(string part, string other, string says)
    {
        using var scratch = new Scratch();
        var text = BaselineFile.Text(Whole).Replace(part, other, StringComparison.Ordinal);
        Assert.That(() => BaselineFile.Read(scratch.File("b.json", text)), Throws.TypeOf<ResultException>().With.Message.Contains(says).And.Message.Contains("b.json"));
    }

    [Test]
    public void What_says_nothing_of_the_release_is_not_recorded_as_what_it_does()
    {
        CaseResult Played(string scenario, Outcome outcome, bool telling = true) => SampleRun.Case($"{scenario}@initial", outcome) with { Seen = new Sightings("success", null, "{id:string}", telling, [], []) };
        var run = SampleRun.Of(
            Played("pass", Outcome.Pass), Played("fail", Outcome.Fail), Played("warning", Outcome.Warning), Played("waived", Outcome.Waived),
            Played("off", Outcome.NotApplicable), Played("limited", Outcome.Inconclusive), Played("broken", Outcome.Error), Played("excused", Outcome.Fail, telling: false));
        var baseline = Baselines.Of(run, SampleRun.Contract);
        Assert.Multiple(() =>
        {
            Assert.That(baseline.Conditions.Keys, Is.EquivalentTo(new[] { "pass", "fail", "warning", "waived" }));
            Assert.That(baseline.Unrecorded.Select(pair => $"{pair.Key} {pair.Value.Outcome}"), Is.EquivalentTo(new[] { "off NotApplicable", "limited Inconclusive", "broken Error", "excused Inconclusive" }));
        });
    }
}

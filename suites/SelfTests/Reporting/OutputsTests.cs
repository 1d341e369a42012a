using System.Text.Json;
using Conformance.Engine.Reporting;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;
using Conformance.JudgingTests.House;
using Conformance.SelfTests.Cli;
using NUnit.Framework;

namespace Conformance.SelfTests.Reporting;

public sealed class OutputsTests
{
    private static readonly Target Target = new("a server", "supabase-auth", [new ServerAddress("default", new Uri("http://a"))]);

    [Test]
    public void Every_file_fits_its_schema_whatever_the_verdicts()
    {
        using var scratch = new Scratch();
        CaseResult[] cases = [.. Enum.GetValues<Outcome>().Select(outcome => SampleRun.Case($"signup/{outcome}@initial", outcome, outcome == Outcome.Fail ? [SampleRun.Finding("It broke.")] : []))];
        var run = SampleRun.Of(cases) with { WaiversUsed = ["w1"], WaiversStale = [new StaleWaiver("w2", "expired")], Leftovers = ["user x"], Interrupted = "interrupted" };
        Write(scratch.Folder, run);
        Assert.Multiple(() =>
        {
            Assert.That(OutputSchemas.MisfitsOf("verdict", scratch.Path("verdict.json")), Is.Empty);
            Assert.That(OutputSchemas.MisfitsOf("allure-categories", scratch.Path("allure-results/categories.json")), Is.Empty);
            Assert.That(OutputSchemas.MisfitsOf("allure-executor", scratch.Path("allure-results/executor.json")), Is.Empty);
            Assert.That(OutputSchemas.MisfitsOf("badge", scratch.Path("badge.json")), Is.Empty);
            Assert.That(PublicSchemas.Misfits("sarif-2.1.0.json", File.ReadAllText(scratch.Path("findings.sarif"))), Is.Empty);
            Assert.That(PublicSchemas.XmlMisfits("junit-ant.xsd", File.ReadAllText(scratch.Path("junit.xml"))), Is.Empty);
            var lines = File.ReadAllLines(scratch.Path("events.ndjson"));
            Assert.That(lines, Has.Length.EqualTo(cases.Length + 3));
            foreach (var line in lines)
                Assert.That(OutputSchemas.Misfits("event", JsonDocument.Parse(line).RootElement), Is.Empty, line);
        });
    }

    [Test]
    public void The_same_run_is_written_the_same()
    {
        using var one = new Scratch();
        using var other = new Scratch();
        var run = SampleRun.Of(SampleRun.Case("signup/a@initial", Outcome.Pass), SampleRun.Case("signup/b@initial", Outcome.Fail, SampleRun.Finding("It broke.")));
        Write(one.Folder, run);
        Write(other.Folder, run);
        foreach (var name in new[] { "verdict.json", "summary.md", "junit.xml", "findings.sarif", "badge.json", "allure-results/environment.properties" })
            Assert.That(File.ReadAllText(one.Path(name)), Is.EqualTo(File.ReadAllText(other.Path(name))), name);
    }

    [Test]
    public void What_an_earlier_run_left_is_taken_away_and_nothing_else()
    {
        using var scratch = new Scratch();
        Write(scratch.Folder, SampleRun.Of(SampleRun.Case("signup/a@initial", Outcome.Pass)));
        scratch.File("notes.txt", "mine");
        scratch.File("allure-results/old-result.json", "{}");
        using var outputs = Outputs.Open(scratch.Folder, SampleRun.Contract);
        Assert.Multiple(() =>
        {
            Assert.That(scratch.Path("verdict.json"), Does.Not.Exist);
            Assert.That(scratch.Path("allure-results/old-result.json"), Does.Not.Exist);
            Assert.That(scratch.Path("notes.txt"), Does.Exist);
        });
    }

    [Test]
    public void A_run_that_is_killed_leaves_valid_lines()
    {
        using var scratch = new Scratch();
        using var outputs = Outputs.Open(scratch.Folder, SampleRun.Contract);
        Parallel.For(0, 200, number => outputs.CaseFinished(SampleRun.Case($"signup/{number}@initial", Outcome.Pass)));
        using var reader = new StreamReader(new FileStream(scratch.Path("events.ndjson"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(200));
        Assert.That(() => lines.Select(line => JsonDocument.Parse(line)).ToList(), Throws.Nothing);
    }

    [Test]
    public void Secrets_are_in_no_file()
    {
        using var scratch = new Scratch();
        var redactor = new Redactor();
        redactor.Learn("very-secret-value", "CONFORMANCE_SERVICE_KEY");
        var run = SampleRun.Of(SampleRun.Case("signup/a@initial", Outcome.Error) with { Reason = "it said very-secret-value" }) with
        {
            Leftovers = ["user very-secret-value"],
            Capabilities = [new Capability("x", true, "saw very-secret-value")],
        };
        Write(scratch.Folder, run, redactor);
        foreach (var file in Directory.EnumerateFiles(scratch.Folder, "*", SearchOption.AllDirectories))
            Assert.That(File.ReadAllText(file), Does.Not.Contain("very-secret-value"), file);
    }

    private static void Write(string folder, Run run, Redactor? redactor = null)
    {
        using var outputs = Outputs.Open(folder, SampleRun.Contract);
        outputs.Redactor = redactor ?? new Redactor();
        outputs.Opened(Target, new RunPlan(run.Seed, run.Filter, run.Shard, run.ScenariosDigest, run.Cases.Count, run.Terms, "1f3a9c27"), run.Capabilities);
        foreach (var result in run.Cases)
            outputs.CaseFinished(result);
        outputs.Note("a note");
        outputs.Closed(run);
        outputs.Write(run);
    }
}

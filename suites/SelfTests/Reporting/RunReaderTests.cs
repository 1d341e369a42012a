using Conformance.Engine.Reporting;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;
using Conformance.JudgingTests.House;
using Conformance.SelfTests.Cli;
using NUnit.Framework;

namespace Conformance.SelfTests.Reporting;

/// <summary>A run that was written is read back as it was.</summary>
public sealed class RunReaderTests
{
    private static readonly Target Target = new("a server", "supabase-auth", [new ServerAddress("default", new Uri("http://a"))]);

    private static readonly Run Whole = SampleRun.Of(
        [.. Enum.GetValues<Outcome>().Select(outcome => SampleRun.Case($"signup/{outcome}@initial", outcome, outcome == Outcome.Fail ? [SampleRun.Finding("It broke.")] : []) with
        {
            IsFlaky = outcome == Outcome.Inconclusive,
            Seen = new Sightings("success", null, "{id:string}", true, [], []),
        })]) with
    {
        ContractDigest = SampleRun.Contract.Digest,
        ScenariosDigest = new string('c', 64),
        Filter = ["signup"],
        Shard = new Shard(2, 4),
        Servers = [new ServerSeen("default", "http://a/", "v1.2.3", ["captcha"], ["signup"], ["GET /x"])],
        WaiversUsed = ["w1"],
        WaiversStale = [new StaleWaiver("w2", "expired")],
        Leftovers = ["user x"],
        Interrupted = "interrupted",
    };

    [Test]
    public void What_was_written_is_read_back_as_it_was()
    {
        using var first = new Scratch();
        using var second = new Scratch();
        Write(first.Folder, Whole);
        var read = RunReader.Read(first.Folder);
        Write(second.Folder, read.Run);
        Assert.Multiple(() =>
        {
            Assert.That(File.ReadAllText(second.Path("verdict.json")), Is.EqualTo(File.ReadAllText(first.Path("verdict.json"))));
            Assert.That(File.ReadAllText(second.Path("summary.md")), Is.EqualTo(File.ReadAllText(first.Path("summary.md"))));
            Assert.That(RunReader.Read(first.Path("verdict.json")).Run.Cases, Has.Count.EqualTo(Whole.Cases.Count));
            Assert.That(read.Coverage!.Operations.Single(entry => entry.Operation == "POST /signup").Cases, Is.EqualTo(Whole.Cases.Count));
        });
    }

    [Test]
    public void A_run_that_was_killed_is_read_from_its_events_and_a_broken_last_line_counts_for_nothing()
    {
        using var scratch = new Scratch();
        using (var outputs = Outputs.Open(scratch.Folder, SampleRun.Contract))
        {
            outputs.Opened(Target, new RunPlan(7, ["signup"], null, new string('c', 64), 9, Terms.Plain, "1f3a9c27"), []);
            outputs.CaseFinished(Whole.Cases.Single(result => result.Outcome == Outcome.Fail) with { Seen = new Sightings("success", null, "", false, [new CodeSighting("weak_password", 422, false)], ["a.clause"]) });
        }

        File.AppendAllText(scratch.Path("events.ndjson"), """{"event":"case-fini""");
        var run = RunReader.Read(scratch.Folder).Run;
        Assert.Multiple(() =>
        {
            Assert.That(run.Cases.Single().Outcome, Is.EqualTo(Outcome.Fail));
            Assert.That(run.Cases.Single().Seen.Clauses, Is.EqualTo(new[] { "a.clause" }));
            Assert.That(run.Findings.Single().Message, Is.EqualTo("It broke."));
            Assert.That(run.Codes.Single().Statuses, Is.EqualTo(new[] { 422 }));
            Assert.That(run.Seed, Is.EqualTo(7));
            Assert.That(run.Interrupted, Is.EqualTo("killed: 8 cases of 9 not run"));
        });
    }

    [TestCase("verdict.json", "{", "line 1")]
    [TestCase("verdict.json", "null", "line 1")]
    [TestCase("verdict.json", """{"run": {}}""", "verdict.json")]
    [TestCase("verdict.json", """{"run": {"target": 7}}""", "$.run.target")]
    [TestCase("events.ndjson", "{\"event\": 1}\n", "$.event")]
    [TestCase("events.ndjson", "", "run-opened")]
    [TestCase("notes.txt", "", "there is no verdict.json in it")]
    public void What_is_no_result_is_told_in_one_line(string name, string content, string says)
    {
        using var scratch = new Scratch();
        scratch.File(name, content);
        Assert.That(() => RunReader.Read(scratch.Folder), Throws.TypeOf<ResultException>().With.Message.Contains(says).And.Message.Contains(scratch.Folder).And.Message.Not.Contains("\n"));
    }

    [Test]
    public void A_member_of_another_kind_is_told_with_its_place()
    {
        using var scratch = new Scratch();
        Write(scratch.Folder, Whole);
        var file = scratch.Path("verdict.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"outcome\": \"fail\"", "\"outcome\": \"splendid\"", StringComparison.Ordinal));
        Assert.That(() => RunReader.Read(file), Throws.TypeOf<ResultException>().With.Message.Contains(".outcome"));
    }

    private static void Write(string folder, Run run)
    {
        using var outputs = Outputs.Open(folder, SampleRun.Contract);
        foreach (var result in run.Cases)
            outputs.CaseFinished(result);
        outputs.Write(run);
        Assert.That(OutputSchemas.MisfitsOf("verdict", Path.Combine(folder, "verdict.json")), Is.Empty);
    }
}

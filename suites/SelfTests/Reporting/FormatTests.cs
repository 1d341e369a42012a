using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Conformance.Engine.Contracts;
using Conformance.Engine.Reporting;
using Conformance.Engine.Reporting.Formats;
using Conformance.Engine.Verdicts;
using NUnit.Framework;

namespace Conformance.SelfTests.Reporting;

/// <summary>Each format is what its public schema says, whatever a server has said.</summary>
public sealed class FormatTests
{
    private const string Odd = "It said <b>&\"'\u0000\u001b[31m ]]> \uD800 and 😀\r\nmore  of  it";

    private static readonly Waiver Waiver = new("w1", "a-rule", "POST /signup", null, null, null, [], "known", "https://example.org/1", "somebody", new DateOnly(2099, 1, 31));

    private static readonly Run Run = SampleRun.Of([
        .. Enum.GetValues<Outcome>().Select(outcome => SampleRun.Case($"signup/{outcome}@initial", outcome) with { Reason = Odd }),
        SampleRun.Case("user/a@initial", Outcome.Fail, SampleRun.Finding(Odd) with { Clause = "status.404-needs-path-variable", Operation = "GET /admin/users/{user_id}" }),
        SampleRun.Case("user/b@initial", Outcome.Waived, SampleRun.Finding(Odd) with { Fingerprint = "1123456789abcdef", Waiver = "w1", Status = null }),
        SampleRun.Case("user/c@initial", Outcome.Warning, SampleRun.Finding(Odd) with { Fingerprint = "2123456789abcdef", Severity = Severity.Warning, Rule = "b-rule", Operation = "GET /" }),
    ]) with { Waivers = [Waiver], WaiversUsed = ["w1"] };

    [TestCase("junit-ant.xsd")]
    [TestCase("junit-jenkins.xsd")]
    public void JUnit_fits(string schema) => Assert.That(PublicSchemas.XmlMisfits(schema, Text(new JUnitFormat())), Is.Empty);

    [Test]
    public void The_schema_of_JUnit_notices_what_does_not_fit() =>
        Assert.That(PublicSchemas.XmlMisfits("junit-ant.xsd", Text(new JUnitFormat()).Replace("classname=", "clazz=", StringComparison.Ordinal)), Is.Not.Empty);

    [Test]
    public void JUnit_counts_as_the_run_does()
    {
        var suites = XDocument.Parse(Text(new JUnitFormat())).Root!.Elements().ToList();
        var counts = Counts.Of(Run.Cases);
        Assert.Multiple(() =>
        {
            Assert.That(Sum("tests"), Is.EqualTo(counts.All));
            Assert.That((Sum("failures"), Tests("failure")), Is.EqualTo((counts.Fail, counts.Fail)));
            Assert.That((Sum("errors"), Tests("error")), Is.EqualTo((counts.Error, counts.Error)));
            Assert.That((Sum("skipped"), Tests("skipped")), Is.EqualTo((counts.NotApplicable + counts.Inconclusive, counts.NotApplicable + counts.Inconclusive)));
            Assert.That(suites.Single(suite => suite.Attribute("name")!.Value == "signup").Element("system-out")!.Value, Does.Contain("waived by w1"));
        });

        int Sum(string attribute) => suites.Sum(suite => (int)suite.Attribute(attribute)!);
        int Tests(string element) => suites.Elements("testcase").Count(test => test.Element(element) is not null);
    }

    [Test]
    public void Sarif_fits() => Assert.That(PublicSchemas.Misfits("sarif-2.1.0.json", Text(new SarifFormat())), Is.Empty);

    [Test]
    public void The_schema_of_Sarif_notices_what_does_not_fit() =>
        Assert.That(PublicSchemas.Misfits("sarif-2.1.0.json", Text(new SarifFormat()).Replace("\"ruleId\"", "\"rule\"", StringComparison.Ordinal)), Is.Not.Empty);

    [Test]
    public void Sarif_says_the_clause_and_what_is_accepted()
    {
        using var sarif = JsonDocument.Parse(Text(new SarifFormat()));
        var run = sarif.RootElement.GetProperty("runs")[0];
        var results = run.GetProperty("results").EnumerateArray().ToList();
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[results[0].GetProperty("ruleIndex").GetInt32()];
        Assert.Multiple(() =>
        {
            Assert.That(rule.GetProperty("id").GetString(), Is.EqualTo(results[0].GetProperty("ruleId").GetString()));
            Assert.That(rule.GetProperty("help").GetProperty("text").GetString(), Does.Contain(SampleRun.Contract.Clauses["status.404-needs-path-variable"].Sentence));
            Assert.That(rule.GetProperty("helpUri").GetString(), Does.StartWith("https://"));
            Assert.That(results[0].GetProperty("partialFingerprints").GetProperty("conformance/v1").GetString(), Is.EqualTo("0123456789abcdef"));
            Assert.That(results.Select(result => result.GetProperty("suppressions").GetArrayLength()), Is.EqualTo(new[] { 0, 1, 0 }));
            Assert.That(results[1].GetProperty("suppressions")[0].GetProperty("justification").GetString(), Does.Contain("w1: known").And.Contain("2099-01-31"));
            Assert.That(results[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString(), Is.EqualTo("admin/users/%7Buser_id%7D"));
        });
    }

    [TestCase("kept in 1 case", Outcome.Pass)]
    [TestCase("kept, 1 warning", Outcome.Warning)]
    [TestCase("broken in 1 of 2 cases", Outcome.Fail, Outcome.Pass)]
    [TestCase("nothing tested", Outcome.NotApplicable)]
    [TestCase("unfinished", Outcome.Error)]
    public void The_badge_fits_and_says(string message, params Outcome[] outcomes)
    {
        var run = SampleRun.Of([.. outcomes.Select((outcome, index) => SampleRun.Case($"signup/{index}@initial", outcome))]);
        using var badge = JsonDocument.Parse(new BadgeFormat().Write(SampleRun.Report(run)));
        Assert.That(OutputSchemas.Misfits("badge", badge.RootElement), Is.Empty);
        Assert.That(badge.RootElement.GetProperty("message").GetString(), Is.EqualTo(message));
    }

    private static string Text(IReportFormat format) => Encoding.UTF8.GetString(format.Write(SampleRun.Report(Run)));
}

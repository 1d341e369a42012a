using System.Text;
using Conformance.Engine.Reporting.Formats;
using Conformance.Engine.Verdicts;
using NUnit.Framework;

namespace Conformance.SelfTests.Reporting;

public sealed class SummaryTests
{
    [Test]
    public void It_says_the_conclusion_the_areas_and_the_findings()
    {
        var text = Text(SampleRun.Of(SampleRun.Case("signup/a@initial", Outcome.Fail, SampleRun.Finding("It broke."))));
        Assert.That(text, Does.StartWith("# BROKEN: 1 of 1 case")
            .And.Contain("| signup | broken | 0 | 1 |")
            .And.Contain("rule `a-rule`, clause `a.clause`")
            .And.Contain("curl http://a")
            .And.Contain("--service-key would unlock service-key"));
    }

    [Test]
    public void It_says_what_was_covered_and_what_was_not_and_why()
    {
        var text = Text(SampleRun.Of(SampleRun.Case("signup/a@initial", Outcome.Pass)));
        Assert.That(text, Does.Contain("error codes: 1 of 2 seen, 1 provokable and not seen, 0 that no request can provoke")
            .And.Contain("| weak_password | seen | 422 |")
            .And.Contain("| bad_json | not seen |  | no case met it |")
            .And.Contain("| POST /signup | 0 |")
            .And.Contain("<details><summary>Clauses</summary>"));
    }

    [Test]
    public void What_a_server_said_is_shown_and_not_obeyed()
    {
        var text = Text(SampleRun.Of(SampleRun.Case("signup/a@initial", Outcome.Fail, SampleRun.Finding("<img src=x> | [a](b)\n# no heading"))));
        Assert.That(text, Does.Contain(@"\<img src=x\> \| \[a\](b) \# no heading"));
    }

    private static string Text(Run run) => Encoding.UTF8.GetString(new SummaryFormat().Write(SampleRun.Report(run)));
}

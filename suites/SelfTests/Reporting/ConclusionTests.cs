using Conformance.Engine.Reporting;
using Conformance.Engine.Verdicts;
using NUnit.Framework;

namespace Conformance.SelfTests.Reporting;

public sealed class ConclusionTests
{
    [TestCase(Conclusion.Kept, Outcome.Pass)]
    [TestCase(Conclusion.Kept, Outcome.Pass, Outcome.Warning, Outcome.NotApplicable, Outcome.Inconclusive)]
    [TestCase(Conclusion.Kept, Outcome.Waived)]
    [TestCase(Conclusion.Broken, Outcome.Pass, Outcome.Fail)]
    [TestCase(Conclusion.Broken, Outcome.Error, Outcome.Fail)]
    [TestCase(Conclusion.Unfinished, Outcome.Pass, Outcome.Error)]
    [TestCase(Conclusion.NothingTested)]
    [TestCase(Conclusion.NothingTested, Outcome.NotApplicable, Outcome.Inconclusive)]
    public void A_run_comes_to(Conclusion conclusion, params Outcome[] outcomes) =>
        Assert.That(SampleRun.Of([.. outcomes.Select((outcome, index) => SampleRun.Case($"signup/{index}@initial", outcome))]).Conclusion(), Is.EqualTo(conclusion));

    [Test]
    public void A_stale_waiver_is_as_red_as_a_broken_promise()
    {
        var run = SampleRun.Of(SampleRun.Case("signup/a@initial", Outcome.Pass)) with { WaiversStale = [new StaleWaiver("w", "expired")] };
        Assert.That((run.Conclusion(), run.Says()), Is.EqualTo((Conclusion.Broken, "BROKEN: 1 waiver stale")));
    }

    [Test]
    public void An_interrupted_run_keeps_nothing()
    {
        var run = SampleRun.Of(SampleRun.Case("signup/a@initial", Outcome.Pass)) with { Interrupted = "interrupted: 3 cases of 4 not run" };
        Assert.That((run.Conclusion(), run.Says()), Is.EqualTo((Conclusion.Unfinished, "UNFINISHED: interrupted: 3 cases of 4 not run")));
    }
}

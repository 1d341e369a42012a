using Conformance.Engine.Verdicts;
using Conformance.Engine.Verdicts.Releases;

namespace Conformance.Engine.Reporting;

/// <summary>Draws the conclusion of a run and says it.</summary>
public static class Conclusions
{
    /// <summary>A broken promise is broken, whatever else went wrong; a harness that failed cannot call anything kept.</summary>
    public static Conclusion Conclusion(this Run run)
    {
        var counts = Counts.Of(run.Cases);
        if (counts.Fail > 0 || run.WaiversStale.Count > 0)
            return Reporting.Conclusion.Broken;
        if (counts.Error > 0 || run.Interrupted is not null)
            return Reporting.Conclusion.Unfinished;
        return counts.Judged == 0 || run is { Gate: Gate.Baseline, Comparison.Compared: 0 } ? Reporting.Conclusion.NothingTested : Reporting.Conclusion.Kept;
    }

    /// <summary>One line, such as <c>BROKEN: 3 of 120 cases break a promise</c>.</summary>
    public static string Says(this Run run)
    {
        var counts = Counts.Of(run.Cases);
        return run.Conclusion() switch
        {
            Reporting.Conclusion.Kept => $"KEPT: {Words.Count(counts.Judged, "case")} judged, no promise broken",
            Reporting.Conclusion.Broken when counts.Fail == 0 => $"BROKEN: {Words.Count(run.WaiversStale.Count, "waiver")} stale",
            Reporting.Conclusion.Broken => $"BROKEN: {counts.Fail:N0} of {Words.Count(counts.Judged, "case")} break a promise",
            Reporting.Conclusion.NothingTested when counts.Judged > 0 => $"NOTHING TESTED: no case has a condition in common with {run.Comparison?.Before}",
            Reporting.Conclusion.NothingTested => $"NOTHING TESTED: none of {Words.Count(counts.All, "case")} could be judged",
            _ when run.Interrupted is { } why => $"UNFINISHED: {why}",
            _ => $"UNFINISHED: the harness or the transport failed in {Words.Count(counts.Error, "case")}",
        };
    }
}

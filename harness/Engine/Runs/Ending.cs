using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Rules;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Runs;

/// <summary>How a case ended, and why.</summary>
internal sealed record Ending(Outcome Outcome, string? Reason)
{
    /// <summary>Findings first: a promise that was seen broken stays broken, whatever kept the scenario from its end.</summary>
    public static Ending Of(Stage stage, Ending? early, IReadOnlyList<Finding> findings)
    {
        var outcome = Findings.Outcome(findings);
        if (outcome is Outcome.Fail)
            return new Ending(outcome, findings.First(finding => finding is { Waiver: null, Severity: Severity.Fail }).Message);
        if (early is not null)
            return early;
        if (stage.Probe is not { } probe)
            return new Ending(Outcome.Error, "the scenario ended without sending its probe");
        if (probe.Response is null)
            return outcome == Outcome.Pass ? new Ending(Outcome.Error, $"no answer to {probe.Subject}: {probe.SilenceDetail}") : new Ending(outcome, findings[0].Message);
        if (Gateways.Spoke(probe))
            return new Ending(Outcome.Inconclusive, $"{probe.Subject} answered {probe.Response.Status}: something before the server could not reach it");
        if (Excuses.Of(probe) is { } excuse)
            return excuse == Category.RateLimited
                ? new Ending(Outcome.Inconclusive, $"rate limited: {probe.Subject} answered {Said(probe)}")
                : new Ending(Outcome.NotApplicable, $"{probe.Subject} answered {Said(probe)}: the feature is off");
        if (probe.Hindrance is { } hindrance)
            return new Ending(Outcome.NotApplicable, $"{probe.Subject} answered {Said(probe)}: {hindrance}");
        if (probe is { Response.Status: < 400, Expected: { MaySucceed: false, IsAboutLimits: true } })
            return new Ending(Outcome.NotApplicable, $"{probe.Subject} met no limit");
        return outcome is Outcome.Pass ? new Ending(outcome, null) : new Ending(outcome, findings[0].Message);
    }

    private static string Said(Exchange exchange) => $"{exchange.Response!.Status} {exchange.Error?.Code}".TrimEnd();
}

using Allure.Net.Commons;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Reporting;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.Scenarios.Running;

/// <summary>An exchange as a step of a report.</summary>
internal static class AllureSteps
{
    public static StepResult Of(JudgedExchange judged, int number, Redactor redactor)
    {
        var exchange = judged.Exchange;
        var step = Step(redactor.Clean($"{number}. {(exchange.IsProbe ? "probe: " : "")}{exchange.Subject} → {Answer(exchange)}"), exchange);
        step.steps.AddRange(Rules(judged));
        step.status = step.steps.Exists(rule => rule.status == Status.failed) ? Status.failed : Status.passed;
        step.attachments.Add(AllureAttachments.Write("request", HttpText.Of(exchange.Request, redactor)));
        if (exchange.Response is { } response)
            step.attachments.Add(AllureAttachments.Write("response", HttpText.Of(response, redactor)));
        return step;
    }

    /// <summary>One step per rule; what the set-up kept is told in one, or reports of thousands of cases would get too large to open.</summary>
    private static IEnumerable<StepResult> Rules(JudgedExchange judged)
    {
        if (judged.Exchange.IsProbe)
            return judged.Rules.Select(rule => Of(rule, judged.Exchange));
        var kept = judged.Rules.Where(rule => rule.Findings.Count == 0).Select(rule => rule.Rule).ToList();
        return judged.Rules.Where(rule => rule.Findings.Count > 0).Select(rule => Of(rule, judged.Exchange))
            .Append(Step($"{kept.Count} rules kept: {string.Join(", ", kept)}", judged.Exchange));
    }

    private static StepResult Of(RuleVerdict rule, Exchange exchange)
    {
        if (rule.Findings.Count == 0)
            return Step(rule.Rule, exchange);
        var broken = rule.Findings.Any(finding => finding is { Severity: Severity.Fail, Waiver: null });
        var message = string.Join("; ", rule.Findings.Select(finding => finding.Waiver is { } waiver ? $"waived by {waiver}: {finding.Message}" : finding.Message));
        var step = Step($"{rule.Rule}: {(broken ? "" : "warning: ")}{message}", exchange);
        step.status = broken ? Status.failed : Status.passed;
        step.statusDetails = new StatusDetails { message = $"{rule.Clause.Id}: {rule.Clause.Sentence}" };
        return step;
    }

    private static StepResult Step(string name, Exchange exchange) => new()
    {
        name = name,
        status = Status.passed,
        statusDetails = null,
        stage = Allure.Net.Commons.Stage.finished,
        start = exchange.Started.ToUnixTimeMilliseconds(),
        stop = (exchange.Started + exchange.Duration).ToUnixTimeMilliseconds(),
    };

    private static string Answer(Exchange exchange) => exchange switch
    {
        { Response: null } => $"no answer ({exchange.Silence})",
        { Error.Code: { } code } => $"{exchange.Response!.Status} {code}",
        _ => $"{exchange.Response!.Status}",
    };
}

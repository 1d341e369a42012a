using System.Text;
using Conformance.Engine.Contracts;
using Conformance.Engine.Verdicts;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Conformance.Scenarios.Running;

/// <summary>The verdict of a case as NUnit's result.</summary>
public static class Outcomes
{
    /// <summary>How the message of a case begins in which the harness or the transport failed.</summary>
    public const string HarnessFailed = "Harness or transport failed";

    /// <summary>Gives the test that is running its result.</summary>
    /// <exception cref="VerdictException">The case neither passed plainly nor broke a promise.</exception>
    internal static void Assert(CaseResult result)
    {
        if (result.Outcome == Outcome.Pass)
            return;
        if (result.Outcome != Outcome.Fail)
            throw new VerdictException(State(result.Outcome), Message(result));
        // What is thrown leaves no assertion on record, and Allure calls a failed test without one broken.
        TestExecutionContext.CurrentContext.CurrentResult.RecordAssertion(AssertionStatus.Failed, Message(result), "");
    }

    /// <summary>Empty for a plain pass.</summary>
    internal static string Message(CaseResult result) => result.Outcome switch
    {
        Outcome.Pass => "",
        Outcome.Fail => Findings("Broken", result),
        Outcome.Warning => Findings("Warning", result),
        Outcome.Waived => Findings("Waived", result),
        Outcome.NotApplicable => $"Not applicable: {result.Reason}",
        Outcome.Inconclusive => $"Inconclusive: {result.Reason}",
        _ => $"{HarnessFailed}: {result.Reason}",
    };

    private static ResultState State(Outcome outcome) => outcome switch
    {
        // NUnit has states for these two, but Allure calls both broken, as if the test were to blame.
        Outcome.Warning => new ResultState(TestStatus.Passed, nameof(Outcome.Warning)),
        Outcome.Inconclusive => new ResultState(TestStatus.Skipped, nameof(Outcome.Inconclusive)),
        Outcome.NotApplicable => ResultState.Ignored,
        Outcome.Error => ResultState.Error,
        _ => ResultState.Success,
    };

    private static string Findings(string word, CaseResult result)
    {
        var text = new StringBuilder($"{word}: {result.Sentence}");
        foreach (var finding in result.Findings.OrderByDescending(finding => finding.Severity))
        {
            var mark = finding switch { { Waiver: { } waiver } => $"waived by {waiver}", { Severity: Severity.Fail } => "broken", _ => "warning" };
            text.Append($"\n{mark}: {finding.Message}\n  rule {finding.Rule}, clause {finding.Clause}, {finding.Operation}, {finding.ApiVersion}\n  {finding.Curl}");
        }

        return text.ToString();
    }
}

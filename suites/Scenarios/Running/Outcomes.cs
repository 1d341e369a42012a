using System.Text;
using Conformance.Engine.Contracts;
using Conformance.Engine.Verdicts;
using NUnitAssert = NUnit.Framework.Assert;

namespace Conformance.Scenarios.Running;

/// <summary>The verdict of a case as NUnit's result.</summary>
internal static class Outcomes
{
    public static void Assert(CaseResult result)
    {
        switch (result.Outcome)
        {
            case Outcome.Fail:
                NUnitAssert.Fail(Message(result));
                break;
            case Outcome.Warning:
                NUnitAssert.Warn(Message(result));
                break;
            case Outcome.NotApplicable:
                NUnitAssert.Ignore(Message(result));
                break;
            case Outcome.Inconclusive:
                NUnitAssert.Inconclusive(Message(result));
                break;
            case Outcome.Waived:
                NUnitAssert.Pass(Message(result));
                break;
            case Outcome.Error:
                throw new HarnessFailedException(Message(result));
        }
    }

    /// <summary>Empty for a plain pass.</summary>
    public static string Message(CaseResult result) => result.Outcome switch
    {
        Outcome.Pass => "",
        Outcome.Fail => Findings("Broken", result),
        Outcome.Warning => Findings("Warning", result),
        Outcome.Waived => Findings("Waived", result),
        Outcome.NotApplicable => $"Not applicable: {result.Reason}",
        Outcome.Inconclusive => $"Inconclusive: {result.Reason}",
        _ => $"Harness or transport failed: {result.Reason}",
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

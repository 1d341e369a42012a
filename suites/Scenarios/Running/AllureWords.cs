using Allure.Net.Commons;
using Conformance.Engine.Verdicts;

namespace Conformance.Scenarios.Running;

/// <summary>Our words in Allure's.</summary>
internal static class AllureWords
{
    public static Status Status(Outcome outcome) => outcome switch
    {
        Outcome.Fail => Allure.Net.Commons.Status.failed,
        Outcome.Error => Allure.Net.Commons.Status.broken,
        Outcome.NotApplicable or Outcome.Inconclusive => Allure.Net.Commons.Status.skipped,
        _ => Allure.Net.Commons.Status.passed,
    };

    public static string Description(CaseResult result) =>
        $"{result.Sentence}\n\nExpected: {result.Expected ?? "nothing in particular"}."
        + (result.Reason is { } reason ? $"\n\n{result.Outcome}: {reason}" : "");

    public static string Operation(CaseResult result) => result.Operation ?? "not sent";
}

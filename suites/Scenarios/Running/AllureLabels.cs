using Allure.Net.Commons;
using Conformance.Engine.Contracts;
using Conformance.Engine.Verdicts;

namespace Conformance.Scenarios.Running;

/// <summary>What a report groups and filters cases by.</summary>
internal static class AllureLabels
{
    public static IEnumerable<Label> Of(CaseResult result, Contract contract)
    {
        var operation = AllureWords.Operation(result);
        yield return Label.Epic(contract.Title);
        yield return Label.Feature(result.Area);
        yield return Label.Story(operation);
        yield return Label.ParentSuite(contract.Name);
        yield return Label.Suite(result.Area);
        yield return Label.SubSuite(operation);
        yield return Label.Severity(Severity(result));
        yield return new Label { name = "apiVersion", value = result.ApiVersion };
        foreach (var clause in result.Exchanges.SelectMany(judged => judged.Rules).Select(rule => rule.Clause.Id).Distinct().Order(StringComparer.Ordinal))
            yield return new Label { name = "clause", value = clause };
    }

    private static SeverityLevel Severity(CaseResult result) => result.Findings switch
    {
        [] => SeverityLevel.normal,
        var findings when findings.Any(finding => finding.Severity == Engine.Contracts.Severity.Fail) => SeverityLevel.critical,
        _ => SeverityLevel.minor,
    };
}

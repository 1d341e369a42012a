namespace Conformance.Engine.Reporting;

/// <summary>One entry of Allure's categories.json: results with this status whose message fits the expression stand together.</summary>
internal sealed record AllureCategory(
    string Name, IReadOnlyList<string> MatchedStatuses, string MessageRegex)
{
    public static IReadOnlyList<AllureCategory> All { get; } =
    [
        new("Promises broken", ["failed"], ".*"),
        new("Harness or transport failed", ["broken"], ".*"),
        new("Inconclusive", ["skipped"], "(?s)Inconclusive.*"),
        new("Not applicable to this server", ["skipped"], "(?s)Not applicable.*"),
        new("Warnings", ["passed"], "(?s)Warning.*"),
        new("Waived", ["passed"], "(?s)Waived.*"),
    ];
}

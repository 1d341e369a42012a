namespace Conformance.Engine.Reporting;

/// <summary>One entry of Allure's categories.json: results with this status whose message fits the expression stand together.</summary>
internal sealed record AllureCategory(
    string Name, IReadOnlyList<string> MatchedStatuses, string MessageRegex)
{
    public static IReadOnlyList<AllureCategory> All { get; } =
    [
        new("Promises broken", ["failed"], @"[\s\S]*"),
        new("Harness or transport failed", ["broken"], @"[\s\S]*"),
        new("Inconclusive", ["skipped"], @"Inconclusive[\s\S]*"),
        new("Not applicable to this server", ["skipped"], @"Not applicable[\s\S]*"),
        new("Warnings", ["passed"], @"Warning[\s\S]*"),
        new("Waived", ["passed"], @"Waived[\s\S]*"),
    ];
}

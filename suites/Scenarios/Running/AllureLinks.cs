using Allure.Net.Commons;
using Conformance.Engine.Verdicts;

namespace Conformance.Scenarios.Running;

/// <summary>Where what a case shows is known already: Allure's known issues are links to them.</summary>
internal static class AllureLinks
{
    public static IEnumerable<Link> Of(CaseResult result, IReadOnlyList<Waiver> waivers) => waivers
        .Where(waiver => result.Findings.Any(finding => finding.Waiver == waiver.Id))
        .Select(waiver => Link.Issue($"{waiver.Id}: {waiver.Reason} (until {waiver.Expires:yyyy-MM-dd}, {waiver.Owner})", waiver.Link));
}

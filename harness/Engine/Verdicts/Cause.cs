namespace Conformance.Engine.Verdicts;

/// <summary>Findings that one mistake of a server explains, such as the same code with the same wrong status on many operations.</summary>
/// <param name="First">The most telling of them.</param>
/// <param name="Findings">All, the first included, in the order of importance.</param>
public sealed record Cause(Finding First, IReadOnlyList<Finding> Findings)
{
    /// <summary>Causes in the order of their first findings, except that what breaks a promise stands before warnings, and what is open before what is waived.</summary>
    public static IReadOnlyList<Cause> Of(IReadOnlyList<Finding> findings) =>
        [.. findings.GroupBy(finding => (finding.Cause, finding.Severity, IsOpen: finding.Waiver is null))
            .OrderByDescending(group => group.Key.IsOpen)
            .ThenByDescending(group => group.Key.Severity)
            .Select(group => new Cause(group.First(), [.. group]))];

    public IReadOnlyList<string> Operations => [.. Findings.Select(finding => finding.Operation).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Cases that saw any of them.</summary>
    public int Cases => Findings.SelectMany(finding => finding.Cases).Distinct().Count();
}

using Conformance.Engine.Contracts;

namespace Conformance.Engine.Verdicts;

/// <summary>Makes one finding of those that have the same cause.</summary>
public static class Findings
{
    /// <summary>One finding per fingerprint with the cases of all, most important first: failures, then what most cases saw.</summary>
    public static IReadOnlyList<Finding> Merge(IEnumerable<Finding> findings) =>
        [.. findings
            .GroupBy(finding => finding.Fingerprint)
            .Select(group => group.OrderBy(finding => finding.Cases[0], StringComparer.Ordinal).First() with
            {
                // The shortest way to see it for oneself.
                Curl = group.Select(finding => finding.Curl).OrderBy(line => line.Length).ThenBy(line => line, StringComparer.Ordinal).First(),
                Cases = [.. group.SelectMany(finding => finding.Cases).Distinct().Order(StringComparer.Ordinal)],
            })
            .OrderByDescending(finding => finding.Waiver is null)
            .ThenByDescending(finding => finding.Severity == Severity.Fail)
            .ThenByDescending(Breadth)
            .ThenBy(finding => finding.Clause, StringComparer.Ordinal)
            .ThenBy(finding => finding.Operation, StringComparer.Ordinal)
            .ThenBy(finding => finding.Fingerprint, StringComparer.Ordinal)];

    private static int Breadth(Finding finding) => finding.Cases.Count;

    /// <summary>The verdict that findings alone lead to.</summary>
    public static Outcome Outcome(IReadOnlyList<Finding> findings)
    {
        var open = findings.Where(finding => finding.Waiver is null).ToList();
        if (open.Any(finding => finding.Severity == Severity.Fail))
            return Verdicts.Outcome.Fail;
        if (open.Count > 0)
            return Verdicts.Outcome.Warning;
        return findings.Count > 0 ? Verdicts.Outcome.Waived : Verdicts.Outcome.Pass;
    }
}

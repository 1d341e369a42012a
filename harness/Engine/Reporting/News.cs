using System.Collections.Frozen;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>What changed since an earlier run, finding by finding. Only what both runs have looked at is compared.</summary>
public sealed record News
{
    private News(Run earlier) => Earlier = earlier;

    public Run Earlier { get; }

    /// <summary>Per fingerprint of this run.</summary>
    public required IReadOnlyDictionary<string, Since> Findings { get; init; }

    /// <summary>The earlier run's findings that this one looked for and did not see.</summary>
    public required IReadOnlyList<EarlierFinding> Gone { get; init; }

    /// <summary>The earlier run's findings whose cases were not judged this time: they may be there still.</summary>
    public required IReadOnlyList<EarlierFinding> NotLookedAt { get; init; }

    public static News Of(Run run, Run earlier)
    {
        var before = earlier.Findings.Select(finding => finding.Fingerprint).ToFrozenSet(StringComparer.Ordinal);
        var now = run.Findings.Select(finding => finding.Fingerprint).ToFrozenSet(StringComparer.Ordinal);
        var (judged, judgedBefore) = (Judged(run), Judged(earlier));
        var missed = earlier.Findings.Where(finding => !now.Contains(finding.Fingerprint)).ToLookup(finding => finding.Cases.Any(judged.Contains));
        return new News(earlier)
        {
            Findings = run.Findings.DistinctBy(finding => finding.Fingerprint).ToDictionary(
                finding => finding.Fingerprint,
                finding => before.Contains(finding.Fingerprint) ? Since.Still : finding.Cases.Any(judgedBefore.Contains) ? Since.New : Since.NotCompared),
            Gone = [.. missed[true].Select(EarlierFinding.Of)],
            NotLookedAt = [.. missed[false].Select(EarlierFinding.Of)],
        };
    }

    /// <summary>Such as <c>since 2027-01-31 10:00 UTC: 1 new finding, 4 still there, 2 gone</c>.</summary>
    public string Says()
    {
        var rest = string.Concat(
            Also(Count(Since.NotCompared), "that the earlier run could not have seen"),
            Also(NotLookedAt.Count, "not looked at this time"));
        return FormattableString.Invariant($"since {Earlier.Started.UtcDateTime:yyyy-MM-dd HH:mm} UTC: {Words.Count(Count(Since.New), "new finding")}, {Count(Since.Still)} still there, {Gone.Count} gone{rest}");
    }

    private static FrozenSet<string> Judged(Run run) =>
        run.Cases.Where(result => result.Outcome is Outcome.Pass or Outcome.Fail or Outcome.Warning or Outcome.Waived).Select(result => result.Id).ToFrozenSet(StringComparer.Ordinal);

    private static string Also(int count, string what) => count == 0 ? "" : FormattableString.Invariant($", {count} {what}");

    private int Count(Since since) => Findings.Values.Count(each => each == since);
}

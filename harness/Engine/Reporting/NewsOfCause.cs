using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>Marks what is new among the causes of findings.</summary>
public static class NewsOfCause
{
    /// <summary><c>, new</c> or <c>, 2 of 5 new</c>; empty where nothing is, or nothing is known of an earlier run.</summary>
    public static string Mark(Cause cause, News? news)
    {
        var fresh = news is null ? 0 : cause.Findings.Count(finding => news.Findings.GetValueOrDefault(finding.Fingerprint, Since.Still) == Since.New);
        return fresh == 0 ? "" : fresh == cause.Findings.Count ? ", new" : FormattableString.Invariant($", {fresh} of {cause.Findings.Count} new");
    }
}

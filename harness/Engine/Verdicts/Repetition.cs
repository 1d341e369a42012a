namespace Conformance.Engine.Verdicts;

/// <summary>A case that failed and was played once more from a fresh state: a verdict stands on what shows both times.</summary>
internal static class Repetition
{
    /// <summary>
    /// How often to play again what failed. A page of HTML where nothing of the kind is promised may come from a stranger among
    /// the server's hosts, who is met again by chance.
    /// </summary>
    public static int Times(CaseResult failed) =>
        failed.Exchanges is [.., { Exchange: { Body: null, Response.MediaType: "text/html" } }] ? 3 : 1;

    /// <param name="first">The play that failed.</param>
    /// <param name="second">The same case, played again.</param>
    public static CaseResult Compare(CaseResult first, CaseResult second)
    {
        var again = second.Findings.Select(finding => finding.Fingerprint).ToHashSet(StringComparer.Ordinal);
        var kept = first.Findings.Where(finding => again.Contains(finding.Fingerprint)).ToList();
        if (Findings.Outcome(kept) == Outcome.Fail)
            return first with { Findings = kept, Reason = kept.Count == first.Findings.Count ? first.Reason : kept[0].Message };
        return first with
        {
            Outcome = Outcome.Inconclusive,
            Reason = $"flaky: {Said(first)} the first time, {Said(second)} the second",
            IsFlaky = true,
            Findings = kept,
            Exchanges = [.. first.Exchanges, .. second.Exchanges],
        };
    }

    private static string Said(CaseResult result) =>
        $"{result.Operation ?? "nothing"} answered {result.Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "nothing"} {result.Code}".TrimEnd()
        + (result.Outcome == Outcome.Fail ? $" ({result.Reason})" : "");
}

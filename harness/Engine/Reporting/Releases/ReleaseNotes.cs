using Conformance.Engine.Rules.Releases;
using Conformance.Engine.Verdicts;
using Conformance.Engine.Verdicts.Releases;

namespace Conformance.Engine.Reporting.Releases;

/// <summary>What a run that was held against a baseline says beside its findings, one line each.</summary>
public static class ReleaseNotes
{
    private const int Shown = 8;

    public static IReadOnlyList<string> Of(Run run)
    {
        if (run.Comparison is not { } comparison)
            return [];
        var notes = new List<string> { $"against {comparison.Before}: {comparison.Counts()}" };
        if (run.Findings.Count(finding => finding.Waiver == Waiver.OfGate) is > 0 and var passed)
            notes.Add($"{Words.Count(passed, "finding")} of the policy told and not counted ({Waiver.OfGate}): `waiver` names it in verdict.json");
        var allowed = comparison.Differences.Where(difference => difference.Level == ChangeLevel.Allowed && difference.Kind != ChangeKind.OperationNew).ToList();
        notes.AddRange(allowed.Take(Shown).Select(difference => $"allowed: {difference.Says()} ({difference.Where()})"));
        if (allowed.Count > Shown)
            notes.Add($"and {Words.Count(allowed.Count - Shown, "further allowed change")}");
        var added = comparison.Differences.Where(difference => difference.Kind == ChangeKind.OperationNew).Select(difference => difference.Operations[0]).ToList();
        if (added.Count > 0)
            notes.Add($"{Words.Count(added.Count, "new operation")}: {string.Join(", ", added)}");
        if (comparison.NewCodes.Count > 0)
            notes.Add($"error codes that are new: {string.Join(", ", comparison.NewCodes)}");
        notes.AddRange(comparison.Incomparable.Select(group => $"not comparable: {Words.Count(group.Scenarios.Count, "condition")} {group.Reason}"));
        notes.AddRange(comparison.Remarks);
        return notes;
    }
}

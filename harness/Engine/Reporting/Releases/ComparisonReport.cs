using Conformance.Engine.Verdicts.Releases;

namespace Conformance.Engine.Reporting.Releases;

/// <summary>A comparison with what is shown of it.</summary>
/// <param name="Shown">For each difference, in its order, an exchange that shows it; null: none was kept.</param>
public sealed record ComparisonReport(Comparison Comparison, IReadOnlyList<ShownExchange?> Shown)
{
    public IEnumerable<(Difference Difference, ShownExchange? Shown)> Of(ChangeLevel level) =>
        Comparison.Differences.Zip(Shown).Where(pair => pair.First.Level == level);
}

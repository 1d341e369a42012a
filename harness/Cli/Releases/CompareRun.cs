using Conformance.Engine.Reporting;
using Conformance.Engine.Reporting.Releases;
using Conformance.Engine.Verdicts.Releases;
using Conformance.Scenarios.Running;

namespace Conformance.Cli.Releases;

/// <summary>From two sides to what changed between them.</summary>
internal static class CompareRun
{
    public static async Task<int> ExecuteAsync(CompareRequest request, Surroundings surroundings)
    {
        var reader = new SideReader(request, surroundings);
        var contract = reader.Contract();
        var before = await reader.ReadAsync(request.Before, "before", contract);
        var after = await reader.ReadAsync(request.After, "after", contract);
        var comparison = new Comparer(before.Baseline, after.Baseline, contract, ScenarioFact.Of(Catalogue.Cases(contract)))
            .Compare((scenario, version) => Wording.IsSame(before.Exchange(scenario, version)?.Message, after.Exchange(scenario, version)?.Message));
        var report = new ComparisonReport(comparison, [.. comparison.Differences.Select(difference => Shown(difference, before, after))]);
        ComparisonView.Write(report, surroundings);
        foreach (var file in ComparisonFiles.Write(request.Live.Out, report))
            await surroundings.Out.WriteLineAsync($"Comparison: {file}");
        if (comparison.Compared == 0)
            throw StopException.NothingTested($"{request.Before} and {request.After} have no condition in common that both say something of");
        return comparison.Broken.Any() ? ExitCode.Broken : ExitCode.Kept;
    }

    /// <summary>The exchange that shows a change best: of a scenario that somebody wrote rather than of a derived one, and kept on both sides.</summary>
    private static ShownExchange? Shown(Difference difference, Side before, Side after) => difference.Conditions
        .SelectMany(condition => condition.ApiVersions.Select(version => new ShownExchange(
            condition.Scenario, version, before.Exchange(condition.Scenario, version), after.Exchange(condition.Scenario, version))))
        .Where(shown => shown.Before is not null || shown.After is not null)
        .OrderByDescending(shown => shown is { Before: not null, After: not null })
        .ThenBy(shown => shown.Scenario.StartsWith("derived/", StringComparison.Ordinal))
        .ThenBy(shown => (shown.After ?? shown.Before)!.Request.Length)
        .FirstOrDefault();
}

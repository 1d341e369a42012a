using System.Collections.Concurrent;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Runs;
using Conformance.Engine.Verdicts;
using Conformance.Faults.Allowed;
using Conformance.Scenarios.Running;

namespace Conformance.Cli.Proving;

/// <summary>Plays the same cases with and without an allowed change, and compares how they end.</summary>
internal sealed class AllowedProver(Contract contract, int scenarios, int seed)
{
    private readonly Prover prover = new(contract);
    private readonly IReadOnlyList<Case> cases = Catalogue.Cases(contract);
    private readonly ConcurrentDictionary<string, Lazy<Task<Dictionary<string, CaseResult>>>> unchanged = new(StringComparer.Ordinal);

    public async Task<Calm> ProveAsync(AllowedChange change, CancellationToken cancellation)
    {
        var chosen = Choose(change.Cases);
        var plain = await unchanged.GetOrAdd(
            $"{change.Config}\n{string.Join('\n', change.Cases)}",
            _ => new Lazy<Task<Dictionary<string, CaseResult>>>(async () => (await prover.RunAsync(change.Config, chosen, options => options, cancellation)).Cases.ToDictionary(result => result.Id))).Value;
        var run = await prover.RunAsync(change.Config, chosen, change.Apply, cancellation);
        return new Calm(
            change,
            run.Cases.Count(result => result.Outcome is not (Outcome.NotApplicable or Outcome.Inconclusive or Outcome.Error)),
            [.. run.Cases.Select(result => Cry(plain[result.Id], result)).OfType<string>()]);
    }

    /// <summary>A sample of all scenarios, their versions together; what a change could upset is not known beforehand.</summary>
    private List<Case> Choose(IReadOnlyList<string> patterns)
    {
        var fitting = CaseList.Filter(cases, patterns);
        var all = fitting.Select(playing => playing.Scenario.Id).Distinct().OrderBy(id => Hash.Stable($"{seed}/{id}"));
        var sample = (scenarios == 0 ? all : all.Take(scenarios)).ToHashSet(StringComparer.Ordinal);
        return [.. fitting.Where(playing => sample.Contains(playing.Scenario.Id))];
    }

    private static string? Cry(CaseResult plain, CaseResult changed) => changed.Outcome == plain.Outcome
        ? null
        : $"{changed.Id}: {plain.Outcome} became {changed.Outcome}{(changed.Reason is { } reason ? $": {reason}" : "")}";
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Rules.Releases;

namespace Conformance.Engine.Verdicts.Releases;

/// <summary>Makes baselines of runs.</summary>
public static class Baselines
{
    /// <param name="run">A run of the release.</param>
    /// <param name="contract">Its contract.</param>
    /// <param name="release">The release's name; null: as the servers name it, else the target's name.</param>
    public static Baseline Of(Run run, Contract contract, string? release = null)
    {
        var telling = run.Cases.Where(IsTelling).ToLookup(result => result.Scenario, StringComparer.Ordinal);
        return new Baseline
        {
            Release = release ?? Named(run),
            Contract = run.Contract,
            ContractDigest = run.ContractDigest,
            ScenariosDigest = run.ScenariosDigest,
            Filter = run.Filter,
            ApiVersions = run.ApiVersions,
            Servers = [.. run.Servers.Select(server => new BaselineServer(server.Name, server.Has, server.Lacks, server.Unserved))],
            Conditions = telling.ToDictionary(cases => cases.Key, cases => Condition(cases, contract), StringComparer.Ordinal),
            Unrecorded = run.Cases
                .Where(result => !telling.Contains(result.Scenario) && (result.Outcome is Outcome.NotApplicable or Outcome.Inconclusive or Outcome.Error || result.Seen.IsTelling is false))
                .GroupBy(result => result.Scenario, StringComparer.Ordinal)
                .ToDictionary(cases => cases.Key, Why, StringComparer.Ordinal),
        };
    }

    /// <summary>One of several runs of the same release: a condition that was seen to answer in several ways has all of them.</summary>
    public static Baseline Merge(IReadOnlyList<Baseline> runs)
    {
        var conditions = runs.SelectMany(run => run.Conditions.Values)
            .GroupBy(condition => condition.Scenario, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First() with { Answers = Merge(same.SelectMany(condition => condition.Answers)) }, StringComparer.Ordinal);
        return runs[0] with
        {
            Conditions = conditions,
            Unrecorded = runs.SelectMany(run => run.Unrecorded).Where(pair => !conditions.ContainsKey(pair.Key))
                .DistinctBy(pair => pair.Key)
                .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
        };
    }

    /// <summary>A limit that was met, a precondition that failed or an answer that did not repeat says nothing of what a release does.</summary>
    private static bool IsTelling(CaseResult result) =>
        result is { Seen.IsTelling: true, IsFlaky: false, Operation: not null, Outcome: Outcome.Pass or Outcome.Warning or Outcome.Waived or Outcome.Fail };

    private static Condition Condition(IEnumerable<CaseResult> cases, Contract contract)
    {
        var first = cases.First();
        return new Condition(
            first.Scenario,
            OperationNames.Of(first.Operation!, contract),
            first.Server,
            Merge(cases.Select(result => KeyValuePair.Create<string, IReadOnlyList<Behaviour>>(result.ApiVersion, [Behaviours.Of(result, contract)]))));
    }

    private static Dictionary<string, IReadOnlyList<Behaviour>> Merge(IEnumerable<KeyValuePair<string, IReadOnlyList<Behaviour>>> answers) => answers
        .GroupBy(pair => pair.Key, StringComparer.Ordinal)
        .ToDictionary(
            same => same.Key,
            same => (IReadOnlyList<Behaviour>)[.. same.SelectMany(pair => pair.Value)
                .GroupBy(answer => answer with { Shape = null, Headers = null })
                .SelectMany(Behaviours.Merge)
                .OrderBy(answer => answer.Status).ThenBy(answer => answer.Code, StringComparer.Ordinal).ThenBy(answer => answer.Shape, StringComparer.Ordinal)],
            StringComparer.Ordinal);

    private static Unrecorded Why(IEnumerable<CaseResult> cases)
    {
        var result = cases.OrderByDescending(each => each.Outcome).First();
        return new Unrecorded(result.Outcome is Outcome.NotApplicable or Outcome.Error ? result.Outcome : Outcome.Inconclusive, result.Reason);
    }

    private static string Named(Run run) =>
        string.Join(", ", run.Servers.Select(server => server.Release).OfType<string>().Distinct()) is { Length: > 0 } releases ? releases : run.Target;
}

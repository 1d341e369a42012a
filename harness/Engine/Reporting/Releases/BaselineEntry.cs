using Conformance.Engine.Verdicts;
using Conformance.Engine.Verdicts.Releases;

namespace Conformance.Engine.Reporting.Releases;

/// <summary>A baseline file as a whole.</summary>
/// <param name="Unrecorded">Scenarios of which nothing is recorded, by outcome.</param>
/// <param name="Shapes">Forms of answers by the names that the conditions use.</param>
internal sealed record BaselineEntry(
    string Release, string Contract, string ContractDigest, string ScenariosDigest, IReadOnlyList<string> Filter, IReadOnlyList<string> ApiVersions,
    IReadOnlyList<BaselineServer> Servers, IReadOnlyDictionary<Outcome, IReadOnlyList<string>> Unrecorded,
    IReadOnlyDictionary<string, string> Shapes, IReadOnlyList<ConditionEntry> Conditions)
{
    public static BaselineEntry Of(Baseline baseline)
    {
        var shapes = new Shapes();
        var conditions = baseline.Conditions.Values
            .OrderBy(condition => condition.Scenario, StringComparer.Ordinal)
            .Select(condition => ConditionEntry.Of(condition, baseline.Servers.Count > 0 ? baseline.Servers[0].Name : null, baseline.ApiVersions, shapes))
            .ToList();
        return new BaselineEntry(
            baseline.Release, baseline.Contract, baseline.ContractDigest, baseline.ScenariosDigest, baseline.Filter, baseline.ApiVersions, baseline.Servers,
            baseline.Unrecorded.GroupBy(pair => pair.Value.Outcome).OrderBy(group => group.Key)
                .ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group.Select(pair => pair.Key).Order(StringComparer.Ordinal)]),
            shapes.ByName, conditions);
    }

    /// <exception cref="ResultException">It contradicts itself.</exception>
    public Baseline Read() => Conditions.GroupBy(condition => condition.Scenario).FirstOrDefault(group => group.Count() > 1) is { } twice
        ? throw new ResultException($"the condition '{twice.Key}' stands twice")
        : new Baseline
        {
            Release = Release,
            Contract = Contract,
            ContractDigest = ContractDigest,
            ScenariosDigest = ScenariosDigest,
            Filter = Filter,
            ApiVersions = ApiVersions,
            Servers = Servers,
            Conditions = Conditions.ToDictionary(condition => condition.Scenario, condition => condition.Read(Servers.Count > 0 ? Servers[0].Name : null, ApiVersions, Shapes), StringComparer.Ordinal),
            Unrecorded = Unrecorded
                .SelectMany(pair => pair.Value.Select(scenario => (scenario, pair.Key)))
                .DistinctBy(pair => pair.scenario)
                .ToDictionary(pair => pair.scenario, pair => new Unrecorded(pair.Key, null), StringComparer.Ordinal),
        };
}

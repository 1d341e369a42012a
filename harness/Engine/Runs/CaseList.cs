using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;

namespace Conformance.Engine.Runs;

/// <summary>All cases of a contract: hand-written and derived scenarios × API versions. Needs no target.</summary>
public static class CaseList
{
    /// <summary>Sorted by id, so that every run and every machine has the same order.</summary>
    public static IReadOnlyList<Case> Build(Contract contract, IReadOnlyList<Scenario> handWritten) =>
        [.. handWritten.Concat(Derivation.Of(contract).Select(DerivedScenarios.From))
            .SelectMany(scenario => contract.Versions
                .Where(version => scenario.Form is null || scenario.Form.Means == version.Id)
                .Select(version => new Case(scenario, version)))
            .OrderBy(each => each.Id, StringComparer.Ordinal)];

    /// <summary>SHA-256 over the cases and what must come of them, hexadecimal: tells one set of scenarios from another.</summary>
    public static string Digest(IReadOnlyList<Case> cases) =>
        Hash.Short(string.Join('\n', cases.Select(each => $"{each.Id} {each.Scenario.Expected.Says}")), 64);

    /// <summary>The cases whose id contains one of the patterns; <c>*</c> stands for anything. No pattern: all.</summary>
    public static IReadOnlyList<Case> Filter(IReadOnlyList<Case> cases, IReadOnlyList<string> patterns) => IdFilter.Apply(cases, patterns, each => each.Id);
}

using Conformance.Cli.Releases;
using Conformance.Engine.Contracts;
using Conformance.Engine.Reporting;
using Conformance.Engine.Rules;
using Conformance.Engine.Verdicts.Releases;
using Conformance.Faults;
using Conformance.Faults.Allowed;
using Conformance.Scenarios.Running;

namespace Conformance.Cli.Listing;

/// <summary>What can be listed.</summary>
internal static class Listings
{
    public static IReadOnlyList<string> Kinds { get; } = ["cases", "rules", "clauses", "operations", "codes", "capabilities", "settings", "faults", "allowed", "baselines"];

    /// <summary>Entries of a kind: the first two members are what a line shows.</summary>
    public static IReadOnlyList<Listed> Of(Contract contract, string kind) => kind switch
    {
        "cases" => [.. Catalogue.Cases(contract).Select(playing => new Listed(playing.Id, playing.Scenario.Sentence)
        {
            Area = playing.Scenario.Area,
            ApiVersion = playing.Version.Id,
            Expected = playing.Scenario.Expected.Says,
            Needs = playing.Scenario.Needs,
        })],
        "rules" => [.. RuleRegistry.All.Where(rule => contract.Clauses.ContainsKey(rule.Clause))
            .Select(rule => new Listed(rule.Id, contract.Clauses[rule.Clause].Sentence) { Clause = rule.Clause })],
        "clauses" => [.. contract.Clauses.Values.OrderBy(clause => clause.Id, StringComparer.Ordinal)
            .Select(clause => new Listed(clause.Id, clause.Sentence) { Severity = clause.Severity, Source = clause.Source })],
        "operations" => [.. contract.Operations.Select(operation => new Listed(operation.Id, $"{operation} – {operation.Summary}") { Area = operation.Area })],
        "faults" => [.. FaultCatalogue.Of(contract.Name).Select(fault => new Listed(fault.Id, fault.Sentence) { Clause = fault.Clause, Rules = fault.Rules })],
        "allowed" => [.. AllowedCatalogue.Of(contract.Name).Select(change => new Listed(change.Id, change.Sentence) { Source = change.Because })],
        "capabilities" => [.. Catalogue.Adapter(contract).Declarable.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => new Listed(each.Key, each.Value))],
        "baselines" => [.. RecordedReleases.Names(contract.Name).Select(release => new Listed(release, Said(RecordedReleases.Read(release, contract.Name))))],
        "settings" => [.. Catalogue.Adapter(contract).Settings.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => new Listed(each.Key, each.Value.Meaning + (each.Value.IsSecret ? " (secret)" : "")))],
        _ => [.. contract.Codes.Values.OrderBy(code => code.Code, StringComparer.Ordinal)
            .Select(code => new Listed(code.Code, code.Meaning) { Category = code.Category.Id(), Statuses = code.Statuses })],
    };

    private static string Said(Baseline baseline) =>
        $"{Words.Count(baseline.Conditions.Count, "condition")} as recorded of {baseline.Release} on {Words.Count(baseline.Servers.Count, "server")}";
}

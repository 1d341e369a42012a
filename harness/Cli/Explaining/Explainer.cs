using Conformance.Cli.Usage;
using Conformance.Engine.Contracts;
using Conformance.Engine.Rules;
using Conformance.Faults;
using Conformance.Scenarios.Running;

namespace Conformance.Cli.Explaining;

/// <summary>Finds what an id stands for; one id may stand for several things.</summary>
internal static class Explainer
{
    /// <exception cref="StopException">Nothing has the id.</exception>
    public static int Write(Surroundings surroundings, Contract contract, string id)
    {
        var pages = Pages(contract, id).ToList();
        if (pages.Count == 0)
            throw StopException.Usage($"nothing is called '{id}'{Suggest.DidYouMean(id, Ids(contract))}; `conformance list` shows what there is");
        surroundings.Out.WriteLine(string.Join(Environment.NewLine, pages));
        return ExitCode.Kept;
    }

    private static IEnumerable<string> Pages(Contract contract, string id)
    {
        if (contract.Clauses.TryGetValue(id, out var clause))
            yield return ClausePage.Of(contract, clause);
        if (RuleRegistry.All.FirstOrDefault(rule => rule.Id == id) is { } rule && contract.Clauses.ContainsKey(rule.Clause))
            yield return RulePage.Of(contract, rule);
        if (contract.Codes.TryGetValue(id, out var code))
            yield return CodePage.Of(contract, code);
        foreach (var operation in contract.Operations.Where(operation => operation.Id == id || operation.ToString() == id || $"{operation.Method} {operation.Path}" == id))
            yield return OperationPage.Of(contract, operation);
        if (CategoryIds.TryParse(id, out var category))
            yield return CategoryPage.Of(contract, category);
        if (FaultCatalogue.Of(contract.Name).FirstOrDefault(fault => fault.Id == id) is { } seeded)
            yield return FaultPage.Of(contract, seeded);
        var cases = Catalogue.Cases(contract).Where(playing => playing.Id == id || playing.Scenario.Id == id).ToList();
        if (cases.Count > 0)
            yield return CasePage.Of(contract, cases);
    }

    private static IEnumerable<string> Ids(Contract contract) =>
        [.. contract.Clauses.Keys, .. RuleRegistry.All.Select(rule => rule.Id), .. contract.Codes.Keys, .. contract.Operations.Select(operation => operation.Id),
            .. CategoryIds.All, .. FaultCatalogue.Of(contract.Name).Select(fault => fault.Id), .. Catalogue.Cases(contract).Select(playing => playing.Scenario.Id).Distinct()];
}

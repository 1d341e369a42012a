using System.Reflection;
using Conformance.Engine.Contracts;

namespace Conformance.Engine.Driving;

/// <summary>Finds the hand-written scenarios and the adapter of a contract in an assembly.</summary>
public static class ScenarioCatalogue
{
    /// <exception cref="ContractException">A scenario's id stands twice, or a code that it names is not in the catalogue.</exception>
    public static IReadOnlyList<Scenario> Find(Contract contract, Assembly assembly)
    {
        var scenarios = assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<ScenariosOfAttribute>()?.Contract == contract.Name)
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
                .SelectMany(method => Read(method, type.GetCustomAttribute<ScenariosOfAttribute>()!.Area, contract)))
            .OrderBy(scenario => scenario.Id, StringComparer.Ordinal)
            .ToList();
        if (scenarios.GroupBy(scenario => scenario.Id).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ContractException($"scenario '{twice.Key}' stands twice");
        foreach (var scenario in scenarios)
        {
            if (scenario.Expected.Codes.FirstOrDefault(code => !contract.Codes.ContainsKey(code)) is { } stranger)
                throw new ContractException($"scenario '{scenario.Id}' expects '{stranger}', which is not in the catalogue of '{contract.Name}'");
        }

        return scenarios;
    }

    /// <summary>The adapter for the contract; a plain one where the assembly has none.</summary>
    public static ContractAdapter Adapter(string contract, Assembly assembly) =>
        assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(ContractAdapter)))
            .Select(type => (ContractAdapter)Activator.CreateInstance(type, nonPublic: true)!)
            .FirstOrDefault(adapter => adapter.Contract == contract)
        ?? new PlainAdapter(contract);

    private static IEnumerable<Scenario> Read(MethodInfo method, string area, Contract contract)
    {
        if (method.GetCustomAttribute<ScenarioAttribute>() is { } attribute)
            return [Of(new ScenarioRow(attribute.Id, attribute.Says, attribute.Expected, attribute.Needs, method.CreateDelegate<Func<Stage, Task>>()), area)];
        return method.GetCustomAttribute<ScenarioTableAttribute>() is null
            ? []
            : method.CreateDelegate<Func<Contract, IEnumerable<ScenarioRow>>>()(contract).Select(row => Of(row, area));
    }

    private static Scenario Of(ScenarioRow row, string area) => new(
        row.Id,
        area,
        row.Says.Length > 0 ? row.Says : row.Id,
        row.Expected,
        row.Needs.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        row.Operation,
        row.Play);

    private sealed class PlainAdapter(string contract) : ContractAdapter
    {
        public override string Contract => contract;
    }
}

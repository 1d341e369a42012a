using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Runs;
using Conformance.Engine.Runs.Shards;

namespace Conformance.Scenarios.Running;

/// <summary>What this assembly has for a contract.</summary>
public static class Catalogue
{
    public static IReadOnlyList<Case> Cases(Contract contract) =>
        CaseList.Build(contract, ScenarioCatalogue.Find(contract, typeof(Catalogue).Assembly));

    /// <summary>What its cases have been measured to cost; nothing where nobody measured.</summary>
    public static Effort Effort(Contract contract)
    {
        using var measured = typeof(Catalogue).Assembly.GetManifestResourceStream($"effort/{contract.Name}.json");
        return measured is null ? Engine.Runs.Shards.Effort.None : Engine.Runs.Shards.Effort.Read(measured);
    }

    public static ContractAdapter Adapter(Contract contract) => ScenarioCatalogue.Adapter(contract.Name, typeof(Catalogue).Assembly);
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Runs;

namespace Conformance.Scenarios.Running;

/// <summary>What this assembly has for a contract.</summary>
public static class Catalogue
{
    public static IReadOnlyList<Case> Cases(Contract contract) =>
        CaseList.Build(contract, ScenarioCatalogue.Find(contract, typeof(Catalogue).Assembly));

    public static ContractAdapter Adapter(Contract contract) => ScenarioCatalogue.Adapter(contract.Name, typeof(Catalogue).Assembly);
}

using Conformance.Engine.Contracts;

namespace Conformance.Engine.Verdicts.Releases;

/// <summary>What a reader of a comparison should know before believing it.</summary>
internal static class ComparisonRemarks
{
    public static IReadOnlyList<string> Of(Baseline before, Baseline after, Contract contract)
    {
        var remarks = new List<string>();
        foreach (var (side, when) in new[] { (before, "before"), (after, "after") })
        {
            if (side.ContractDigest.Length > 0 && side.ContractDigest != contract.Digest)
                remarks.Add($"{side.Release} ({when}) was recorded with other data of the contract {contract.Name}: what it says of categories may be out of date");
            if (side.Filter.Count > 0)
                remarks.Add($"{side.Release} ({when}) has only what fits {string.Join(", ", side.Filter.Select(pattern => $"'{pattern}'"))}");
        }

        if (before.ScenariosDigest.Length > 0 && after.ScenariosDigest.Length > 0 && before.ScenariosDigest != after.ScenariosDigest)
            remarks.Add($"{before.Release} and {after.Release} were recorded with different sets of scenarios: those of the same name are compared");
        return remarks;
    }
}

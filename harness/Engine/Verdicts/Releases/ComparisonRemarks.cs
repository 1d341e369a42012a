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
            if (side.ContractDigest.Length > 0 && side.ContractDigest != contract.Digest && Outdated(side, contract) is { Length: > 0 } codes)
                remarks.Add($"{side.Release} ({when}) was recorded with other data of the contract {contract.Name}, which had other categories for {codes}");
            if (side.Filter.Count > 0)
                remarks.Add($"{side.Release} ({when}) has only what fits {string.Join(", ", side.Filter.Select(pattern => $"'{pattern}'"))}");
        }

        if (before.ScenariosDigest.Length > 0 && after.ScenariosDigest.Length > 0 && before.ScenariosDigest != after.ScenariosDigest)
            remarks.Add($"{before.Release} and {after.Release} were recorded with different sets of scenarios: those of the same name are compared");
        return remarks;
    }

    /// <summary>Codes that the contract knows, and in another category than was recorded.</summary>
    private static string Outdated(Baseline side, Contract contract) => string.Join(", ", side.Conditions.Values
        .SelectMany(condition => condition.Answers.Values.SelectMany(answers => answers))
        .Where(answer => answer.Code is { } code && contract.Codes.TryGetValue(code, out var known) && known.Category.Id() != answer.Category)
        .Select(answer => answer.Code)
        .Distinct()
        .Order(StringComparer.Ordinal));
}

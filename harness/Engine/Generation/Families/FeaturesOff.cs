using Conformance.Engine.Contracts;
using Conformance.Engine.Generation.Schemas;

namespace Conformance.Engine.Generation.Families;

/// <summary>
/// Nothing is wrong with the request, and the feature is off: "A feature is disabled, not configured (properly), blocked or
/// otherwise unavailable". Only where the contract's order of checks lets a right request come that far.
/// </summary>
internal sealed class FeaturesOff : OperationFamily
{
    protected override string Name => "off";

    protected override IEnumerable<DerivedCase> Of(Contract contract, Operation operation)
    {
        if (operation.Capability is not { } capability || !IsReached(operation))
            yield break;
        var codes = operation.ErrorRows.Where(row => row.Category == Category.FeatureDisabled && !MeansMore(operation, row)).Select(row => row.Code).Distinct();
        yield return Case(operation, capability, $"a right request, and {capability} is off", Expectation.Fail(Category.FeatureDisabled, [.. codes])) with
        {
            // What is off has nothing that a path could name.
            Path = operation.PathVariables.ToDictionary(variable => variable.Name, variable => Fixed.PathValue($"{operation.Id}/{variable.Name}", new Schema(variable.Schema))),
            Needs = ["!" + capability, .. MemberCapabilities(operation).Select(member => "!" + member)],
        };
    }

    /// <summary>Whether a right request of a right caller, which names nothing that is there, gets as far as the switch.</summary>
    private static bool IsReached(Operation operation)
    {
        foreach (var row in operation.ErrorRows)
        {
            if (row.Category == Category.FeatureDisabled)
                return !MeansMore(operation, row);
            // Before the switch a known caller can only meet states of their own.
            if (row.Category == Category.UnidentifiableResource || (row.Category == Category.StateConflict && operation.Security is null))
                return false;
        }

        return false;
    }

    /// <summary>A code that stands for other reasons, too, cannot tell that the feature is off.</summary>
    private static bool MeansMore(Operation operation, ErrorRow row) =>
        operation.ErrorRows.Any(other => other.Code == row.Code && other.Category != Category.FeatureDisabled);

    /// <summary>What is asked for in a member that no server looks at without its capability would be refused before.</summary>
    private static IEnumerable<string> MemberCapabilities(Operation operation) => operation.ReadsJson()
        ? Members.Of(operation.BodySchema()).Select(member => member.Value.Capability).OfType<string>().Distinct()
        : [];
}

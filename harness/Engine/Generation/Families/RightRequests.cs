using Conformance.Engine.Contracts;

namespace Conformance.Engine.Generation.Families;

/// <summary>Nothing is wrong: what needs no caller, no state and no input has to work.</summary>
internal sealed class RightRequests : OperationFamily
{
    protected override string Name => "right";

    protected override IEnumerable<DerivedCase> Of(Contract contract, Operation operation)
    {
        if (operation.Security is not null || operation.HasPathVariables || operation.Errors == ErrorForm.Redirect
            || operation.Successes.Count == 0 || operation.Body is { Required: true }
            || operation.Parameters.Any(parameter => parameter is { In: "query", Required: true }))
            yield break;
        yield return Case(operation, "request", "a right request", Expectation.Success);
    }
}

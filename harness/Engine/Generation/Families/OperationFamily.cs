using Conformance.Engine.Contracts;
using Conformance.Engine.Generation.Schemas;

namespace Conformance.Engine.Generation.Families;

/// <summary>A kind of thing that can be wrong with a request to one operation.</summary>
internal abstract class OperationFamily : Family
{
    /// <summary>Its part of the cases' ids.</summary>
    protected abstract string Name { get; }

    public sealed override IEnumerable<DerivedCase> Cases(Contract contract) =>
        contract.Operations.SelectMany(operation => Of(contract, operation));

    protected abstract IEnumerable<DerivedCase> Of(Contract contract, Operation operation);

    /// <summary>A request that is right but for what the caller changes.</summary>
    protected DerivedCase Case(Operation operation, string detail, string sentence, Expectation expected) => new()
    {
        Id = $"derived/{operation.Area}/{operation.Id}/{Name}/{detail}",
        Sentence = sentence,
        Operation = operation,
        Area = operation.Area,
        Expected = expected,
        Query = RightRequest.Query(operation),
        Body = any => RightRequest.Payload(operation, any),
        Needs = operation.Capability is { } capability ? [capability] : [],
    };
}

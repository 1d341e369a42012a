using Conformance.Engine.Contracts;
using Conformance.Engine.Generation.Schemas;

namespace Conformance.Engine.Generation.Families;

/// <summary>A kind of thing that can be wrong with a JSON body; only where the server reads one.</summary>
internal abstract class BodyFamily : OperationFamily
{
    protected sealed override IEnumerable<DerivedCase> Of(Contract contract, Operation operation) =>
        operation.ReadsJson() ? OfBody(contract, operation) : [];

    protected abstract IEnumerable<DerivedCase> OfBody(Contract contract, Operation operation);

    protected DerivedCase Case(Operation operation, string detail, string sentence, Expectation expected, Func<Any, Payload> body) =>
        Case(operation, detail, sentence, expected) with { Body = body };
}

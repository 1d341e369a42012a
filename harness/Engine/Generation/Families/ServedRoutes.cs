using Conformance.Engine.Contracts;

namespace Conformance.Engine.Generation.Families;

/// <summary>An operation that wants no credential is asked with a body that is no JSON: whatever it answers, it is there. Of the others their cases without a credential tell.</summary>
internal sealed class ServedRoutes : OperationFamily
{
    protected override string Name => "served";

    protected override IEnumerable<DerivedCase> Of(Contract contract, Operation operation)
    {
        // What came later may be missing.
        if (operation is not { Since: null, Security: null })
            yield break;
        yield return Case(operation, "route", $"Whether {operation} is there", Expectation.Answer) with
        {
            Body = _ => operation.Body is null ? Payload.None : Payload.Text("{"),
            Needs = [],
            AsksWhetherServed = true,
        };
    }
}

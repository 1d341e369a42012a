using Conformance.Engine.Contracts;

namespace Conformance.Engine.Generation.Families;

/// <summary>A slash too many. Whether it is another path, the contract does not say; only that an answer comes.</summary>
internal sealed class TrailingSlashes : Family
{
    public override IEnumerable<DerivedCase> Cases(Contract contract)
    {
        var routes = new Routes(contract);
        foreach (var operation in contract.Operations.Where(operation => operation.Method == "GET").DistinctBy(operation => operation.Path))
            yield return Slashed(operation, routes.Concrete(operation.Path) + "/");
    }

    private static DerivedCase Slashed(Operation operation, string target) => new()
    {
        Id = $"derived/routing/slash/{Routes.Slug(operation.Path)}",
        Sentence = $"{operation.Method} {operation.Path} with a slash at the end",
        Expected = Expectation.Answer,
        Method = operation.Method,
        Target = target,
        Body = _ => Payload.None,
    };
}

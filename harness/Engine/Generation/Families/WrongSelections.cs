using Conformance.Engine.Contracts;
using Conformance.Engine.Generation.Schemas;

namespace Conformance.Engine.Generation.Families;

/// <summary>The query parameter that selects the operation has a value that selects none, or is not there.</summary>
internal sealed class WrongSelections : Family
{
    /// <summary>In a contract's data: every value that no other operation of the route names.</summary>
    private const string AnyOther = "*";

    private static readonly (string Detail, string Sentence, string? Value)[] Wrongs =
    [
        ("unlisted", "has an unknown value", "conformance_unlisted"),
        ("empty", "is empty", ""),
        ("missing", "is missing", null),
    ];

    public override IEnumerable<DerivedCase> Cases(Contract contract)
    {
        foreach (var route in contract.Operations.Where(operation => operation.Select.Count > 0).GroupBy(operation => (operation.Method, operation.Path)))
        {
            var addressed = route.FirstOrDefault(operation => operation.Select.Values.Contains(AnyOther)) ?? route.First();
            var sender = route.First();
            foreach (var name in route.SelectMany(operation => operation.Select.Keys).Distinct())
            {
                foreach (var (detail, sentence, value) in Wrongs)
                {
                    yield return new DerivedCase
                    {
                        Id = $"derived/{addressed.Area}/{addressed.Id}/select/{name}.{detail}",
                        Sentence = $"`{name}` in the query {sentence}",
                        Operation = addressed,
                        Area = addressed.Area,
                        Expected = Expectation.Fail(Category.BadInput),
                        Target = value is null ? addressed.Path : $"{addressed.Path}?{name}={value}",
                        Body = any => RightRequest.Payload(sender, any),
                    };
                }
            }
        }
    }
}

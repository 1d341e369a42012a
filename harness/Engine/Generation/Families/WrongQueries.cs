using Conformance.Engine.Contracts;
using Conformance.Engine.Generation.Schemas;

namespace Conformance.Engine.Generation.Families;

/// <summary>A query parameter is missing, of the wrong form, empty, odd, or there twice.</summary>
internal sealed class WrongQueries : OperationFamily
{
    private static readonly (string Detail, string Sentence, string Value)[] Odd =
    [
        ("over-long", "is two thousand characters", new('a', 2000)),
        ("non-ascii", "is not ASCII", "\u00e9\u2603"),
        ("quotes", "has quotes and a comment mark of SQL", "a'\"--;"),
    ];

    protected override string Name => "query";

    protected override IEnumerable<DerivedCase> Of(Contract contract, Operation operation)
    {
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.In == "query"))
        {
            var schema = new Schema(parameter.Schema);
            var name = parameter.Name;
            if (parameter.Required)
                yield return Case(operation, name + ".missing", $"`{name}` is missing from the query", Bound(operation, Expected.WrongContents(operation))) with { Query = Without(operation, name) };
            foreach (var (detail, sentence, value) in Wrongs(schema))
                yield return With(name, detail, sentence, value, Bound(operation, parameter.Required ? Expected.WrongContents(operation) : Expected.Questionable(operation)));
            // Of these two, one of each parameter's will do.
            yield return Deal.Out([true, false], 1, $"{operation.Id}/{name}").Single()
                ? With(name, "empty", "is empty", "", Expectation.Answer)
                : Twice(operation, parameter);
            if (schema.Type is null or "string")
            {
                yield return With(name, "nul", "has a NUL", "a\0b", Expectation.Answer);
                foreach (var (detail, sentence, value) in Deal.Out(Odd, 1, $"{operation.Id}/{name}"))
                    yield return With(name, detail, sentence, value, Expectation.Answer);
            }
        }

        DerivedCase With(string name, string detail, string sentence, string value, Expectation expected) =>
            Case(operation, $"{name}.{detail}", $"`{name}` in the query {sentence}", expected) with
            {
                Query = new Dictionary<string, string>(RightRequest.Query(operation)) { [name] = value },
            };
    }

    /// <summary>Where errors go into a redirect, the contract does not fix which of them stay here.</summary>
    private static Expectation Bound(Operation operation, Expectation expected) =>
        operation.Errors == ErrorForm.Redirect ? Expectation.Answer : expected;

    private static IEnumerable<(string Detail, string Sentence, string Value)> Wrongs(Schema schema)
    {
        if (schema.Type is "integer" or "number")
        {
            yield return ("negative", "is negative", "-1");
            yield return ("zero", "is zero", "0");
            yield return ("huge", "is a number that no machine word holds", "99999999999999999999");
        }

        if (schema.Type is "integer")
            yield return ("fraction", "is a fraction", "1.5");
        if (schema.Type is "integer" or "number" or "boolean")
            yield return ("word", $"is a word in place of a{(schema.Type == "integer" ? "n integer" : " " + schema.Type)}", "conformance");
        foreach (var (detail, sentence, value) in schema.Type is null or "string" ? Wrong.Of(schema) : [])
            yield return (detail, sentence, value.ToString());
        if (schema.MinLength is > 1 and var min)
            yield return ("too-short", "is one character too short", new string('a', min - 1));
        if (schema.MaxLength is { } max)
            yield return ("too-long", "is one character too long", new string('a', max + 1));
    }

    private static Dictionary<string, string> Without(Operation operation, string name) =>
        RightRequest.Query(operation).Where(pair => pair.Key != name).ToDictionary(pair => pair.Key, pair => pair.Value);

    private DerivedCase Twice(Operation operation, Parameter parameter)
    {
        var value = Uri.EscapeDataString(RightRequest.Text(new Schema(parameter.Schema), new Any(Hash.Stable(operation.Id), "query", parameter.Name)));
        var others = operation.Select.Concat(Without(operation, parameter.Name)).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}");
        var query = string.Join('&', [.. others, $"{parameter.Name}={value}", $"{parameter.Name}=conformance"]);
        return Case(operation, parameter.Name + ".twice", $"`{parameter.Name}` stands in the query twice", Expectation.Answer) with { Target = $"{operation.Path}?{query}" };
    }
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Generation.Schemas;

namespace Conformance.Engine.Generation.Families;

/// <summary>
/// A path variable names nothing: it is not of the form, or of the form and unknown.
/// "Use only if the URL cannot be fully validated, resulting in a resource that cannot be properly identified."
/// </summary>
internal sealed class WrongPaths : OperationFamily
{
    private static readonly (string Detail, string Sentence, string Value)[] Formless =
    [
        ("blank", "is a blank", "%20"),
        ("over-long", "is a thousand characters", new('a', 1000)),
        ("dot-dot", "is a step up with an encoded slash", "..%2f"),
        ("nul", "is a NUL", "%00"),
        ("non-ascii", "is not ASCII", "%C3%A9%E2%98%83"),
    ];

    protected override string Name => "path";

    protected override IEnumerable<DerivedCase> Of(Contract contract, Operation operation)
    {
        // What is behind a gate may answer for any path.
        if (operation.PassesThrough)
            yield break;
        // The order of looking at path and body is not fixed, so a right body may be refused first for reasons of state.
        var unknown = new Expectation([Category.UnidentifiableResource, Category.StateConflict], [], false);
        var formless = new Expectation([Category.UnidentifiableResource, Category.BadInput, Category.StateConflict], [], false);
        foreach (var variable in operation.PathVariables)
        {
            var schema = new Schema(variable.Schema);
            foreach (var (detail, sentence, value) in schema.Format == "uuid" ? [("not-a-uuid", "is no UUID", "not-a-uuid"), .. Formless] : Formless)
                yield return With(variable, detail, sentence, value, formless);
            foreach (var (detail, sentence, value) in Unknown(operation, variable, schema))
                yield return With(variable, detail, sentence, value, unknown);
        }

        DerivedCase With(Parameter variable, string detail, string sentence, string value, Expectation expected) =>
            Case(operation, $"{variable.Name}.{detail}", $"`{variable.Name}` in the path {sentence}", expected) with
            {
                Path = new Dictionary<string, string> { [variable.Name] = value },
            };
    }

    private static IEnumerable<(string Detail, string Sentence, string Value)> Unknown(Operation operation, Parameter variable, Schema schema)
    {
        var name = $"{operation.Id}/{variable.Name}";
        if (schema.Format == "uuid")
        {
            yield return ("unknown", "is a UUID that names nothing", Fixed.PathValue(name, schema));
            yield return ("unknown-upper-case", "is a UUID in upper case that names nothing", Fixed.Uuid(name + "/upper").ToUpperInvariant());
            yield return ("nil", "is the nil UUID", Guid.Empty.ToString());
        }
        else
        {
            yield return ("unknown", "is of the form and names nothing", Fixed.PathValue(name, schema));
        }
    }
}

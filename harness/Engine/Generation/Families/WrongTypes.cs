using System.Text.Json.Nodes;
using Conformance.Engine.Contracts;
using Conformance.Engine.Generation.Schemas;

namespace Conformance.Engine.Generation.Families;

/// <summary>A member is of another JSON type than its schema says: the body cannot be decoded.</summary>
internal sealed class WrongTypes : BodyFamily
{
    /// <summary>
    /// One value per type that no lenient reader takes for another: no "1" or 1 for true, no "12" for a number.
    /// </summary>
    private static readonly (string Type, string Sentence, Func<JsonNode> Value)[] Values =
    [
        ("number", "a number", () => 12.5),
        ("object", "an object", () => new JsonObject { ["conformance"] = "unexpected" }),
        ("array", "an array", () => new JsonArray("conformance")),
        ("boolean", "a boolean", () => true),
        ("string", "a string", () => "conformance"),
    ];

    protected override string Name => "type";

    protected override IEnumerable<DerivedCase> OfBody(Contract contract, Operation operation)
    {
        var schema = operation.BodySchema();
        var capabilities = Members.Of(schema).ToDictionary(member => member.Key, member => member.Value.Capability);
        return Cases(operation, schema).Select(each => capabilities[each.Name] is { } capability
            ? each.Case with { Needs = [.. each.Case.Needs, capability] }
            : each.Case);
    }

    private IEnumerable<(string Name, DerivedCase Case)> Cases(Operation operation, Schema schema)
    {
        var needed = Members.Asked(schema).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, member) in Members.Of(schema).Where(member => member.Value.Types.Count > 0))
        {
            var expected = member.MayBeIgnored ? Expected.Questionable(operation) : Expected.Undecodable(operation);
            var wrong = Values.Where(value => IsWrong(value.Type, member)).ToList();
            foreach (var (type, sentence, value) in Deal.Out(wrong, needed.Contains(name) ? wrong.Count : 2, $"{operation.Id}/{name}"))
            {
                yield return (name, Case(operation, $"{name}.{type}", $"`{name}` is {sentence}", expected, any =>
                {
                    var body = RightRequest.Body(operation, any, name);
                    body[name] = value();
                    return Payload.Json(body);
                }));
            }

            if (member.Items is { } items && IsWrong("number", items))
            {
                yield return (name, Case(operation, $"{name}.items.number", $"an item of `{name}` is a number", expected, any =>
                {
                    var body = RightRequest.Body(operation, any, name);
                    body[name] = new JsonArray(12.5);
                    return Payload.Json(body);
                }));
            }

            foreach (var (nested, inner) in member.Properties.Where(inner => IsWrong("number", inner.Value)))
            {
                yield return (name, Case(operation, $"{name}.{nested}.number", $"`{nested}` in `{name}` is a number", expected, any =>
                {
                    var body = RightRequest.Body(operation, any, name);
                    ((JsonObject)body[name]!)[nested] = 12.5;
                    return Payload.Json(body);
                }));
            }
        }
    }

    private static bool IsWrong(string type, Schema schema) => schema.Types switch
    {
        [] => false,
        var types when types.Contains(type) => false,
        // Lenient readers take a boolean for 0 or 1, and 12.5 is a number that only some take for whole.
        var types when types.Contains("number") || types.Contains("integer") => type is not "boolean",
        _ => true,
    };
}

using System.Text.Json.Nodes;
using Conformance.Engine.Contracts;
using Conformance.Engine.Generation.Schemas;

namespace Conformance.Engine.Generation.Families;

/// <summary>A member is of the right type, but not one of the listed values, not of the format, or not of the pattern.</summary>
internal sealed class WrongValues : BodyFamily
{
    protected override string Name => "value";

    protected override IEnumerable<DerivedCase> OfBody(Contract contract, Operation operation)
    {
        var schema = operation.BodySchema();
        var needed = Members.Asked(schema).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, member) in Members.Of(schema))
        {
            // What a request can do without, a server may leave unread.
            var expected = needed.Contains(name) ? Expected.WrongContents(operation) : Expected.Questionable(operation);
            foreach (var (detail, sentence, value) in Wrong.Of(member))
            {
                yield return Case(operation, $"{name}.{detail}", $"`{name}` {sentence}", expected, any => Changed(operation, any, name, value));
            }

            foreach (var (detail, sentence, value) in member.Items is { } items ? Wrong.Of(items) : [])
            {
                yield return Case(operation, $"{name}.items.{detail}", $"an item of `{name}` {sentence}", expected, any => Changed(operation, any, name, new JsonArray(value.DeepClone())));
            }
        }
    }

    private static Payload Changed(Operation operation, Any any, string name, JsonNode value)
    {
        var body = RightRequest.Body(operation, any, name);
        body[name] = value.DeepClone();
        return Payload.Json(body);
    }
}

using System.Text.Json.Nodes;
using Conformance.Engine.Contracts;
using Conformance.Engine.Generation.Schemas;

namespace Conformance.Engine.Generation.Families;

/// <summary>A member is one shorter or one longer than its schema allows, or longer than anybody thought of.</summary>
internal sealed class WrongLengths : BodyFamily
{
    private const int OverLong = 10_000;

    protected override string Name => "length";

    protected override IEnumerable<DerivedCase> OfBody(Contract contract, Operation operation)
    {
        var schema = operation.BodySchema();
        foreach (var (name, member) in Members.Of(schema).Where(member => member.Value.Listed.Count == 0))
        {
            // Where exactly a length ends is no published promise: what is too long for one server another may take.
            var expected = Expected.Questionable(operation);
            if (member.Type == "string")
            {
                // One below a minimum of one is the empty text, which has its own case.
                if (member.MinLength is > 1 and var min)
                    yield return Text(name, member, "too-short", $"is {min - 1} characters, one below the minimum", min - 1, expected);
                if (member.MaxLength is { } max)
                    yield return Text(name, member, "too-long", $"is {max + 1} characters, one above the maximum", max + 1, expected);
                yield return Text(name, member, "over-long", "is ten thousand characters", OverLong, Expectation.Answer);
            }

            if (member is { Type: "array", MinItems: > 0 and var few })
                yield return Items(name, member, "too-few", $"has {few - 1} items, one below the minimum", few - 1, expected);
            if (member is { Type: "array", MaxItems: { } many })
                yield return Items(name, member, "too-many", $"has {many + 1} items, one above the maximum", many + 1, expected);
        }

        DerivedCase Text(string name, Schema member, string detail, string sentence, int length, Expectation expected) =>
            Case(operation, $"{name}.{detail}", $"`{name}` {sentence}", expected,
                any => Changed(any, name, RightText.OfLength(member, any, length)));

        DerivedCase Items(string name, Schema member, string detail, string sentence, int count, Expectation expected) =>
            Case(operation, $"{name}.{detail}", $"`{name}` {sentence}", expected,
                any => Changed(any, name, new JsonArray([.. Enumerable.Range(0, count).Select(_ => RightValue.Of(member.Items ?? default, any))])));

        Payload Changed(Any any, string name, JsonNode value)
        {
            var body = RightRequest.Body(operation, any, name);
            body[name] = value;
            return Payload.Json(body);
        }
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Engine.Reporting;

namespace Conformance.Cli.Explaining;

/// <summary>A small body for an example: the required members, with values that say what goes there.</summary>
internal static class ExampleBody
{
    public static string Of(JsonElement schema)
    {
        var body = new JsonObject();
        foreach (var name in Required(schema))
            body[name] = Value(name, schema);
        return body.ToJsonString(OutputJson.Line);
    }

    private static IEnumerable<string> Required(JsonElement schema)
    {
        if (schema.TryGetProperty("required", out var required))
            return required.EnumerateArray().Select(name => name.GetString()!);
        foreach (var choice in new[] { "anyOf", "oneOf", "allOf" })
        {
            if (schema.TryGetProperty(choice, out var branches) && branches.GetArrayLength() > 0)
                return Required(branches[0]);
        }

        return [];
    }

    private static JsonNode Value(string name, JsonElement schema)
    {
        if (!schema.TryGetProperty("properties", out var properties) || !properties.TryGetProperty(name, out var property))
            return "…";
        if (property.TryGetProperty("enum", out var values) && values.GetArrayLength() > 0)
            return JsonNode.Parse(values[0].GetRawText())!;
        var type = property.TryGetProperty("type", out var named) ? (named.ValueKind == JsonValueKind.Array ? named[0] : named).GetString() : "string";
        return type switch
        {
            "integer" or "number" => 1,
            "boolean" => true,
            "array" => new JsonArray(),
            "object" => new JsonObject(),
            _ => name == "email" ? "someone@example.com" : "…",
        };
    }
}

using System.Text.Json.Nodes;

namespace Conformance.Engine.Contracts;

/// <summary>Schemas as they stand in OpenAPI documents, made readable for a plain JSON Schema validator.</summary>
internal static class SchemaText
{
    /// <summary>OpenAPI 3.1 §4.9 lets <c>x-</c> members stand in schemas; the standard dialect does not know them.</summary>
    public static string WithoutExtensions(string schema)
    {
        var node = JsonNode.Parse(schema)!;
        Strip(node);
        return node.ToJsonString();
    }

    private static void Strip(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var name in members.Select(member => member.Key).Where(name => name.StartsWith("x-", StringComparison.Ordinal)).ToList())
                    members.Remove(name);
                foreach (var member in members)
                    Strip(member.Value);
                break;
            case JsonArray items:
                foreach (var item in items)
                    Strip(item);
                break;
        }
    }
}

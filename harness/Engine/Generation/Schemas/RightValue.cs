using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.Engine.Generation.Schemas;

/// <summary>Makes values that fit a request schema.</summary>
internal static class RightValue
{
    public static JsonNode? Of(Schema schema, Any any)
    {
        if (schema.Listed.Count > 0)
            return JsonSerializer.SerializeToNode(Listed(schema));
        if (schema.Default is { } standard)
            return JsonSerializer.SerializeToNode(standard);
        return schema.Type switch
        {
            "object" => Object(schema, any),
            "array" => Array(schema, any),
            "boolean" => true,
            "integer" or "number" => schema.Minimum ?? Math.Min(1, schema.Maximum ?? 1),
            _ => RightText.Of(schema, any),
        };
    }

    /// <summary>An object with what it needs, and with the wanted members.</summary>
    public static JsonObject Object(Schema schema, Any any, params IReadOnlyCollection<string> wanted)
    {
        var body = new JsonObject();
        var known = Members.Of(schema);
        Fill(Members.Chosen(schema, wanted));
        foreach (var condition in schema.All.Append(schema).Where(condition => condition is { If: not null, Then: not null }))
        {
            if (Holds(condition.If!.Value, body))
                Fill(Members.Needed(condition.Then!.Value));
        }

        // "At least one" without saying which: the first will do.
        Fill(known.Select(member => member.Key).Except(body.Select(member => member.Key)).Take((schema.MinProperties ?? 0) - body.Count));
        return body;

        void Fill(IEnumerable<string> names)
        {
            var chosen = names.Where(name => !body.ContainsKey(name)).ToHashSet(StringComparer.Ordinal);
            // In the schema's order, not the set's: the same seed has to give the same bytes.
            foreach (var (name, member) in known.Where(member => chosen.Contains(member.Key)))
                body[name] = Of(member, any);
        }
    }

    private static JsonArray Array(Schema schema, Any any) =>
        new([.. Enumerable.Range(0, Math.Max(1, schema.MinItems ?? 1)).Select(_ => Of(schema.Items ?? default, any))]);

    /// <summary>The first listed value; an empty text only where nothing else is listed.</summary>
    private static JsonElement Listed(Schema schema) =>
        schema.Listed.FirstOrDefault(value => value.ValueKind != JsonValueKind.String || value.GetString()!.Length > 0, schema.Listed[0]);

    /// <summary>Whether the object meets a condition of the form that OpenAPI documents use: some members have listed values.</summary>
    private static bool Holds(Schema condition, JsonObject body) =>
        condition.Required.All(body.ContainsKey)
        && condition.Properties.All(member => !body.ContainsKey(member.Key)
            || member.Value.Listed.Any(value => JsonNode.DeepEquals(body[member.Key], JsonSerializer.SerializeToNode(value))));
}

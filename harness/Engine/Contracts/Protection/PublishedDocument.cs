using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.Engine.Contracts.Protection;

/// <summary>An OpenAPI document (3.0 or 3.1) that a server publishes of itself, read leniently: it is the server's, not ours to mend.</summary>
/// <param name="root">The document.</param>
/// <param name="where">Where it came from, for messages.</param>
internal sealed class PublishedDocument(JsonElement root, string where)
{
    /// <summary>No honest schema has so many parts; one whose references multiply has more than memory.</summary>
    private const int MostParts = 20_000;

    /// <exception cref="ContractException">It is no OpenAPI document of a version that can be read.</exception>
    public void Demand()
    {
        if (root.ValueKind != JsonValueKind.Object || root.OptionalText("openapi") is not { } version)
            throw new ContractException($"{where}: no OpenAPI document: it has no member 'openapi'");
        if (!version.StartsWith("3.", StringComparison.Ordinal))
            throw new ContractException($"{where}: OpenAPI {version} cannot be read; 3.0 and 3.1 can");
        root.Member("paths", JsonValueKind.Object, where);
    }

    public JsonElement Root => root;

    public IReadOnlyDictionary<string, SecurityScheme> Schemes =>
        root.TryGetProperty("components", out var components) && components.ValueKind == JsonValueKind.Object && components.TryGetProperty("securitySchemes", out var schemes)
            ? SecuritySchemes.Read(schemes, where)
            : new Dictionary<string, SecurityScheme>();

    public IReadOnlyList<Parameter> Parameters(JsonElement node) => node.TryGetProperty("parameters", out var list) && list.ValueKind == JsonValueKind.Array
        ? [.. list.EnumerateArray().Select(Resolve)
            .Where(item => item.ValueKind == JsonValueKind.Object && item.OptionalText("name") is not null && item.OptionalText("in") is not null)
            .Select(item => new Parameter(item.OptionalText("name")!, item.OptionalText("in")!, item.Flag("required"), Schema(item)))]
        : [];

    /// <summary>JSON before any other type, as far as there is a choice.</summary>
    public RequestBody? Body(JsonElement operation)
    {
        if (!operation.TryGetProperty("requestBody", out var node) || Resolve(node) is not { ValueKind: JsonValueKind.Object } body
            || !body.TryGetProperty("content", out var content) || content.ValueKind != JsonValueKind.Object)
            return null;
        var types = content.EnumerateObject().OrderByDescending(type => type.Name == "application/json").ToList();
        return types.Count == 0 ? null : new RequestBody(types[0].Name, body.Flag("required"), Schema(types[0].Value));
    }

    private JsonElement Schema(JsonElement holder) =>
        holder.ValueKind == JsonValueKind.Object && holder.TryGetProperty("schema", out var schema) ? JsonSerializer.SerializeToElement(Inline(schema, [], new Budget())) : default;

    /// <summary>References replaced by what they refer to; one that leads back to itself becomes a schema that takes anything.</summary>
    private JsonNode? Inline(JsonElement schema, HashSet<string> within, Budget budget)
    {
        if (++budget.Used > MostParts)
            return new JsonObject();
        switch (schema.ValueKind)
        {
            case JsonValueKind.Object when schema.OptionalText("$ref") is { } reference:
                if (!within.Add(reference))
                    return new JsonObject();
                var inlined = Inline(Pointed(reference), within, budget);
                within.Remove(reference);
                return inlined;
            case JsonValueKind.Object:
                return new JsonObject(schema.EnumerateObject().DistinctBy(member => member.Name).Select(member => KeyValuePair.Create(member.Name, Inline(member.Value, within, budget))));
            case JsonValueKind.Array:
                return new JsonArray([.. schema.EnumerateArray().Select(item => Inline(item, within, budget))]);
            case JsonValueKind.Undefined:
                return new JsonObject();
            default:
                return JsonSerializer.SerializeToNode(schema);
        }
    }

    private JsonElement Resolve(JsonElement node)
    {
        for (var depth = 0; depth < 16 && node.ValueKind == JsonValueKind.Object && node.OptionalText("$ref") is { } reference; depth++)
            node = Pointed(reference);
        return node;
    }

    /// <summary>Undefined where a reference points nowhere, or out of the document.</summary>
    private JsonElement Pointed(string reference)
    {
        var node = root;
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
            return default;
        foreach (var part in reference[2..].Split('/').Select(part => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(part, out node))
                return default;
        }

        return node;
    }

    private sealed class Budget
    {
        public int Used { get; set; }
    }
}

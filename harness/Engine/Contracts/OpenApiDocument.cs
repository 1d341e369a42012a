using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.Engine.Contracts;

/// <summary>The parts of an OpenAPI document that the engine needs, with local references resolved.</summary>
internal sealed class OpenApiDocument(string file, JsonElement root, BodySchemas bodies)
{
    public string File => file;

    public JsonElement Root => root;

    public IReadOnlyList<Parameter> Parameters(JsonElement list) =>
        [.. list.EnumerateArray().Select(Resolve).Where(item => item.OptionalText("in") is "path" or "query").Select(item => new Parameter(
            item.Text("name", file),
            item.Text("in", file),
            item.Flag("required"),
            item.TryGetProperty("schema", out var schema) ? Inline(schema) : default))];

    /// <summary>The first security requirement that is a bearer token (RFC 6750).</summary>
    public string? BearerScheme(JsonElement node)
    {
        if (!node.TryGetProperty("security", out var requirements))
            return null;
        return requirements.EnumerateArray().SelectMany(requirement => requirement.EnumerateObject()).Select(scheme => scheme.Name).FirstOrDefault(IsBearer);

        bool IsBearer(string name) =>
            root.TryGetProperty("components", out var components) && components.TryGetProperty("securitySchemes", out var schemes)
            && schemes.TryGetProperty(name, out var scheme) && scheme.OptionalText("type") == "http"
            && string.Equals(scheme.OptionalText("scheme"), "bearer", StringComparison.OrdinalIgnoreCase);
    }

    public RequestBody? RequestBody(JsonElement node)
    {
        var body = Resolve(node);
        foreach (var content in body.Member("content", JsonValueKind.Object, file).EnumerateObject())
            return new RequestBody(content.Name, body.Flag("required"), content.Value.TryGetProperty("schema", out var schema) ? Inline(schema) : default);
        return null;
    }

    /// <summary>A variant gives either a whole requestBody object or just its schema.</summary>
    public RequestBody? VariantBody(JsonElement node, RequestBody? whole)
    {
        if (node.ValueKind != JsonValueKind.Object)
            return null;
        return node.TryGetProperty("content", out _) ? RequestBody(node) : new RequestBody(whole?.MediaType ?? "application/json", whole?.Required ?? true, Inline(node));
    }

    public Dictionary<int, IReadOnlyList<string>> Successes(JsonElement responses) =>
        responses.EnumerateObject()
            .Where(response => int.TryParse(response.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status < 400)
            .ToDictionary(
                response => int.Parse(response.Name, CultureInfo.InvariantCulture),
                response => Content(Resolve(response.Value)));

    /// <summary>Names of the body schemas that a schema object refers to; several: the body fits one of them.</summary>
    public IReadOnlyList<string> SchemaNames(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object)
            return [];
        if (schema.OptionalText("$ref") is { } reference)
            return reference.StartsWith("#/", StringComparison.Ordinal) ? SchemaNames(Resolve(schema)) : [SchemaName(reference)];
        return schema.TryGetProperty("anyOf", out var any) || schema.TryGetProperty("oneOf", out any)
            ? [.. any.EnumerateArray().SelectMany(SchemaNames)]
            : [];
    }

    public string SchemaName(string reference)
    {
        var name = BodySchemas.NameOf(new Uri(reference, UriKind.RelativeOrAbsolute));
        return bodies.Contains(name) ? name : throw new ContractException($"{file}: '{reference}' refers to a schema that is not there");
    }

    private IReadOnlyList<string> Content(JsonElement response)
    {
        if (!response.TryGetProperty("content", out var content))
            return [];
        foreach (var media in content.EnumerateObject().Where(media => media.Name.Contains("json", StringComparison.Ordinal)))
            return media.Value.TryGetProperty("schema", out var schema) ? SchemaNames(schema) : [];
        return [];
    }

    private JsonElement Resolve(JsonElement node)
    {
        for (var depth = 0; depth < 16 && node.OptionalText("$ref") is { } reference; depth++)
            node = Pointed(reference);
        return node;
    }

    private JsonElement Pointed(string reference)
    {
        var node = root;
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
            throw new ContractException($"{file}: '{reference}' is not a reference into this document");
        foreach (var part in reference[2..].Split('/').Select(part => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(part, out node))
                throw new ContractException($"{file}: '{reference}' points nowhere");
        }

        return node;
    }

    /// <summary>The schema with every local reference replaced by what it refers to.</summary>
    private JsonElement Inline(JsonElement schema) => JsonSerializer.SerializeToElement(Inline(schema, 0));

    private JsonNode? Inline(JsonElement schema, int depth)
    {
        if (depth > 32)
            throw new ContractException($"{file}: a request schema refers to itself");
        switch (schema.ValueKind)
        {
            case JsonValueKind.Object when schema.OptionalText("$ref") is { } reference && reference.StartsWith("#/", StringComparison.Ordinal):
                return Inline(Pointed(reference), depth + 1);
            case JsonValueKind.Object:
                return new JsonObject(schema.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, Inline(member.Value, depth + 1))));
            case JsonValueKind.Array:
                return new JsonArray([.. schema.EnumerateArray().Select(item => Inline(item, depth + 1))]);
            default:
                return JsonSerializer.SerializeToNode(schema);
        }
    }
}

using System.Globalization;
using System.Text.Json;

namespace Conformance.Engine.Contracts;

/// <summary>Reads the operations out of an OpenAPI 3.1 document and its <c>x-conformance</c> extensions.</summary>
internal static class OpenApiOperations
{
    private const string Extension = "x-conformance";

    private static readonly HashSet<string> Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    public static IReadOnlyList<Operation> Read(string file, BodySchemas bodies)
    {
        var document = new OpenApiDocument(file, JsonFile.Read(file), bodies);
        var operations = new List<Operation>();
        foreach (var path in document.Root.Member("paths", JsonValueKind.Object, file).EnumerateObject())
        {
            var shared = path.Value.TryGetProperty("parameters", out var common) ? document.Parameters(common) : [];
            foreach (var method in path.Value.EnumerateObject().Where(member => Methods.Contains(member.Name)))
                operations.AddRange(Variants(document, path.Name, method.Name.ToUpperInvariant(), method.Value, shared));
        }

        if (operations.GroupBy(operation => operation.Id).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ContractException($"{file}: operationId '{twice.Key}' stands twice");
        return operations;
    }

    private static IEnumerable<Operation> Variants(OpenApiDocument document, string path, string method, JsonElement node, IReadOnlyList<Parameter> shared)
    {
        var where = $"{document.File}: {method} {path}";
        var extension = node.Member(Extension, JsonValueKind.Object, where);
        var whole = new Operation
        {
            Id = node.Text("operationId", where),
            Method = method,
            Path = path,
            Area = node.TryGetProperty("tags", out var tags) && tags.GetArrayLength() > 0 ? tags[0].GetString()! : "other",
            Summary = node.OptionalText("summary") ?? "",
            Parameters = [.. shared, .. node.TryGetProperty("parameters", out var own) ? document.Parameters(own) : []],
            Body = node.TryGetProperty("requestBody", out var body) ? document.RequestBody(body) : null,
            Security = document.BearerScheme(node),
            Successes = document.Successes(node.Member("responses", JsonValueKind.Object, where)),
        };
        whole = Extended(whole, extension, where);

        if (!extension.TryGetProperty("variants", out var variants) || variants.GetArrayLength() == 0)
        {
            yield return whole;
            yield break;
        }

        foreach (var variant in variants.EnumerateArray())
        {
            var id = variant.Text("operationId", where);
            var selected = variant.TryGetProperty("select", out var select) && select.TryGetProperty("query", out var query)
                ? query.EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetString() ?? "")
                : [];
            var members = variant.TryGetProperty("select", out var by) && by.TryGetProperty("body", out var inBody)
                ? inBody.EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetString())
                : [];
            yield return Extended(whole, variant, where) with
            {
                Id = id,
                Select = selected,
                SelectBody = members,
                Parameters = [.. whole.Parameters.Where(parameter => !selected.ContainsKey(parameter.Name))],
                Body = variant.TryGetProperty("requestBody", out var its) ? document.VariantBody(its, whole.Body) : whole.Body,
                Security = variant.TryGetProperty("security", out _) ? document.BearerScheme(variant) : whole.Security,
                Successes = variant.TryGetProperty("responses", out var responses) ? VariantSuccesses(document, responses) : whole.Successes,
            };
        }
    }

    private static Operation Extended(Operation operation, JsonElement extension, string where) => operation with
    {
        Since = extension.TryGetProperty("since", out _) ? extension.OptionalText("since") : operation.Since,
        Capability = extension.TryGetProperty("capability", out _) ? extension.OptionalText("capability") : operation.Capability,
        ReadsBody = extension.Flag("readsBody", operation.ReadsBody),
        Creates = extension.Flag("creates", operation.Creates),
        PassesThrough = extension.Flag("passesThrough", operation.PassesThrough),
        Writes = extension.OptionalText("writes") ?? operation.Writes,
        Errors = (extension.OptionalText("errors") ?? operation.Errors.ToString()).ToLowerInvariant() switch
        {
            "json" => ErrorForm.Json,
            "oauth" => ErrorForm.OAuth,
            "scim" => ErrorForm.Scim,
            "redirect" => ErrorForm.Redirect,
            var form => throw new ContractException($"{where}: x-conformance.errors '{form}' is none of json, oauth, scim, redirect"),
        },
        ErrorRows = extension.TryGetProperty("errorRows", out var rows) ? [.. rows.EnumerateArray().Select(row => Row(row, where))] : operation.ErrorRows,
    };

    private static ErrorRow Row(JsonElement row, string where) =>
        new(row.Text("code", where), Policies.Category(row.Text("category", where), where), row.OptionalText("when") ?? "");

    private static Dictionary<int, IReadOnlyList<string>> VariantSuccesses(OpenApiDocument document, JsonElement responses) =>
        responses.EnumerateObject()
            .Where(response => int.TryParse(response.Name, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .ToDictionary(
                response => int.Parse(response.Name, CultureInfo.InvariantCulture),
                response => response.Value.ValueKind == JsonValueKind.String
                    ? [document.SchemaName(response.Value.GetString()!)]
                    : document.SchemaNames(response.Value));
}

using System.Text.Json;

namespace Conformance.Engine.Contracts;

/// <summary>Reads misfits out of the validator's serialized output (the standard's "hierarchical" format).</summary>
internal static class SchemaMisfits
{
    private static readonly HashSet<string> Applicators =
        ["properties", "patternProperties", "additionalProperties", "items", "prefixItems", "allOf", "anyOf", "oneOf", "$ref", "$dynamicRef", "if", "then", "else", "dependentSchemas", "unevaluatedProperties", "unevaluatedItems", "contains"];

    /// <summary>Keywords below which a no need not mean one for the whole.</summary>
    private static readonly HashSet<string> MayFail = ["if", "not", "anyOf", "oneOf", "contains"];

    public static IReadOnlyList<SchemaMisfit> Read(JsonElement results) =>
        Of(results) is { Count: > 0 } misfits ? misfits : [new SchemaMisfit("", "schema", "does not fit")];

    /// <summary>What a node and those below it say, as far as it decided: a branch that need not fit is no misfit.</summary>
    private static List<SchemaMisfit> Of(JsonElement node)
    {
        if (node.GetProperty("valid").GetBoolean())
            return [];
        var location = Text(node, "instanceLocation").TrimStart('#');
        var said = Members(node, "errors").Select(error => new SchemaMisfit(location, error.Name, Plain(error.Name, error.Value.ToString()))).ToList();
        var path = Text(node, "evaluationPath");
        var below = (node.TryGetProperty("details", out var details) ? details.EnumerateArray() : default)
            .GroupBy(detail => Text(detail, "evaluationPath")[path.Length..].Split('/')[1])
            .Where(children => !MayFail.Contains(children.Key) || said.Any(misfit => misfit.Keyword == children.Key))
            .SelectMany(Passed);
        // A keyword that only passes on what one below it said adds nothing.
        var own = said.Where(misfit => !Applicators.Contains(misfit.Keyword)).Concat(below).Distinct().ToList();
        return own.Count > 0 ? own : [.. said.Take(1)];
    }

    /// <summary>Of alternatives the one that nearly fits was meant.</summary>
    private static IEnumerable<SchemaMisfit> Passed(IGrouping<string, JsonElement> children) => children.Key is "anyOf" or "oneOf"
        ? children.Select(Of).Where(misfits => misfits.Count > 0).MinBy(misfits => misfits.Count) ?? []
        : children.Key is "not" ? [] : children.SelectMany(Of);

    private static JsonElement.ObjectEnumerator Members(JsonElement node, string member) =>
        node.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : default;

    private static string Text(JsonElement node, string member) => node.TryGetProperty(member, out var value) ? value.GetString() ?? "" : "";

    /// <summary>Messages may quote the value that misfits; a value can be a secret and changes from run to run.</summary>
    private static string Plain(string keyword, string message) => keyword switch
    {
        "format" or "pattern" or "const" or "enum" or "minLength" or "maxLength" or "minimum" or "maximum" => $"breaks {keyword}",
        "" => "is not allowed here",
        _ => message,
    };
}

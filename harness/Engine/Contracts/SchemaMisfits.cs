using System.Text.Json;

namespace Conformance.Engine.Contracts;

/// <summary>Reads misfits out of the validator's serialized output (the standard's "list" format).</summary>
internal static class SchemaMisfits
{
    private static readonly HashSet<string> Applicators =
        ["properties", "patternProperties", "additionalProperties", "items", "prefixItems", "allOf", "anyOf", "oneOf", "$ref", "$dynamicRef", "if", "then", "else", "dependentSchemas", "unevaluatedProperties", "unevaluatedItems", "contains"];

    public static IReadOnlyList<SchemaMisfit> Read(JsonElement results)
    {
        var misfits = new List<SchemaMisfit>();
        Collect(results, misfits);
        // A keyword that only passes on what one below it said adds nothing.
        var own = misfits.Where(misfit => !Applicators.Contains(misfit.Keyword)).Distinct().ToList();
        return own.Count > 0 ? own : misfits.Count > 0 ? [misfits[0]] : [new SchemaMisfit("", "schema", "does not fit")];
    }

    private static void Collect(JsonElement node, List<SchemaMisfit> misfits)
    {
        if (node.TryGetProperty("valid", out var valid) && valid.ValueKind == JsonValueKind.True)
            return;
        if (node.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Object)
        {
            var location = node.TryGetProperty("instanceLocation", out var at) ? at.GetString() ?? "" : "";
            foreach (var error in errors.EnumerateObject())
                misfits.Add(new SchemaMisfit(location.TrimStart('#'), error.Name, Plain(error.Name, error.Value.ToString())));
        }

        if (node.TryGetProperty("details", out var details) && details.ValueKind == JsonValueKind.Array)
        {
            foreach (var detail in details.EnumerateArray())
                Collect(detail, misfits);
        }
    }

    /// <summary>Messages may quote the value that misfits; a value can be a secret and changes from run to run.</summary>
    private static string Plain(string keyword, string message) => keyword switch
    {
        "format" or "pattern" or "const" or "enum" or "minLength" or "maxLength" or "minimum" or "maximum" => $"breaks {keyword}",
        "" => "is not allowed here",
        _ => message,
    };
}

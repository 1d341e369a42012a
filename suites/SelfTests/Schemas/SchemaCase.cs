using System.Text.Json;

namespace Conformance.SelfTests.Schemas;

/// <summary>One test of a file in the shape of the official JSON Schema test suite.</summary>
internal sealed record SchemaCase(string Group, JsonElement Schema, string Name, JsonElement Data, bool Valid)
{
    public static IReadOnlyList<SchemaCase> All { get; } = [.. Read()];

    public override string ToString() => $"{Group} - {Name}";

    private static IEnumerable<SchemaCase> Read()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Schemas", "json-schema-2020-12.json");
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        foreach (var group in document.RootElement.Clone().EnumerateArray())
            foreach (var test in group.GetProperty("tests").EnumerateArray())
                yield return new SchemaCase(
                    group.GetProperty("description").GetString()!,
                    group.GetProperty("schema"),
                    test.GetProperty("description").GetString()!,
                    test.GetProperty("data"),
                    test.GetProperty("valid").GetBoolean());
    }
}

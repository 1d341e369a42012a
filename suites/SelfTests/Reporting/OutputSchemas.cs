using System.Text.Json;
using Conformance.Engine.Contracts;
using Conformance.Scenarios.Running;

namespace Conformance.SelfTests.Reporting;

/// <summary>The schemas of what the harness writes.</summary>
internal static class OutputSchemas
{
    private static readonly BodySchemas All = BodySchemas.Load(Path.Combine(SchemasFolder.Path, "outputs"));

    public static IReadOnlyList<string> Misfits(string schema, JsonElement json) => [.. All.Check(schema, json).Select(misfit => misfit.ToString())];

    public static IReadOnlyList<string> MisfitsOf(string schema, string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return Misfits(schema, document.RootElement);
    }
}

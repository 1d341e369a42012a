using System.Text.Json;
using System.Xml;
using System.Xml.Schema;
using Conformance.JudgingTests.House;
using Conformance.SelfTests.House;
using Json.Schema;

namespace Conformance.SelfTests.Reporting;

/// <summary>Other people's schemas of formats that we write.</summary>
internal static class PublicSchemas
{
    private static readonly EvaluationOptions Located = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    private static string Folder => Path.Combine(Repository.Schemas, "outputs", "public");

    public static IReadOnlyList<string> Misfits(string schema, string json) => Misfits(schema, JsonDocument.Parse(json).RootElement);

    public static IReadOnlyList<string> Misfits(string schema, JsonElement json)
    {
        var built = JsonSchema.FromText(File.ReadAllText(Path.Combine(Folder, schema)), new BuildOptions { SchemaRegistry = new SchemaRegistry() });
        var results = built.Evaluate(json, Located);
        return results.IsValid ? [] : [JsonSerializer.Serialize(results)];
    }

    public static IReadOnlyList<string> XmlMisfits(string schema, string xml)
    {
        var misfits = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings };
        settings.Schemas.Add(null, Path.Combine(Folder, schema));
        settings.ValidationEventHandler += (_, misfit) => misfits.Add(misfit.Message);
        using var reader = XmlReader.Create(new StringReader(xml), settings);
        while (reader.Read())
        {
        }

        return misfits;
    }
}

using System.Collections.Concurrent;
using System.Text.Json;
using Json.Schema;

namespace Conformance.Engine.Contracts;

/// <summary>The contract's JSON Schemas (draft 2020-12) by name: <c>user</c> is <c>bodies/user.schema.json</c>.</summary>
public sealed class BodySchemas
{
    private const string Suffix = ".schema.json";

    /// <summary>Only gives relative references something to be relative to; nothing is ever fetched from it.</summary>
    private static readonly Uri Base = new("https://conformance.example/bodies/");

    private static readonly EvaluationOptions Flag = new() { OutputFormat = OutputFormat.Flag, RequireFormatValidation = true };

    private static readonly EvaluationOptions Located = new() { OutputFormat = OutputFormat.Hierarchical, RequireFormatValidation = true };

    private readonly Dictionary<string, JsonSchema> schemas;

    private readonly Dictionary<string, string> texts;

    private readonly ConcurrentDictionary<string, JsonSchema> inline = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, JsonElement> documents = new(StringComparer.Ordinal);

    private BodySchemas(Dictionary<string, JsonSchema> schemas, Dictionary<string, string> texts) => (this.schemas, this.texts) = (schemas, texts);

    public IEnumerable<string> Names => schemas.Keys;

    /// <summary>Reads every <c>*.schema.json</c> of a folder.</summary>
    /// <exception cref="ContractException">A file is no JSON, no schema, or refers to one that is not there.</exception>
    public static BodySchemas Load(string folder)
    {
        var texts = new Dictionary<string, string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*" + Suffix).Order(StringComparer.Ordinal))
            texts[Path.GetFileName(file)[..^Suffix.Length]] = File.ReadAllText(file);

        var registry = new SchemaRegistry();
        var options = new BuildOptions { SchemaRegistry = registry };
        var built = new Dictionary<string, JsonSchema>();
        registry.Fetch = (uri, _) => texts.ContainsKey(NameOf(uri)) ? Build(NameOf(uri)) : null;
        foreach (var name in texts.Keys)
            Build(name);
        return new BodySchemas(built, texts);

        JsonSchema Build(string name)
        {
            if (built.TryGetValue(name, out var known))
                return known;
            try
            {
                return built[name] = JsonSchema.FromText(texts[name], options, new Uri(Base, name + Suffix));
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                throw new ContractException($"{Path.Combine(folder, name + Suffix)}: not a usable JSON Schema: {exception.Message.ReplaceLineEndings(" ")}", exception);
            }
        }
    }

    public static string NameOf(Uri uri)
    {
        var path = uri.OriginalString.Split('#')[0];
        var file = path[(path.LastIndexOf('/') + 1)..];
        return file.EndsWith(Suffix, StringComparison.Ordinal) ? file[..^Suffix.Length] : file;
    }

    /// <summary>What the schemas say of a body that fits one of them.</summary>
    public BodyForm Form(IReadOnlyList<string> names) => BodyForm.Of(this, names);

    public bool Contains(string name) => schemas.ContainsKey(name);

    /// <summary>Whether the schema itself, not one that it refers to, speaks of a member of this name.</summary>
    public bool Mentions(string name, string member) => texts[name].Contains($"\"{member}\"", StringComparison.Ordinal);

    /// <summary>The schema as written; undefined where there is none of that name.</summary>
    internal JsonElement Document(string name) =>
        texts.TryGetValue(name, out var text) ? documents.GetOrAdd(name, _ => JsonSerializer.Deserialize<JsonElement>(text)) : default;

    /// <summary>Where the body does not fit; empty when it fits.</summary>
    public IReadOnlyList<SchemaMisfit> Check(string name, JsonElement body) => Check(schemas[name], body);

    /// <summary>Checks against a schema that stands in another document, such as a request's in OpenAPI; built once per operation.</summary>
    public IReadOnlyList<SchemaMisfit> CheckInline(JsonElement schema, JsonElement body) =>
        Check(inline.GetOrAdd(schema.GetRawText(), text => JsonSchema.FromText(SchemaText.WithoutExtensions(text), new BuildOptions { SchemaRegistry = new SchemaRegistry() })), body);

    private static IReadOnlyList<SchemaMisfit> Check(JsonSchema schema, JsonElement body)
    {
        // Of a very large body the beginning is judged: validating all of a hostile one takes minutes and gigabytes.
        body = JsonExcerpt.Of(body);
        // Locations cost twice the time of a yes or no, so they are asked for only after a no.
        if (schema.Evaluate(body, Flag).IsValid)
            return [];
        return SchemaMisfits.Read(JsonSerializer.SerializeToElement(schema.Evaluate(body, Located)));
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conformance.Engine.Reporting;

/// <summary>How the harness writes JSON: camel case, words for enumerations, quotes and signs readable.</summary>
public static class OutputJson
{
    public static JsonSerializerOptions Line { get; } = Make(indented: false);

    public static JsonSerializerOptions Page { get; } = Make(indented: true);

    private static JsonSerializerOptions Make(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}

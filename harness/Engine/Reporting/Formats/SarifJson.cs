using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conformance.Engine.Reporting.Formats;

/// <summary>How SARIF is written: what is not known is left out, since its schema allows null hardly anywhere.</summary>
internal static class SarifJson
{
    public static JsonSerializerOptions Options { get; } = new(OutputJson.Page) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
}

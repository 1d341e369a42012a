using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Json.More;

/// <summary>Conversions and comparisons of <see cref="JsonElement"/>.</summary>
public static class JsonElementExtensions
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Are both the same JSON value, whatever the order of properties and the spelling of numbers?</summary>
    public static bool IsEquivalentTo(this JsonElement a, JsonElement b) => JsonElement.DeepEquals(a, b);

    /// <summary>A hash that is equal for equivalent values.</summary>
    /// <param name="element">The value.</param>
    /// <param name="maxHashDepth">How many levels down to look; negative for all of them.</param>
    public static int GetEquivalenceHashCode(this JsonElement element, int maxHashDepth = -1)
    {
        if (maxHashDepth == 0) return 0;
        switch (element.ValueKind)
        {
            case JsonValueKind.String: return element.GetString()!.GetHashCode(StringComparison.Ordinal);
            case JsonValueKind.Number: return element.GetDouble().GetHashCode();
            case JsonValueKind.Array:
                var items = new HashCode();
                foreach (var item in element.EnumerateArray()) items.Add(item.GetEquivalenceHashCode(maxHashDepth - 1));
                return items.ToHashCode();
            case JsonValueKind.Object:
                var properties = 0;
                foreach (var property in element.EnumerateObject())
                    properties ^= HashCode.Combine(property.Name, property.Value.GetEquivalenceHashCode(maxHashDepth - 1));
                return properties;
            default: return (int)element.ValueKind;
        }
    }

    /// <summary>The value as a node; JSON null is null.</summary>
    public static JsonNode? AsNode(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => JsonArray.Create(element),
        JsonValueKind.Object => JsonObject.Create(element),
        _ => JsonValue.Create(element),
    };

    /// <summary>The value as JSON text on one line.</summary>
    public static string ToJsonString(this JsonElement element) => JsonSerializer.Serialize(element, Readable);

    /// <summary>The truth value as JSON.</summary>
    public static JsonElement AsJsonElement(this bool value) => JsonSerializer.SerializeToElement(value);

    /// <summary>The number as JSON.</summary>
    public static JsonElement AsJsonElement(this int value) => JsonSerializer.SerializeToElement(value);

    /// <summary>The text as a JSON string; null as JSON null.</summary>
    public static JsonElement AsJsonElement(this string? value) => JsonSerializer.SerializeToElement(value);
}

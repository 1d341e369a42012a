using System.Text.Json;
using System.Text.Json.Serialization;

namespace Json.Pointer;

/// <summary>A pointer as a JSON string.</summary>
public sealed class JsonPointerJsonConverter : JsonConverter<JsonPointer>
{
    /// <inheritdoc />
    /// <exception cref="JsonException">The string is no pointer.</exception>
    public override JsonPointer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonPointer.TryParse(reader.GetString(), out var pointer) ? pointer : throw new JsonException("not a JSON pointer");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, JsonPointer value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

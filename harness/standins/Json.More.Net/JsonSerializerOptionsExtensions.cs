using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Json.More;

/// <summary>Reading and writing of parts from within a converter.</summary>
public static class JsonSerializerOptionsExtensions
{
    /// <summary>Reads one value.</summary>
    /// <exception cref="JsonException">The text does not hold such a value.</exception>
    public static T? Read<T>(this JsonSerializerOptions options, ref Utf8JsonReader reader, JsonTypeInfo<T> typeInfo) =>
        JsonSerializer.Deserialize(ref reader, typeInfo);

    /// <summary>Writes one value.</summary>
    public static void Write<T>(this JsonSerializerOptions options, Utf8JsonWriter writer, T? value, JsonTypeInfo<T> typeInfo) =>
        JsonSerializer.Serialize(writer, value!, typeInfo);

    /// <summary>Writes one value whose type only the caller knows.</summary>
    public static void Write(this JsonSerializerOptions options, Utf8JsonWriter writer, object? value, Type inputType) =>
        JsonSerializer.Serialize(writer, value, inputType, options);

    /// <summary>Writes an array.</summary>
    public static void WriteList<T>(this JsonSerializerOptions options, Utf8JsonWriter writer, IEnumerable<T> values, JsonTypeInfo<T> typeInfo)
    {
        writer.WriteStartArray();
        foreach (var value in values) options.Write(writer, value, typeInfo);
        writer.WriteEndArray();
    }

    /// <summary>Writes an object.</summary>
    public static void WriteDictionary<T>(
        this JsonSerializerOptions options, Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, T>> values, JsonTypeInfo<T> typeInfo)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in values)
        {
            writer.WritePropertyName(name);
            options.Write(writer, value, typeInfo);
        }
        writer.WriteEndObject();
    }
}

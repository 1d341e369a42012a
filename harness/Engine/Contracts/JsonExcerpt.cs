using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Conformance.Engine.Contracts;

/// <summary>The beginning of a JSON value that is too large to look at as a whole.</summary>
internal static class JsonExcerpt
{
    /// <summary>Up to this many bytes a value is left as it is: no honest answer but a long list has more.</summary>
    private const int Whole = 512 * 1024;

    /// <summary>What is kept of each array and object.</summary>
    private const int Kept = 500;

    public static JsonElement Of(JsonElement value)
    {
        if (JsonMarshal.GetRawUtf8Value(value).Length <= Whole)
            return value;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = 128 }))
            Write(writer, value);
        using var document = JsonDocument.Parse(buffer.WrittenMemory, new JsonDocumentOptions { MaxDepth = 128 });
        return document.RootElement.Clone();
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject().Take(Kept))
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray().Take(Kept))
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.Engine.Generation;

/// <summary>A body with its content type.</summary>
/// <param name="Bytes">Raw bytes; null: no body.</param>
/// <param name="ContentType">Null: no Content-Type header.</param>
public sealed record Payload(byte[]? Bytes, string? ContentType)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 512 };

    public static Payload None { get; } = new(null, null);

    public static Payload Json(JsonNode? node) => Text(node?.ToJsonString(Plain) ?? "null");

    public static Payload Json(object value) => value as JsonNode is { } node ? Json(node) : Text(JsonSerializer.Serialize(value, Plain));

    public static Payload Text(string text, string contentType = "application/json") => new(Encoding.UTF8.GetBytes(text), contentType);
}

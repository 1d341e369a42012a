using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conformance.Cli.Profiles;

/// <summary>A release in a profile.</summary>
internal sealed class ReleaseConverter : JsonConverter<Version>
{
    public override Version Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Release.Read(reader.GetString()) ?? throw new JsonException($"'{reader.GetString()}' is no release; write it like v2.145.0");

    public override void Write(Utf8JsonWriter writer, Version value, JsonSerializerOptions options) => writer.WriteStringValue($"v{value}");
}

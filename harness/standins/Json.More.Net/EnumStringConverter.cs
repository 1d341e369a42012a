using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Json.More;

/// <summary>An enumeration as its <see cref="DescriptionAttribute"/> (or else its name); several flags are an array of these.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public class EnumStringConverter<T> : JsonConverter<T> where T : struct, Enum
{
    private static readonly (T Value, string Name)[] Names =
    [
        .. typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field =>
            ((T)field.GetValue(null)!, field.GetCustomAttribute<DescriptionAttribute>()?.Description ?? field.Name)),
    ];

    /// <inheritdoc />
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) return Named(reader.GetString());
        var flags = 0L;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) flags |= Bits(Named(reader.GetString()));
        return (T)Enum.ToObject(typeof(T), flags);
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var exact = Array.Find(Names, pair => pair.Value.Equals(value)).Name;
        if (exact is not null)
        {
            writer.WriteStringValue(exact);
            return;
        }

        writer.WriteStartArray();
        foreach (var (flag, name) in Names)
            if (Bits(flag) != 0 && value.HasFlag(flag))
                writer.WriteStringValue(name);
        writer.WriteEndArray();
    }

    private static long Bits(T value) => Convert.ToInt64(value, null);

    private static T Named(string? name)
    {
        foreach (var pair in Names)
            if (string.Equals(pair.Name, name, StringComparison.OrdinalIgnoreCase))
                return pair.Value;
        throw new JsonException($"'{name}' is no {typeof(T).Name}");
    }
}

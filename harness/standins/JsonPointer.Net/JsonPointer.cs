using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Json.Pointer;

/// <summary>A JSON pointer (RFC 6901).</summary>
[JsonConverter(typeof(JsonPointerJsonConverter))]
public readonly struct JsonPointer : IEquatable<JsonPointer>
{
    /// <summary>The pointer to the whole document.</summary>
    [SuppressMessage("Usage", "CA2211", Justification = "JsonSchema.Net binds to a field.")]
    public static readonly JsonPointer Empty;

    private readonly string[]? _names;

    private JsonPointer(string[] names) => _names = names;

    private string[] Names => _names ?? [];

    /// <summary>How many steps it has.</summary>
    public int SegmentCount => Names.Length;

    /// <summary>One step, counted from zero.</summary>
    public JsonPointerSegment this[int i] => new(Names[i]);

    /// <summary>Are both the same pointer?</summary>
    public static bool operator ==(JsonPointer left, JsonPointer right) => left.Equals(right);

    /// <summary>Are they different pointers?</summary>
    public static bool operator !=(JsonPointer left, JsonPointer right) => !left.Equals(right);

    /// <summary>Builds a pointer of names and indexes.</summary>
    public static JsonPointer Create(params SegmentValueStandIn[] segments) => Empty.Combine(segments);

    /// <summary>Reads a pointer.</summary>
    /// <exception cref="FormatException">The text is neither empty nor starts with '/', or it has a '~' that escapes nothing.</exception>
    public static JsonPointer Parse(string source) =>
        TryParse(source, out var pointer) ? pointer : throw new FormatException($"'{source}' is no JSON pointer");

    /// <summary>Reads a pointer; one that starts with '#' is percent-decoded first (RFC 6901, section 6).</summary>
    /// <returns>False if the text is no pointer.</returns>
    public static bool TryParse(string? source, out JsonPointer result)
    {
        result = Empty;
        if (source is null) return false;
        if (source.StartsWith('#')) source = Uri.UnescapeDataString(source[1..]);
        if (source.Length == 0) return true;
        if (source[0] != '/') return false;

        var names = source[1..].Split('/');
        for (var i = 0; i < names.Length; i++)
        {
            if (!Escapes.TryUndo(names[i], out var name)) return false;
            names[i] = name;
        }

        result = new JsonPointer(names);
        return true;
    }

    /// <summary>This pointer, then the other one.</summary>
    public JsonPointer Combine(JsonPointer other)
    {
        if (other.SegmentCount == 0) return this;
        return SegmentCount == 0 ? other : new JsonPointer([.. Names, .. other.Names]);
    }

    /// <summary>This pointer, then more steps.</summary>
    public JsonPointer Combine(params SegmentValueStandIn[] additionalSegments)
    {
        if (additionalSegments.Length == 0) return this;
        var names = new string[SegmentCount + additionalSegments.Length];
        Names.CopyTo(names, 0);
        for (var i = 0; i < additionalSegments.Length; i++) names[SegmentCount + i] = additionalSegments[i].Name;
        return new JsonPointer(names);
    }

    /// <summary>The last steps alone.</summary>
    /// <param name="levels">How many of them to keep.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many.</exception>
    public JsonPointer GetLocal(int levels)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(levels);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(levels, SegmentCount);
        return levels == SegmentCount ? this : new JsonPointer(Names[^levels..]);
    }

    /// <summary>Does this pointer begin with all the steps of the other?</summary>
    public bool StartsWith(JsonPointer other) => Names.AsSpan().StartsWith(other.Names);

    /// <summary>What the pointer points to.</summary>
    /// <returns>Null if there is nothing.</returns>
    public JsonElement? Evaluate(JsonElement root)
    {
        var current = root;
        foreach (var name in Names)
        {
            var found = current.ValueKind switch
            {
                JsonValueKind.Object when current.TryGetProperty(name, out var value) => value,
                JsonValueKind.Array when TryIndex(name, current.GetArrayLength(), out var index) => current[index],
                _ => (JsonElement?)null,
            };
            if (found is null) return null;
            current = found.Value;
        }

        return current;
    }

    /// <inheritdoc />
    public bool Equals(JsonPointer other) => Names.AsSpan().SequenceEqual(other.Names);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is JsonPointer other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var name in Names) hash.Add(name);
        return hash.ToHashCode();
    }

    /// <summary>The pointer as text; empty for the whole document.</summary>
    public override string ToString() => string.Concat(Names.Select(name => "/" + Escapes.Do(name)));

    private static bool TryIndex(string name, int length, out int index) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out index)
        && index < length
        && (name.Length == 1 || name[0] != '0');
}

namespace Json.Pointer;

/// <summary>One step of a pointer, unescaped.</summary>
public readonly struct JsonPointerSegment : IEquatable<JsonPointerSegment>
{
    private readonly string? _name;

    internal JsonPointerSegment(string name) => _name = name;

    /// <summary>Is the step this property name or index?</summary>
    public static bool operator ==(JsonPointerSegment left, string? right) => left.ToString() == right;

    /// <summary>Is the step another than this property name or index?</summary>
    public static bool operator !=(JsonPointerSegment left, string? right) => !(left == right);

    /// <inheritdoc />
    public bool Equals(JsonPointerSegment other) => ToString() == other.ToString();

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is JsonPointerSegment other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The property name or index, unescaped.</summary>
    public override string ToString() => _name ?? "";
}

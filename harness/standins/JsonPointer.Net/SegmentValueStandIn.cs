using System.Globalization;

namespace Json.Pointer;

/// <summary>A property name or an index, wherever either may stand. (The name is the real package's.)</summary>
public readonly struct SegmentValueStandIn
{
    private readonly string? _name;

    private SegmentValueStandIn(string name) => _name = name;

    internal string Name => _name ?? "";

    /// <summary>A property name, unescaped.</summary>
    public static implicit operator SegmentValueStandIn(string name) => new(name);

    /// <summary>An index, counted from zero.</summary>
    public static implicit operator SegmentValueStandIn(int index) => new(index.ToString(CultureInfo.InvariantCulture));
}

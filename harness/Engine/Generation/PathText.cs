namespace Conformance.Engine.Generation;

/// <summary>Values as they stand in a path.</summary>
public static class PathText
{
    /// <summary>A colon stays: it may stand in a segment (RFC 3986 §3.3), and to many servers <c>%3A</c> is another name.</summary>
    public static string Encode(string value) => Uri.EscapeDataString(value).Replace("%3A", ":", StringComparison.Ordinal);
}

namespace Json.Pointer;

/// <summary>'~0' for '~' and '~1' for '/' (RFC 6901, section 3).</summary>
internal static class Escapes
{
    public static string Do(string name) =>
        name.AsSpan().IndexOfAny('~', '/') < 0
            ? name
            : name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    public static bool TryUndo(string escaped, out string name)
    {
        name = escaped;
        for (var at = escaped.IndexOf('~'); at >= 0; at = escaped.IndexOf('~', at + 1))
            if (at + 1 == escaped.Length || escaped[at + 1] is not ('0' or '1'))
                return false;
        // In this order: "~01" is the name "~1".
        name = escaped.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
        return true;
    }
}

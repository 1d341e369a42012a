namespace Json.Pointer;

/// <summary>A relative JSON pointer; only its form is known here, it cannot be evaluated.</summary>
public readonly struct RelativeJsonPointer
{
    private readonly string? _text;

    private RelativeJsonPointer(string text) => _text = text;

    /// <summary>Reads levels up, an optional index shift (+n, -n), and then either '#' or a pointer.</summary>
    /// <returns>False if the text has another form.</returns>
    public static bool TryParse(string source, out RelativeJsonPointer result)
    {
        result = default;
        var rest = source.AsSpan();
        if (!TakeNumber(ref rest)) return false;
        if (rest is ['+' or '-', ..])
        {
            rest = rest[1..];
            if (!TakeNumber(ref rest)) return false;
        }

        if (rest is not "#" && (rest is ['#', ..] || !JsonPointer.TryParse(rest.ToString(), out _))) return false;
        result = new RelativeJsonPointer(source);
        return true;
    }

    /// <summary>The text it was read from.</summary>
    public override string ToString() => _text ?? "0";

    private static bool TakeNumber(ref ReadOnlySpan<char> rest)
    {
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        if (digits < 0) digits = rest.Length;
        if (digits == 0 || (digits > 1 && rest[0] == '0')) return false;
        rest = rest[digits..];
        return true;
    }
}

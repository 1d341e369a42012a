using System.Buffers;

namespace Conformance.Engine.Targets;

/// <summary>
/// Finds in one quick pass what a pattern would try at every letter of a text: names with what stands under them, and hashes.
/// </summary>
internal static class SecretScan
{
    /// <summary>All that <see cref="char.IsWhiteSpace(char)"/> knows.</summary>
    private const string White = "\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

    private const int LongestName = 40;
    private const int ShortestProse = 6;

    /// <summary>Lengths of hashes in hexadecimal digits: SHA-224, SHA-256, SHA-384, SHA-512.</summary>
    private const int ShortestHash = 56;

    private static readonly SearchValues<char> NameLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");
    private static readonly SearchValues<char> EndOfForm = SearchValues.Create(White + "&#\"'<>;");
    private static readonly SearchValues<char> EndOfWord = SearchValues.Create(White + "\"'<>,;&");
    private static readonly SearchValues<char> EndOfProse = SearchValues.Create(White + "\"'<>,;&{[");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly SearchValues<string> Verbs = SearchValues.Create([":", "=", "is"], StringComparison.Ordinal);

    /// <summary>A name, and a value.</summary>
    internal readonly record struct Pair(Range Name, Range Value);

    /// <summary>As a query or a form has them, <c>name=value</c>. The value is only looked at: a link in it has members of its own.</summary>
    public static IEnumerable<Pair> Forms(string text)
    {
        var ends = new NextOf(text, EndOfForm);
        for (var at = text.IndexOf('=', StringComparison.Ordinal); at >= 0; at = text.IndexOf('=', at + 1))
        {
            if (NameBefore(text, at) is { } start)
                yield return new Pair(start..at, (at + 1)..ends.At(at + 1));
        }
    }

    /// <summary>"The password: x1", "the otp is 123456", a header within a text: only with a digit, or it is a sentence.</summary>
    public static IEnumerable<Pair> Prose(string text)
    {
        var (ends, words, digits) = (new NextOf(text, EndOfProse), new NextOf(text, EndOfWord), new NextOf(text, Digits));
        var free = 0;
        for (var at = Next(text, 0); at >= 0; at = Next(text, Math.Max(at + 1, free)))
        {
            if (Said(text, at) is not { } said || said.Start < free || ends.At(said.Value) is var last && last - said.Value < ShortestProse || digits.At(said.Value) >= words.At(said.Value))
                continue;
            free = last;
            yield return new Pair(said.Start..said.End, said.Value..last);
        }
    }

    /// <summary>Hashes that nothing says to be of a public thing.</summary>
    public static IEnumerable<Range> Hashes(string text)
    {
        // Of any that long, one digit stands at one of these places.
        for (var at = ShortestHash - 1; at < text.Length; at += ShortestHash)
        {
            if (!char.IsAsciiHexDigitLower(text[at]))
                continue;
            var (start, end) = (at, at + 1);
            while (start > 0 && char.IsAsciiHexDigitLower(text[start - 1]))
                start--;
            while (end < text.Length && char.IsAsciiHexDigitLower(text[end]))
                end++;
            if (end - start is 56 or 64 or 96 or 128 && !IsWithin(text, start, end) && !text.AsSpan(0, start).EndsWith("sha256:", StringComparison.Ordinal))
                yield return start..end;
            at = Math.Max(at, end - 1);
        }
    }

    private static int Next(string text, int from) => text.AsSpan(from).IndexOfAny(Verbs) is var found and >= 0 ? from + found : -1;

    /// <summary>Where a name stands, and where what is said of it begins; null: nothing is said.</summary>
    private static (int Start, int End, int Value)? Said(string text, int verb)
    {
        var isColon = text[verb] == ':';
        var end = isColon ? verb : SpaceBefore(text, verb);
        if ((!isColon && end == verb) || NameBefore(text, end) is not { } start)
            return null;
        var after = verb + (text[verb] == 'i' ? 2 : 1);
        var value = SpaceAfter(text, after);
        if (!isColon && value == after)
            return null;
        return (start, end, isColon ? AfterScheme(text, value) : value);
    }

    private static int AfterScheme(string text, int at)
    {
        foreach (var scheme in (ReadOnlySpan<string>)["Bearer", "Basic"])
        {
            if (text.AsSpan(at).StartsWith(scheme, StringComparison.Ordinal) && SpaceAfter(text, at + scheme.Length) is var value && value > at + scheme.Length)
                return value;
        }

        return at;
    }

    /// <summary>Where the name begins that ends here; null: none does.</summary>
    private static int? NameBefore(string text, int end)
    {
        var start = text.AsSpan(0, end).LastIndexOfAnyExcept(NameLetters) + 1;
        return end - start is >= 2 and <= LongestName && char.IsAsciiLetter(text[start]) ? start : null;
    }

    private static int SpaceBefore(string text, int at)
    {
        while (at > 0 && char.IsWhiteSpace(text[at - 1]))
            at--;
        return at;
    }

    private static int SpaceAfter(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static bool IsWithin(string text, int start, int end) =>
        (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1])) || (end < text.Length && char.IsAsciiLetterOrDigit(text[end]));
}

using System.Collections.Concurrent;

namespace Conformance.Engine.Targets;

/// <summary>Values that are known to be secret, found in a text in one pass over it, however many they are.</summary>
internal sealed class SecretValues
{
    public const int Shortest = 6;

    private const int LongestKey = 12;

    /// <summary>By their beginnings: those of short values and those of long ones.</summary>
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, string>> starts = new(StringComparer.Ordinal);

    /// <summary>Which beginnings there are, roughly: most of a text begins no secret, and that is to be seen at a glance.</summary>
    private readonly bool[] begun = new bool[1 << 16];

    public void Add(string value, string label)
    {
        begun[Glance(value, 0)] = true;
        starts.GetOrAdd(Key(value), _ => new ConcurrentDictionary<string, string>(StringComparer.Ordinal)).TryAdd(value, label);
    }

    public string? LabelOf(string value) =>
        value.Length >= Shortest && starts.TryGetValue(Key(value), out var same) ? same.GetValueOrDefault(value) : null;

    public IEnumerable<SecretHit> In(string text)
    {
        for (var at = 0; at + Shortest <= text.Length; at++)
        {
            if (!begun[Glance(text, at)] || Longest(text, at) is not { } hit)
                continue;
            yield return hit;
            at = hit.End - 1;
        }
    }

    private SecretHit? Longest(string text, int at) => Starting(text, at, LongestKey) ?? Starting(text, at, Shortest);

    private SecretHit? Starting(string text, int at, int key)
    {
        if (at + key > text.Length || !starts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.AsSpan(at, key), out var same))
            return null;
        SecretHit? longest = null;
        foreach (var (value, label) in same)
        {
            if (value.Length > (longest?.Length ?? 0) && text.AsSpan(at).StartsWith(value, StringComparison.Ordinal) && StandsAlone(text, at, value))
                longest = new SecretHit(at, at + value.Length, label);
        }

        return longest;
    }

    /// <summary>A short number is one only by itself: within a longer number or a time it is chance.</summary>
    private static bool StandsAlone(string text, int at, string value)
    {
        if (value.Length > 8 || !value.All(char.IsAsciiDigit))
            return true;
        return (at == 0 || !Extends(text[at - 1])) && (at + value.Length == text.Length || !char.IsAsciiLetterOrDigit(text[at + value.Length]));

        static bool Extends(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-';
    }

    private static ushort Glance(string text, int at) => unchecked((ushort)(text[at] + (text[at + 1] * 31) + (text[at + 2] * 961) + (text[at + 3] * 29791) + (text[at + 4] * 7919) + (text[at + 5] * 131)));

    private static string Key(string value) => value[..(value.Length < LongestKey ? Shortest : LongestKey)];
}

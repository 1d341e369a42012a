namespace Conformance.Engine.Generation.Schemas;

/// <summary>Guesses a text for the simple patterns of request schemas: a literal or the first of a group, then a word.</summary>
internal static class PatternText
{
    private const string Special = "[].*+?{}|()\\^$";

    /// <summary>Null where no guess fits.</summary>
    public static string? Of(string pattern, Any any)
    {
        var word = any.Word(6, 14);
        var beginning = Beginning(pattern.TrimStart('^'));
        return new[] { word, beginning + word, beginning }.FirstOrDefault(text => RightText.Fits(pattern, text));
    }

    private static string Beginning(string pattern)
    {
        if (!pattern.StartsWith('('))
            return Literal(pattern);
        var end = pattern.IndexOf(')', StringComparison.Ordinal);
        if (end < 0)
            return "";
        var first = pattern[1..end].Split('|')[0];
        return Literal(first) + Literal(pattern[(end + 1)..]);
    }

    private static string Literal(string pattern) =>
        new([.. pattern.TakeWhile(letter => !Special.Contains(letter, StringComparison.Ordinal))]);
}

using System.Globalization;
using System.Text;

namespace Conformance.Engine.Driving;

/// <summary>What a server said, as it can be shown: on one line, of a length that can be read, and without what a terminal would obey.</summary>
public static class PlainText
{
    private const int LongestWord = 100;
    private const int LongestLine = 2000;

    /// <summary>A word such as an error code; what is longer than a word is cut, and its length told.</summary>
    public static string? Short(string? text) => text is null ? null : Cut(text, LongestWord);

    /// <summary>A line such as a reason.</summary>
    public static string Line(string text) => Cut(text, LongestLine);

    private static string Cut(string text, int longest)
    {
        var kept = text.Length <= longest ? text : text[..longest];
        if (kept.Any(IsOdd))
            kept = string.Concat(kept.Select(Shown));
        return text.Length <= longest ? kept : string.Create(CultureInfo.InvariantCulture, $"{kept}… ({text.Length:N0} letters)");
    }

    private static string Shown(char letter) => letter switch
    {
        '\r' or '\n' or '\t' or '\u0085' or '\u2028' or '\u2029' => " ",
        _ when IsOdd(letter) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
        _ => letter.ToString(),
    };

    /// <summary>Control characters, and those that change the direction of what follows.</summary>
    internal static bool IsOdd(char letter) =>
        char.IsControl(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}

using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Conformance.Engine.Targets;

/// <summary>Takes the escapes of URLs, JSON strings and HTML out of a text.</summary>
internal static partial class Unescaped
{
    /// <summary>Null where nothing is escaped.</summary>
    public static MappedText? Of(string text)
    {
        var first = Escape().Match(text);
        return first.Success ? MappedText.Replace(text, Pieces(first)) : null;
    }

    /// <summary>One after the other: of a long text there may be very many.</summary>
    private static IEnumerable<(int Start, int End, string Instead)> Pieces(Match first)
    {
        for (var escape = first; escape.Success; escape = escape.NextMatch())
            yield return (escape.Index, escape.Index + escape.Length, Letters(escape.Value));
    }

    private static string Letters(string escape) => escape[0] switch
    {
        '%' => ((char)int.Parse(escape.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        '&' => WebUtility.HtmlDecode(escape),
        _ when escape[1] == 'u' => ((char)int.Parse(escape.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        _ => escape[1..],
    };

    [GeneratedRegex("""%[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\["\\/]|&(?:amp|quot|apos|lt|gt|#[0-9]{1,5}|#x[0-9A-Fa-f]{1,4});""")]
    private static partial Regex Escape();
}

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
        var escapes = Escape().Matches(text);
        return escapes.Count == 0 ? null : MappedText.Replace(text, escapes.Select(escape => (escape.Index, escape.Index + escape.Length, Letters(escape.Value))));
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

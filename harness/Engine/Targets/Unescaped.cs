using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Conformance.Engine.Targets;

/// <summary>A text without the escapes of URLs, JSON strings and HTML, and where each of its letters stands in the original.</summary>
internal sealed partial class Unescaped
{
    private readonly int[] origins;

    private Unescaped(string text, int[] origins)
    {
        Text = text;
        this.origins = origins;
    }

    public string Text { get; }

    /// <summary>Null where nothing is escaped.</summary>
    public static Unescaped? Of(string text)
    {
        var escapes = Escape().Matches(text);
        if (escapes.Count == 0)
            return null;
        var plain = new StringBuilder(text.Length);
        var origins = new List<int>(text.Length + 1);
        var at = 0;
        foreach (Match escape in escapes)
        {
            Copy(escape.Index);
            foreach (var letter in Letters(escape.Value))
            {
                plain.Append(letter);
                origins.Add(escape.Index);
            }

            at = escape.Index + escape.Length;
        }

        Copy(text.Length);
        origins.Add(text.Length);
        return new Unescaped(plain.ToString(), [.. origins]);

        void Copy(int end)
        {
            plain.Append(text, at, end - at);
            origins.AddRange(Enumerable.Range(at, end - at));
        }
    }

    public SecretHit InOriginal(SecretHit hit) => hit with { Start = origins[hit.Start], End = origins[hit.End] };

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

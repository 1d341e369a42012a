using System.Text;
using System.Xml;

namespace Conformance.Engine.Reporting.Formats;

/// <summary>Text from a server in XML: XML 1.0 has no way to write most control characters and lone surrogates.</summary>
internal static class XmlText
{
    private const char Replacement = '\uFFFD';

    public static string Of(string text)
    {
        var safe = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
                safe.Append(text[at]).Append(text[++at]);
            else
                safe.Append(XmlConvert.IsXmlChar(text[at]) ? text[at] : Replacement);
        }

        return safe.ToString();
    }

    /// <summary>As the type token has it: no line breaks, no two blanks in a row, none at the ends.</summary>
    public static string Token(string text) => string.Join(' ', Of(text).Split((char[])[' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}

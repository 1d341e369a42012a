using System.Globalization;
using System.Text;
using Conformance.Engine.Targets;

namespace Conformance.Engine.Driving;

/// <summary>Text as a POSIX shell takes it, with secrets as variables that the shell fills in.</summary>
internal static class ShellText
{
    /// <summary>Set apart a secret's label within a text; no plain text has them.</summary>
    private const char Open = '\u0001';
    private const char Close = '\u0002';

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>One word: what is literal in single quotes, what is secret in double ones.</summary>
    public static string Word(string text, Redactor redactor)
    {
        var word = string.Concat(Pieces(text, redactor).Select(piece => piece.IsSecret ? $"\"${piece.Text}\"" : Quote(piece.Text)));
        return word.Length == 0 ? "''" : word;
    }

    /// <summary>In single quotes; what a terminal would obey is spelled out for printf.</summary>
    public static string Quote(string text) => text.Any(PlainText.IsOdd)
        ? $"\"$(printf {Quote(string.Concat(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text)).Select(Escaped)))})\""
        : $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    /// <summary>Whether the bytes can stand in a line as they are: text without control characters, and no file name to curl.</summary>
    public static bool IsPlain(byte[] bytes)
    {
        try
        {
            var text = Strict.GetString(bytes);
            return !text.StartsWith('@') && !text.Any(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\ufeff');
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>A command that writes the bytes: octal escapes are all that every shell's printf knows.</summary>
    public static string Printf(byte[] bytes, Redactor redactor)
    {
        var format = new StringBuilder();
        var secrets = new List<string>();
        foreach (var (text, isSecret) in Pieces(Encoding.Latin1.GetString(bytes), redactor))
        {
            if (isSecret)
            {
                format.Append("%s");
                secrets.Add($" \"${text}\"");
                continue;
            }

            foreach (var letter in text)
                format.Append(Escaped(letter));
        }

        return $"printf {Quote(format.ToString())}{string.Concat(secrets)}";
    }

    /// <summary>A name that a shell takes for a variable.</summary>
    public static string Variable(string label)
    {
        var name = new string([.. label.ToUpperInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_')]);
        return name.Length == 0 || char.IsAsciiDigit(name[0]) ? "SECRET_" + name : name;
    }

    private static string Escaped(char letter) => letter switch
    {
        '%' => "%%",
        '\\' => @"\\",
        >= ' ' and <= '~' => letter.ToString(),
        _ => @"\" + Convert.ToString(letter, 8).PadLeft(3, '0'),
    };

    private static IEnumerable<(string Text, bool IsSecret)> Pieces(string text, Redactor redactor)
    {
        // Control characters of the text's own would be taken for marks; there they are not secret, only odd.
        if (text.Contains(Open, StringComparison.Ordinal) || text.Contains(Close, StringComparison.Ordinal))
            return [(redactor.Clean(text), false)];
        return redactor.Clean(text, label => string.Create(CultureInfo.InvariantCulture, $"{Open}{Variable(label)}{Close}"))
            .Split(Close)
            .SelectMany(part => part.Split(Open) is [var literal, var label] ? [(literal, false), (label, true)] : new[] { (part, false) })
            .Where(piece => piece.Item1.Length > 0);
    }
}

using System.Buffers;
using System.Text.RegularExpressions;

namespace Conformance.Engine.Targets;

/// <summary>Secrets in a text by the name of the member that holds them and by their shape.</summary>
internal static partial class SecretPatterns
{
    private const int ShortestEncoded = 12;
    private const int LongestCode = 100;

    private static readonly SearchValues<char> Base64Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-");

    /// <param name="isSecret">Whether what stands under a name is a secret.</param>
    public static IEnumerable<SecretHit> In(string text, Func<string, bool> isSecret)
    {
        foreach (var hit in Members(text, isSecret).Concat(Named(SecretScan.Forms(text), text, isSecret)))
            yield return hit;

        foreach (Match match in JsonList().Matches(text))
        {
            if (!isSecret(match.Groups["name"].Value))
                continue;
            // What a validator says about a member stands under its name, too, but in words.
            foreach (var item in match.Groups["value"].Captures.Where(item => item.Length > 0 && !item.Value.Contains(' ', StringComparison.Ordinal)))
                yield return Hit(item, Label(match.Groups["name"].Value));
        }

        foreach (Match match in Shapes().Matches(text))
            yield return Hit(match.Groups["value"] is { Success: true } value ? value : match, "TOKEN");
        foreach (var hash in SecretScan.Hashes(text))
            yield return new SecretHit(hash.Start.Value, hash.End.Value, "TOKEN");
        // Last: where a shape tells what it is, that is its label.
        foreach (var hit in Named(SecretScan.Prose(text), text, isSecret))
            yield return hit;
    }

    /// <summary>Members of JSON whose names say that they are secret.</summary>
    public static IEnumerable<SecretHit> Members(string text, Func<string, bool> isSecret) => Named(JsonMember(), text, isSecret);

    /// <summary>Words that may be base64 or hexadecimal, with what they say.</summary>
    public static IEnumerable<(SecretHit Word, string Text)> Encoded(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var end = text.AsSpan(at).IndexOfAnyExcept(Base64Letters) is var length and >= 0 ? at + length : text.Length;
            if (end - at >= ShortestEncoded)
            {
                var padded = end;
                while (padded < text.Length && padded < end + 2 && text[padded] == '=')
                    padded++;
                if ((HexText.Read(text.AsSpan(at, end - at)) ?? Base64Text.Read(text.AsSpan(at, end - at))) is { } plain)
                    yield return (new SecretHit(at, padded, "TOKEN"), plain);
            }

            at = end;
        }
    }

    private static IEnumerable<SecretHit> Named(Regex pattern, string text, Func<string, bool> isSecret)
    {
        foreach (Match match in pattern.Matches(text))
        {
            if (match.Groups["name"].Value is var name && isSecret(name) && !IsPublic(name, match.Groups["value"].ValueSpan))
                yield return Hit(match.Groups["value"], Label(name));
        }
    }

    private static IEnumerable<SecretHit> Named(IEnumerable<SecretScan.Pair> pairs, string text, Func<string, bool> isSecret)
    {
        foreach (var (name, value) in pairs.Select(pair => (text[pair.Name], pair.Value)))
        {
            if (isSecret(name) && !IsPublic(name, text.AsSpan()[value]))
                yield return new SecretHit(value.Start.Value, value.End.Value, Label(name));
        }
    }

    private static bool IsPublic(string name, ReadOnlySpan<char> value) =>
        value.Length == 0
        // An error body's code is no secret, a one-time code is: only the former is a word, or a status.
        || (name.Equals("code", StringComparison.OrdinalIgnoreCase) && (value.Length <= LongestCode && (ErrorCode().IsMatch(value) || (value.Length <= 3 && !value.ContainsAnyExceptInRange('0', '9')))))
        || value.StartsWith(Redactor.Mask);

    private static string Label(string name) => name.ToUpperInvariant().Replace('-', '_');

    private static SecretHit Hit(Capture found, string label) => new(found.Index, found.Index + found.Length, label);

    [GeneratedRegex("^(?:[A-Z]+(?:_[A-Z]+)+|[a-z_]+|[a-z]+[0-9]?_[a-z0-9_]+)$")]
    private static partial Regex ErrorCode();

    [GeneratedRegex("""
        "(?<name>[A-Za-z][A-Za-z0-9_\-]{1,39})"\s*:\s*(?:"(?<value>(?>[^"\\]*(?:\\.[^"\\]*)*))(?="|\\?$)|(?<value>[0-9]{4,}))
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex JsonMember();

    [GeneratedRegex("""
        "(?<name>[A-Za-z][A-Za-z0-9_\-]{1,39})"\s*:\s*\[\s*(?:"(?<value>(?>[^"\\]*(?:\\.[^"\\]*)*))"[\s,]*)+
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex JsonList();

    /// <summary>Each begins with letters of its own, so that most of a text is passed over at once; where only a part is secret, that is the value.</summary>
    [GeneratedRegex("""
        eyJ[A-Za-z0-9_\-]{5,}\.[A-Za-z0-9_\-]*\.?[A-Za-z0-9_\-]*
        |sb_(?:secret|publishable)_[A-Za-z0-9_\-]+
        |pkce_[0-9a-f]{20,}
        |otpauth://[^\s"'<>\\]+
        |\$2[abxy]?\$[0-9]{2}\$[./A-Za-z0-9]{20,}
        |\$(?:argon2[id]{1,2}|scrypt|pbkdf2[a-z0-9\-]*|[156])\$[^\s"'<>\\]{16,}
        |\b(?:Bearer|Basic)\s+(?=[A-Za-z0-9+/_.~\-]*(?:[0-9=]|[a-z][A-Z]))(?=(?<value>[A-Za-z0-9+/_.~\-]{8,}=*))
        |\bDigest\s(?=[^\r\n]{0,400}?\bresponse=\\?"(?<value>[0-9a-fA-F]{16,}))
        |://(?=[^\s/:@"']{0,64}:(?<value>[^\s/@"']+)@)
        |-----BEGIN\ [A-Z\ ]*PRIVATE\ KEY-----[^-]*
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Shapes();
}

using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Conformance.Engine.Targets;

/// <summary>
/// Takes secrets out of everything that is written or printed: by value (credentials given, secrets that a server sent),
/// by the name of the member that holds them, and by shape (a JWT, an API key).
/// </summary>
public sealed partial class Redactor
{
    /// <summary>What stands in a secret's place.</summary>
    public const string Mask = "***";

    private const int ShortestSecret = 6;

    private readonly ConcurrentDictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Members (of bodies, queries, fragments, forms) and headers whose values are secrets.</summary>
    public static IReadOnlySet<string> Names { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "access_token", "refresh_token", "provider_token", "provider_refresh_token", "id_token", "token", "token_hash", "hashed_token",
        "password", "current_password", "new_password", "encrypted_password", "password_hash", "secret", "client_secret", "registration_access_token",
        "email_otp", "otp", "code", "auth_code", "code_verifier", "code_challenge", "nonce", "action_link", "qr_code", "uri", "totp_uri", "recovery_codes",
        "confirmation_token", "recovery_token", "email_change_token_new", "email_change_token_current", "reauthentication_token",
        "captcha_token", "SAMLResponse", "RelayState", "signature", "authorization", "apikey", "cookie", "set-cookie", "x-api-key", "proxy-authorization",
    };

    /// <summary>Remembers a secret; its label names it where a reader has to supply it, such as <c>SERVICE_KEY</c>.</summary>
    public void Learn(string? value, string label)
    {
        if (value is { Length: >= ShortestSecret })
            values.TryAdd(value, label);
    }

    /// <summary>Remembers that what stands under a name is a secret, right or nearly right: a query parameter, cookie or header of the server's own.</summary>
    public void LearnName(string name) => names.TryAdd(name, true);

    /// <summary>Whether what stands under a name is a secret.</summary>
    public bool IsSecret(string name) => Names.Contains(name) || names.ContainsKey(name);

    /// <summary>The text without secrets.</summary>
    public string Clean(string text) => Clean(text, _ => Mask);

    /// <summary>The text with each secret replaced by what <paramref name="replacement"/> makes of its label.</summary>
    public string Clean(string text, Func<string, string> replacement) => Replace(text, (_, label) => replacement(label));

    /// <summary>The secrets in a text, as they are written there.</summary>
    internal IReadOnlySet<string> Find(string text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Replace(text, (value, _) =>
        {
            found.Add(value);
            return value;
        });
        return found;
    }

    private string Replace(string text, Func<string, string, string> replacement)
    {
        if (text.Length < ShortestSecret)
            return text;
        text = JsonMember().Replace(text, match => Hide(match, replacement));
        text = QuotedMember().Replace(text, match => Hide(match, replacement));
        text = FormMember().Replace(text, match => Hide(match, replacement));
        text = Shapes().Replace(text, match => replacement(match.Value, values.GetValueOrDefault(match.Value, "TOKEN")));
        foreach (var (value, label) in values)
        {
            if (text.Contains(value, StringComparison.Ordinal))
                text = text.Replace(value, replacement(value, label), StringComparison.Ordinal);
        }

        return text;
    }

    private string Hide(Match match, Func<string, string, string> replacement)
    {
        var name = match.Groups["name"].Value;
        var value = match.Groups["value"].Value;
        if (!IsSecret(name) || value.Length == 0 || Public(name, value))
            return match.Value;
        var label = values.GetValueOrDefault(value, name.ToUpperInvariant().Replace('-', '_'));
        return string.Concat(match.Value.AsSpan(0, match.Groups["value"].Index - match.Index), replacement(value, label), match.Value.AsSpan(match.Groups["value"].Index - match.Index + value.Length));
    }

    private static bool Public(string name, string value) =>
        // An error body's code is no secret, a one-time code is: only the former is a word.
        (name is "code" && (ErrorCode().IsMatch(value) || (value.Length == 3 && value.All(char.IsAsciiDigit))))
        // A shell line whose secret was already made a variable: the quote is all that is left of the value.
        || value is "'" or Mask;

    [GeneratedRegex("^(?:[A-Z]+(?:_[A-Z]+)+|[a-z_]+|[a-z]+[0-9]?_[a-z0-9_]+)$")]
    private static partial Regex ErrorCode();

    [GeneratedRegex("""
        "(?<name>[A-Za-z_\-]{2,40})"\s*:\s*"(?<value>(?:[^"\\]|\\.)*)(?:"|\\?$)
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex JsonMember();

    /// <summary>A member of JSON that stands in a string of JSON.</summary>
    [GeneratedRegex("""
        \\"(?<name>[A-Za-z_\-]{2,40})\\"\s*:\s*\\"(?<value>[^"\\]*)
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex QuotedMember();

    [GeneratedRegex(@"(?:^|[?&#\s;])(?<name>[A-Za-z_\-]{2,40})=(?<value>[^&\s#""']*)")]
    private static partial Regex FormMember();

    [GeneratedRegex(@"eyJ[A-Za-z0-9_\-]{5,}\.[A-Za-z0-9_\-]*\.?[A-Za-z0-9_\-]*|sb_(?:secret|publishable)_[A-Za-z0-9_\-]+|pkce_[0-9a-f]{20,}|otpauth://[^\s""']+")]
    private static partial Regex Shapes();
}

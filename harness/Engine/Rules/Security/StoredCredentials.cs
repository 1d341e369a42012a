using System.Text.RegularExpressions;

namespace Conformance.Engine.Rules.Security;

/// <summary>Credentials that a server keeps, and has no reason to show to anybody.</summary>
internal static partial class StoredCredentials
{
    /// <summary>An address of a service with a password in it (RFC 3986 §3.2.1: such are not to be shown), or a private key.</summary>
    public static bool AreIn(string text) => Stored().IsMatch(text);

    /// <summary>A signed token that nobody has just shown.</summary>
    public static bool HasTokenBeside(string text, IReadOnlyCollection<string> shown) =>
        Token().Matches(text).Any(match => !shown.Any(each => each.Contains(match.Value, StringComparison.Ordinal) || match.Value.Contains(each, StringComparison.Ordinal)));

    [GeneratedRegex(@"\b(?:postgres(?:ql)?|mysql|rediss?|amqps?|smtps?|mongodb(?:\+srv)?)://[^\s:/@""]*:[^\s@/""]+@|-----BEGIN (?:\w+ )?PRIVATE KEY-----")]
    private static partial Regex Stored();

    [GeneratedRegex(@"\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{16,}")]
    private static partial Regex Token();
}

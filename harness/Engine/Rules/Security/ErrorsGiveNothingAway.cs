using System.Text;
using System.Text.RegularExpressions;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Security;

/// <summary>An error gives away no credential, hash, statement or stack trace.</summary>
internal sealed partial class ErrorsGiveNothingAway : ExchangeRule
{
    /// <summary>Letters of an error that are searched.</summary>
    private const int Searched = 512 * 1024;

    public override string Clause => "security.no-leak-in-errors";

    // A body may be missing; headers are always there.
    public override bool AppliesTo(Exchange exchange) => exchange.Error is not null;

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        var place = exchange.Error is { InRedirect: true } ? "redirect" : "body";
        return In(place, string.Join('\n', Redirected(exchange).Prepend(exchange.Response!.Text)), exchange).Concat(In("headers", Headers(exchange), exchange));
    }

    private static IEnumerable<Breach> In(string place, string text, Exchange exchange)
    {
        text = text[..Math.Min(text.Length, Searched)];
        var sent = SentSecrets.All(exchange).ToList();
        foreach (var (what, found) in new[]
        {
            ("a password hash", PasswordHash().IsMatch(text)),
            ("a stack trace", StackTrace().IsMatch(text)),
            ("a database statement", Statement().IsMatch(text) || StatementInAnyCase().IsMatch(text)),
            ("a database's own error", DatabaseError().IsMatch(text)),
            ("a path of the server's machine", MachinePath().Match(text) is { Success: true } path && !exchange.Request.Target.Contains(path.Value, StringComparison.Ordinal)),
            ("an address within the server's network", InnerAddress().IsMatch(text)),
            ("a credential of the server's own", StoredCredentials.AreIn(text) || StoredCredentials.HasTokenBeside(text, sent)),
            ("the credential that was sent", sent.Exists(secret => text.Contains(secret, StringComparison.Ordinal) || (place != "headers" && exchange.Error?.Message?.Contains(secret, StringComparison.Ordinal) == true))),
        })
        {
            if (found)
                yield return new Breach($"{exchange.Subject} answered {exchange.Seen()} with {what} in its {place}", $"{exchange.Seen()} {what}");
        }
    }

    /// <summary>Where the answer leads has its place above.</summary>
    private static string Headers(Exchange exchange) =>
        string.Join('\n', exchange.Response!.Headers.Where(header => !header.Is("Location")).Select(header => header.Value));

    /// <summary>An address stays in histories and logs, and is passed on as referrer.</summary>
    private static IEnumerable<string> Redirected(Exchange exchange) =>
        exchange.Error is { InRedirect: true } ? RedirectParameters.Read(exchange.Response!.Header("Location") ?? "").Values : [];

    [GeneratedRegex(@"\$2[abxy]\$\d\d\$[./A-Za-z0-9]{20,}|\$argon2(?:id|i|d)\$|\$(?:pbkdf2|scrypt)[^""\s]*\$|\bfbscrypt\b")]
    private static partial Regex PasswordHash();

    [GeneratedRegex(@"goroutine \d+ \[|\bpanic: |\.go:\d+|Traceback \(most recent call last\)|File ""[^""]+"", line \d+|^\s+at [\w.$<>]+\(|\\n\s+at [\w.$<>]+[ (]|\.(?:cs|java|py|js|ts|rb|php):(?:line )?\d+", RegexOptions.Multiline)]
    private static partial Regex StackTrace();

    [GeneratedRegex(@"\b(?:SELECT\s.{1,200}\sFROM|INSERT\s+INTO\s|UPDATE\s\S+\sSET\s|DELETE\s+FROM\s)")]
    private static partial Regex Statement();

    [GeneratedRegex(@"\bselect\s.{1,200}\sfrom\s+[""\w.]+\s+(?:where|order\s+by|limit|join|group\s+by)\b|\binsert\s+into\s+[""\w.]+\s*\(|\bupdate\s+[""\w.]+\s+set\s+\w+\s*=|\bdelete\s+from\s+[""\w.]+\s+where\b", RegexOptions.IgnoreCase)]
    private static partial Regex StatementInAnyCase();

    /// <summary>With a port: what an administrator reads in a log of "connection refused" (RFC 1918 has the networks).</summary>
    [GeneratedRegex(@"\b(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}:\d{2,5}\b")]
    private static partial Regex InnerAddress();

    [GeneratedRegex(@"\bSQLSTATE\b|violates (?:unique|foreign key|not-null|check) constraint|\brelation \S+ does not exist|syntax error at or near|\bORA-\d{5}\b|\bpq: |\bSQLITE_[A-Z]+\b|\bPG::[A-Z]\w+")]
    private static partial Regex DatabaseError();

    [GeneratedRegex(@"(?<![\w/.:])/(?:etc|usr|var|home|root|opt|srv|app|build|go|src)/[\w./-]*\.(?:go|cs|py|[jt]s|rb|java|php|ya?ml|json|conf|ini|env|so|dll|key|pem|crt)\b|\b[A-Za-z]:\\{1,2}[\w.\\ -]+\.\w{1,5}\b")]
    private static partial Regex MachinePath();
}

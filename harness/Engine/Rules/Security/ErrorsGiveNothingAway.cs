using System.Text;
using System.Text.RegularExpressions;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Security;

/// <summary>An error gives away no credential, hash, statement or stack trace.</summary>
internal sealed partial class ErrorsGiveNothingAway : ExchangeRule
{
    public override string Clause => "security.no-leak-in-errors";

    public override bool AppliesTo(Exchange exchange) =>
        exchange is { Error.InRedirect: true } || (exchange.IsError() && exchange.Response!.Body.Length > 0);

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        var place = exchange.Error is { InRedirect: true } ? "redirect" : "body";
        var text = string.Join('\n', Redirected(exchange).Prepend(exchange.Response!.Text));
        foreach (var (what, found) in new[]
        {
            ("a password hash", PasswordHash().IsMatch(text)),
            ("a stack trace", StackTrace().IsMatch(text)),
            ("a database statement", Statement().IsMatch(text)),
            ("the credential that was sent", Sent(exchange).Any(secret => text.Contains(secret, StringComparison.Ordinal) || exchange.Error?.Message?.Contains(secret, StringComparison.Ordinal) == true)),
        })
        {
            if (found)
                yield return new Breach($"{exchange.Subject} answered {exchange.Seen()} with {what} in its {place}", $"{exchange.Seen()} {what}");
        }
    }

    /// <summary>An address stays in histories and logs, and is passed on as referrer.</summary>
    private static IEnumerable<string> Redirected(Exchange exchange) =>
        exchange.Error is { InRedirect: true } ? RedirectParameters.Read(exchange.Response!.Header("Location") ?? "").Values : [];

    private static IEnumerable<string> Sent(Exchange exchange)
    {
        var body = JsonText.Parse(exchange.Request.Body);
        var token = exchange.Request.Header("Authorization")?.Split(' ').Last();
        return new[] { body.Text("password"), body.Text("current_password"), body.Text("refresh_token"), token, Assertion(exchange) }
            .OfType<string>()
            // A mere word, such as "password", stands in errors by itself.
            .Where(secret => secret.Length >= 8 && !secret.All(char.IsAsciiLetter));
    }

    /// <summary>A SAML response bears whoever hands it in (SAML 2.0 Bindings, section 3.5.4, has it in a form, in base64).</summary>
    private static string? Assertion(Exchange exchange)
    {
        if (exchange.Request.Header("Content-Type")?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true
            || !RedirectParameters.Read("?" + exchange.Request.Text).TryGetValue("SAMLResponse", out var encoded))
            return null;
        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }

    [GeneratedRegex(@"\$2[abxy]\$\d\d\$[./A-Za-z0-9]{20,}|\$argon2(?:id|i|d)\$|\$(?:pbkdf2|scrypt)[^""\s]*\$|\bfbscrypt\b")]
    private static partial Regex PasswordHash();

    [GeneratedRegex(@"goroutine \d+ \[|\bpanic: |\.go:\d+|Traceback \(most recent call last\)|File ""[^""]+"", line \d+|^\s+at [\w.$<>]+\(|\\n\s+at [\w.$<>]+[ (]|\.(?:cs|java|py|js|ts|rb|php):(?:line )?\d+", RegexOptions.Multiline)]
    private static partial Regex StackTrace();

    [GeneratedRegex(@"\b(?:SELECT\s.{1,200}\sFROM|INSERT\s+INTO\s|UPDATE\s\S+\sSET\s|DELETE\s+FROM\s)")]
    private static partial Regex Statement();
}

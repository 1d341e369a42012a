using System.Security.Cryptography;
using System.Text;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Security;

/// <summary>What a request shows that nobody else may learn.</summary>
internal static class SentSecrets
{
    public static IEnumerable<string> Passwords(Exchange exchange) => Telling(Texts(exchange, "password", "current_password"));

    public static IEnumerable<string> All(Exchange exchange)
    {
        var token = exchange.Request.Header("Authorization")?.Split(' ').Last();
        // A token is no word of anybody's, whatever it is made of; a placeholder is none.
        return Passwords(exchange).Concat(Texts(exchange, "refresh_token", "client_secret", "code_verifier").Where(secret => secret?.Length >= 12).OfType<string>()).Concat(Telling([token, Assertion(exchange)]));
    }

    /// <summary>A password as a hash without salt, which is as good as the password itself (CWE-759).</summary>
    public static IEnumerable<string> Disguises(string password)
    {
        var bytes = Encoding.UTF8.GetBytes(password);
#pragma warning disable CA5350, CA5351 // It is looked for because it is weak.
        foreach (var hash in new[] { SHA256.HashData(bytes), SHA1.HashData(bytes), MD5.HashData(bytes), SHA512.HashData(bytes) })
#pragma warning restore CA5350, CA5351
        {
            yield return Convert.ToHexStringLower(hash);
            yield return Convert.ToBase64String(hash);
        }

        yield return Convert.ToBase64String(bytes);
    }

    private static string?[] Texts(Exchange exchange, params string[] members)
    {
        var body = JsonText.Parse(exchange.Request.Body);
        var form = body is null && IsForm(exchange) ? RedirectParameters.Read("?" + exchange.Request.Text) : new Dictionary<string, string>();
        return [.. members.Select(member => body.Text(member) ?? form.GetValueOrDefault(member))];
    }

    /// <summary>A mere word, such as "password", stands in errors by itself.</summary>
    private static IEnumerable<string> Telling(IEnumerable<string?> secrets) =>
        secrets.OfType<string>().Where(secret => secret.Length >= 8 && !secret.All(char.IsAsciiLetter));

    /// <summary>A SAML response bears whoever hands it in (SAML 2.0 Bindings, section 3.5.4, has it in a form, in base64).</summary>
    private static string? Assertion(Exchange exchange)
    {
        if (!IsForm(exchange) || !RedirectParameters.Read("?" + exchange.Request.Text).TryGetValue("SAMLResponse", out var encoded))
            return null;
        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }

    private static bool IsForm(Exchange exchange) =>
        exchange.Request.Header("Content-Type")?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;
}

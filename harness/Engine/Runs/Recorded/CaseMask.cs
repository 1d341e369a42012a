using System.Text;
using Conformance.Engine.Driving;
using Conformance.Engine.Targets;

namespace Conformance.Engine.Runs.Recorded;

/// <summary>Takes the secrets out of one case's exchanges: found by name and shape anywhere in them, replaced by value everywhere.</summary>
internal sealed class CaseMask
{
    private readonly IReadOnlyList<KeyValuePair<string, string>> replacements;

    public CaseMask(Redactor redactor, Pseudonyms pseudonyms, IEnumerable<Exchange> exchanges)
    {
        var secrets = exchanges.SelectMany(exchange => SecretsOf.Exchange(redactor, exchange)).Select(found => found.Key).ToHashSet(StringComparer.Ordinal);

        // The longest first: one may be a part of another. A link is no secret; what it carries was found by itself.
        replacements = [.. secrets
            .Where(secret => secret.Length >= 6 && secret != Redactor.Mask && !secret.Contains("://", StringComparison.Ordinal))
            .OrderByDescending(secret => secret.Length)
            .Select(secret => KeyValuePair.Create(secret, pseudonyms.Of(secret)))];
    }

    public string Apply(string text)
    {
        foreach (var (secret, pseudonym) in replacements)
            text = text.Replace(secret, pseudonym, StringComparison.Ordinal);
        return text;
    }

    /// <summary>Latin-1 keeps every byte as it is, also where a body is no text.</summary>
    public byte[] Apply(byte[] body)
    {
        foreach (var (secret, pseudonym) in replacements)
        {
            if (body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0)
                body = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(body).Replace(Bytes(secret), Bytes(pseudonym), StringComparison.Ordinal));
        }

        return body;
    }

    private static string Bytes(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
}

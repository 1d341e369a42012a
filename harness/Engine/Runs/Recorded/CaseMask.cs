using System.Text;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Targets;

namespace Conformance.Engine.Runs.Recorded;

/// <summary>Takes the secrets out of one case's exchanges: found by name and shape anywhere in them, replaced by value everywhere.</summary>
internal sealed class CaseMask
{
    private readonly IReadOnlyList<KeyValuePair<string, string>> replacements;

    public CaseMask(Redactor redactor, Pseudonyms pseudonyms, IEnumerable<Exchange> exchanges)
    {
        var secrets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var exchange in exchanges)
        {
            secrets.UnionWith(redactor.Find(exchange.Request.Target));
            secrets.UnionWith(exchange.Request.Headers.Concat(exchange.Response?.Headers ?? []).SelectMany(header => Secrets(redactor, header)));
            foreach (var body in new[] { exchange.Request.Body, exchange.Response?.Body })
                secrets.UnionWith(redactor.Find(body is null ? "" : Encoding.UTF8.GetString(body)));
        }

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

    /// <summary>The value of a header that is named as secret, without its scheme or its cookie's name and attributes.</summary>
    private static IEnumerable<string> Secrets(Redactor redactor, Header header)
    {
        foreach (var secret in redactor.Find(header.Value))
            yield return secret;
        if (!redactor.IsSecret(header.Name))
            yield break;
        if (header.Value.StartsWith("Digest", StringComparison.OrdinalIgnoreCase))
        {
            // Of its parameters only the proof is; realm and nonce stand in the challenge, too.
            foreach (var parameter in header.Value.Split(["response=\""], StringSplitOptions.None).Skip(1))
                yield return parameter.Split('"')[0];
        }
        else if (header.Is("Cookie") || header.Is("Set-Cookie"))
        {
            foreach (var cookie in header.Value.Split(';').Select(part => part.Split('=', 2)).Where(part => part.Length == 2))
                yield return cookie[1];
        }
        else
        {
            foreach (var word in header.Value.Split(' ').Where(word => !IsPlain(word)))
                yield return word;
        }
    }

    /// <summary>A scheme's name, or a word in a token's place: replaced everywhere, it would spoil what has nothing to do with it.</summary>
    private static bool IsPlain(string word) => word.Length < 16 && word.All(letter => char.IsAsciiLetter(letter) || letter == '-');

    private static string Bytes(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
}

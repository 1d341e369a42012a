using System.Text;
using Conformance.Engine.Targets;

namespace Conformance.Engine.Driving;

/// <summary>Secrets that an exchange carried, with their labels.</summary>
internal static class SecretsOf
{
    public static IEnumerable<KeyValuePair<string, string>> Exchange(Redactor redactor, Exchange exchange, int levels = Redactor.Levels)
    {
        var (request, response) = (exchange.Request, exchange.Response);
        foreach (var found in redactor.Find(request.Target, levels))
            yield return found;
        foreach (var header in request.Headers.Concat(response?.Headers ?? []))
        {
            foreach (var secret in SecretHeaders.In(redactor, header, levels))
                yield return KeyValuePair.Create(secret, header.Name);
        }

        foreach (var found in redactor.Find(exchange.SilenceDetail ?? "", levels))
            yield return found;
        foreach (var body in new[] { request.Body, response?.Body })
        {
            foreach (var found in redactor.Find(body is null ? "" : Encoding.UTF8.GetString(body), levels))
                yield return found;
        }
    }

    /// <summary>Makes the redactor know them wherever they come up again: in a message, in another header, in a file's name.</summary>
    public static void Learn(Redactor redactor, IEnumerable<Exchange> exchanges)
    {
        foreach (var (secret, label) in exchanges.SelectMany(exchange => Exchange(redactor, exchange, levels: 0)).ToList())
        {
            redactor.LearnSeen(secret, label);
            // Escaped in a URL or a string, and then as it is.
            if (Unescaped.Of(secret) is { } plain)
                redactor.LearnSeen(plain.Text, label);
        }
    }
}

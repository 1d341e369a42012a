using System.Collections.Concurrent;

namespace Conformance.Engine.Targets;

/// <summary>Names under which secrets stand in bodies, queries, fragments, forms, cookies and headers.</summary>
internal static class SecretNames
{
    private static readonly HashSet<string> Whole = new(StringComparer.OrdinalIgnoreCase)
    {
        "code", "authcode", "codeverifier", "codechallenge", "nonce", "actionlink", "qrcode", "uri", "totpuri", "emailchangetokennew", "emailchangetokencurrent",
        "samlresponse", "relaystate", "signature", "authorization", "proxyauthorization", "setcookie", "hash", "jwt", "emailotp",
    };

    /// <summary>However the words before it qualify it: <c>provider_token</c>, <c>accessToken</c>, <c>X-Api-Key</c>.</summary>
    private static readonly string[] Endings =
    [
        "token", "tokens", "tokenhash", "hashedtoken", "secret", "secrets", "password", "passwords", "passwd", "passwordhash", "otp", "apikey", "servicekey", "servicerolekey",
        "privatekey", "signingkey", "cookie", "recoverycodes", "recoverycode", "backupcodes", "backupcode", "magiclink", "confirmationlink", "confirmationurl", "recoverylink",
    ];

    /// <summary>What was found of names before; those that a server makes up are not remembered without end.</summary>
    private static readonly ConcurrentDictionary<string, bool> Seen = new(StringComparer.Ordinal);

    private const int MostSeen = 10_000;

    public static bool Contain(string name)
    {
        if (Seen.TryGetValue(name, out var known))
            return known;
        var isSecret = Read(name);
        if (Seen.Count < MostSeen)
            Seen.TryAdd(name, isSecret);
        return isSecret;
    }

    private static bool Read(string name)
    {
        var plain = name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return Whole.Contains(plain) || Array.Exists(Endings, ending => plain.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }
}

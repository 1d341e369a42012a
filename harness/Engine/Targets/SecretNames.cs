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

    public static bool Contain(string name)
    {
        var plain = name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return Whole.Contains(plain) || Array.Exists(Endings, ending => plain.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }
}

using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Conformance.SelfTests.Secrets;

/// <summary>Secrets by kind: those that the server makes up, and those of the run as they pass it.</summary>
internal sealed partial class Canaries
{
    private const string Header = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.";

    private readonly ConcurrentDictionary<string, string> own = new(StringComparer.Ordinal);

    /// <summary>By the member that holds them; where the kind has a form that gives it away, it is planted in plain sentences, too.</summary>
    public static IReadOnlyDictionary<string, string> Made { get; } = new Dictionary<string, string>
    {
        ["access_token"] = Header + "Y2FuYXJ5LXNpZ25hdHVyZS1vbmU",
        ["refresh_token"] = "canary-refresh-b7Kq2",
        ["provider_token"] = "ya29.canary-provider-k3Jw",
        ["provider_refresh_token"] = "1//canary-provider-refresh-k4Z",
        ["sessionToken"] = "canary-session-u8Xe4",
        ["user_password"] = "canary Pass;w0rd & \"more\"",
        ["email_otp"] = "739154",
        ["password_hash"] = "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy",
        ["token_hash"] = "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
        ["totp_secret"] = "JBSWY3DPEHPK3PXPCANARY22",
        ["totp_uri"] = "otpauth://totp/app:canary?secret=KRSXG5CTMVRXEZLUCANARY33&issuer=app",
        ["client_secret"] = "canary-client-s3cret-Vw",
        ["csrf_cookie"] = "canary-cookie-m5Pd",
        ["service_role_key"] = "sb_secret_canaryServiceKey77",
        ["magic_link"] = "https://app.example/verify?token=pkce_0a1b2c3d4e5f60718293a4b5c6d7e8f9aabbccdd&type=magiclink",
        ["confirmation_url"] = "https://app.example/confirm?token_hash=canary-link-hash-8Yt",
    };

    public static IReadOnlyList<string> RecoveryCodes { get; } = ["canary-rc1-9f3k", "canary-rc2-7h2m"];

    public static string Basic { get; } = Convert.ToBase64String("canary-client:canary-basic-p4ss"u8);

    public static string Digest { get; } = "6629fae49393a05397450978507c4ef1";

    /// <summary>What stands for itself in any sentence.</summary>
    public static IReadOnlyList<string> Telling { get; } =
        [Made["access_token"], Made["password_hash"], Made["token_hash"], Made["totp_uri"], Made["service_role_key"], Made["magic_link"], "Basic " + Basic, "Bearer canary-bearer-3Rr8"];

    /// <summary>Every value to look for. Tokens are looked for by their signatures: stand-ins in recordings keep the claims.</summary>
    public IEnumerable<string> All =>
        Made.Values.Concat(RecoveryCodes).Concat(own.Keys)
            .Concat([Basic, Digest, "canary-bearer-3Rr8", "KRSXG5CTMVRXEZLUCANARY33", "pkce_0a1b2c3d4e5f60718293a4b5c6d7e8f9aabbccdd", "canary-link-hash-8Yt"])
            .Select(value => value.StartsWith("eyJ", StringComparison.Ordinal) ? value.Split('.')[^1] : value)
            .Where(value => value.Length >= 6);

    public int OwnCount => own.Count;

    public void Add(string? value)
    {
        if (value is { Length: >= 12 } && value.Any(char.IsAsciiDigit) && !value.Contains("://", StringComparison.Ordinal))
            own.TryAdd(value, "");
    }

    /// <summary>Takes up what a body holds under the names of credentials.</summary>
    public void Read(JsonNode? body)
    {
        if (body is JsonArray list)
        {
            foreach (var item in list)
                Read(item);
        }

        if (body is not JsonObject members)
            return;
        foreach (var (name, value) in members)
        {
            if (value?.GetValueKind() == JsonValueKind.String && Credential().IsMatch(name))
                Add(value.GetValue<string>());
            else
                Read(value);
        }
    }

    [GeneratedRegex("^(?:password|(?:access|refresh|provider)_token|secret|hashed_token|token_hash|client_secret)$")]
    private static partial Regex Credential();
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Conformance.Cli.Profiles;
using Conformance.Cli.Targeting;
using Conformance.Engine.Targets;

namespace Conformance.Cli.Starting;

/// <summary>The keys of servers that are started: those that are given, or fresh ones where the servers are told them.</summary>
internal sealed record Keys(string? ApiKey, string? ServiceKey, string? JwtSecret)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>Those of the options or the environment, else fresh ones.</summary>
    public static Keys Of(Profile profile, TargetRequest target, Surroundings surroundings) => Complete(
        IsTold(profile, []),
        new Keys(
            target.ApiKey ?? surroundings.Variable(TargetChoice.ApiKeyVariable),
            target.ServiceKey ?? surroundings.Variable(TargetChoice.ServiceKeyVariable),
            target.JwtSecret ?? surroundings.Variable(TargetChoice.JwtSecretVariable)));

    /// <summary>Those of a target file, else fresh ones.</summary>
    public static Keys Of(Profile profile, IEnumerable<string> environment, ServerAddress server) =>
        Complete(IsTold(profile, environment), new Keys(server.ApiKey, server.ServiceKey, server.JwtSecret));

    private static Keys Complete(bool told, Keys keys)
    {
        var secret = keys.JwtSecret ?? (told ? Fresh() : null);
        return keys with { JwtSecret = secret, ServiceKey = keys.ServiceKey ?? (told ? ServiceRole(secret!, DateTimeOffset.UtcNow) : null) };
    }

    private static bool IsTold(Profile profile, IEnumerable<string> environment) =>
        profile.Environment.Values.Concat(profile.Configurations.SelectMany(config => config.Environment.Values)).Concat(environment)
            .Any(value => value.Contains("{jwtSecret}", StringComparison.Ordinal));

    /// <summary>A private key for what servers sign with RSA, base64 of PKCS #1; one for all servers of this process.</summary>
    public static string Rsa => FreshRsa.Value;

    private static Lazy<string> FreshRsa { get; } = new(() =>
    {
        using var key = RSA.Create(2048);
        return Convert.ToBase64String(key.ExportRSAPrivateKey());
    });

    public static string Fresh() => Base64Url(RandomNumberGenerator.GetBytes(36));

    /// <summary>A token of the role service_role (HS256), as a project is given one.</summary>
    public static string ServiceRole(string secret, DateTimeOffset now)
    {
        var claims = new { role = "service_role", iss = "conformance", iat = now.ToUnixTimeSeconds(), exp = (now + Lifetime).ToUnixTimeSeconds() };
        var signed = $"{Base64Url("""{"alg":"HS256","typ":"JWT"}"""u8)}.{Base64Url(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        return $"{signed}.{Base64Url(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(signed)))}";
    }

    private static string Base64Url(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}

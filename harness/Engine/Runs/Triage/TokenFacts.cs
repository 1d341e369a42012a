using System.Globalization;
using System.Text.Json;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Rules;

namespace Conformance.Engine.Runs.Triage;

/// <summary>What a credential says of itself; nothing of it is believed, and none of it is secret.</summary>
public sealed record TokenFacts
{
    public required TokenKind Kind { get; init; }

    /// <summary>The beginning of a key that tells its kind; null: it is no key.</summary>
    public string? Prefix { get; init; }

    public string? Algorithm { get; init; }

    public string? KeyId { get; init; }

    public string? Issuer { get; init; }

    public string? Role { get; init; }

    /// <summary>The claim <c>ref</c> of a project's own keys.</summary>
    public string? Project { get; init; }

    public DateTimeOffset? Expires { get; init; }

    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>What is wrong with its form; null: nothing.</summary>
    public string? Misshapen { get; init; }

    public static TokenFacts Of(string? credential, CredentialPolicy policy)
    {
        if (credential is null)
            return new TokenFacts { Kind = TokenKind.None };
        if (policy.OpaqueKeys.FirstOrDefault(prefix => credential.StartsWith(prefix, StringComparison.Ordinal)) is { } known)
            return new TokenFacts { Kind = TokenKind.Key, Prefix = known };
        var (form, algorithm) = Credentials.OfToken(credential);
        if (form == CredentialForm.NoToken)
            return new TokenFacts { Kind = TokenKind.Neither, Misshapen = Shape(credential) };
        var claims = Tokens.Claims(credential);
        return new TokenFacts
        {
            Kind = TokenKind.Token,
            Algorithm = algorithm,
            KeyId = Tokens.AnyHeader(credential).Text("kid"),
            Issuer = claims.Text("iss"),
            Role = claims.Text("role"),
            Project = claims.Text("ref"),
            Expires = Time(claims, "exp"),
            ValidFrom = Time(claims, "nbf"),
            Misshapen = form == CredentialForm.BrokenToken ? Shape(credential) : null,
        };
    }

    /// <summary>Lines for people, times in UTC.</summary>
    public IEnumerable<string> Says(DateTimeOffset now)
    {
        if (Kind == TokenKind.Key)
            yield return $"the credential is a key that begins with {Prefix}, and no JWT";
        if (Kind == TokenKind.Neither)
            yield return $"the credential is no JWT: {Misshapen}";
        if (Kind != TokenKind.Token)
            yield break;
        yield return $"the token names {(Algorithm is null ? "no algorithm" : $"the algorithm {Algorithm}")}{(KeyId is null ? "" : $" and the key {KeyId}")}";
        if (Issuer is not null || Role is not null || Project is not null)
            yield return $"the token is {string.Join(", ", new[] { Issuer is null ? null : $"issued by {Issuer}", Role is null ? null : $"of the role {Role}", Project is null ? null : $"of the project {Project}" }.OfType<string>())}";
        if (Expires is { } until)
            yield return until <= now ? $"the token expired {Ago(now - until)} ago, at {Shown(until)}" : $"the token is valid until {Shown(until)}";
        if (ValidFrom is { } from && from > now)
            yield return $"the token is not valid before {Shown(from)}";
        if (Misshapen is not null)
            yield return $"the token is not whole: {Misshapen}";
    }

    private static string Shape(string credential) => credential.Length == 0
        ? "it is empty"
        : credential.Split('.').Length is var parts && parts != 3 ? $"it has {parts} part{(parts == 1 ? "" : "s")} between dots, and a JWT has 3" : "its parts are no base64url of JSON with a signature";

    private static DateTimeOffset? Time(JsonElement? claims, string name) =>
        claims.At(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var seconds) && seconds is > -62135596800 and < 253402300800
            ? DateTimeOffset.FromUnixTimeSeconds((long)seconds)
            : null;

    private static string Shown(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Ago(TimeSpan span) => span switch
    {
        { TotalDays: >= 2 } => $"{(int)span.TotalDays} days",
        { TotalHours: >= 2 } => $"{(int)span.TotalHours} hours",
        { TotalMinutes: >= 2 } => $"{(int)span.TotalMinutes} minutes",
        _ => $"{(int)span.TotalSeconds} seconds",
    };
}

using System.Text.Json;
using Conformance.Engine.Contracts;
using Conformance.Engine.Contracts.Protection;
using Conformance.Engine.Driving;
using Conformance.Engine.Rules.Protection;
using Conformance.Engine.Targets;

namespace Conformance.Engine.Rules;

/// <summary>What is wrong with a request by the contract's own data: for traffic of which no scenario says what it is about.</summary>
internal static class RequestFaults
{
    private const int ClockSkew = 60;

    /// <summary>Every fault that can be seen, each in a few words.</summary>
    public static IEnumerable<string> Find(Exchange exchange) => exchange.Operation is { } operation ? Find(exchange, operation) : [];

    private static IEnumerable<string> Find(Exchange exchange, Operation operation)
    {
        if (Credentials(exchange) is { } credentials)
            yield return credentials;
        foreach (var scheme in Presented.Unmet(exchange))
            yield return $"it lacks what {scheme} demands";
        if (HasNul(exchange))
            yield return "a text holds a NUL character";
        if (operation is { ReadsBody: true, Body: { IsJson: true, Required: true } body })
        {
            foreach (var fault in Body(exchange, body))
                yield return fault;
        }
    }

    /// <summary>Why the credentials cannot be valid; null where nothing can be said against them.</summary>
    public static string? Credentials(Exchange exchange)
    {
        if (exchange is { Operation: { Guard: not Guard.Optional, Schemes.Count: > 0 } operation })
            return operation.Schemes.Any(scheme => scheme.TakesToken) ? OfOpaque(exchange) : null;
        if (exchange is not { Operation.Security: not null, IsGuarded: true })
            return null;
        var keys = exchange.Contract.Credentials;
        if (exchange.Request.Header("Authorization") is not { } authorization)
            return keys.IsOpaqueKey(exchange.Request.Header("apikey")) ? null : "no Authorization header was sent";
        if (Bearer(authorization) is not { } token)
            return "the Authorization header has another scheme than Bearer";
        // A masked token can be of any kind, and a gateway may take its own key for one.
        if (token.Contains(Redactor.Mask, StringComparison.Ordinal) || token == exchange.Request.Header("apikey") || keys.IsOpaqueKey(token))
            return null;
        return IsJwt(token) ? OfJwt(exchange, token) : "the token is no JWT";
    }

    /// <summary>Where nobody promised that tokens are JWTs, only one that is can be seen to be worth nothing.</summary>
    private static string? OfOpaque(Exchange exchange) =>
        exchange.Request.Header("Authorization") is { } authorization && Bearer(authorization) is { } token && IsJwt(token) ? OfJwt(exchange, token) : null;

    private static string? Bearer(string authorization) =>
        authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? authorization["Bearer ".Length..].Trim() : null;

    private static bool IsJwt(string token) => Tokens.Header(token) is not null && Tokens.Claims(token) is not null;

    private static string? OfJwt(Exchange exchange, string token)
    {
        if (Tokens.Header(token).Text("alg")?.Equals("none", StringComparison.OrdinalIgnoreCase) == true || token.EndsWith('.'))
            return "the token is not signed";
        return Tokens.Claims(token)!.Value.TryGetProperty("exp", out var exp) && exp.ValueKind == JsonValueKind.Number && exp.TryGetDouble(out var until)
               && exchange.Started != default && exchange.Started.ToUnixTimeSeconds() > until + ClockSkew
            ? "the token has expired"
            : null;
    }

    private static IEnumerable<string> Body(Exchange exchange, RequestBody body)
    {
        if (exchange.Request.Body is not { Length: > 0 } bytes)
            return ["a body is required and none was sent"];
        return JsonText.Parse(bytes) is { } sent
            ? exchange.Contract.Schemas.CheckInline(body.Schema, sent).Take(3).Select(misfit => misfit.ToString())
            : ["the body is no JSON"];
    }

    /// <summary>PostgreSQL text cannot hold NUL, and neither can most others: an escape or a raw one is input to be refused.</summary>
    private static bool HasNul(Exchange exchange) =>
        exchange.Request.Target.Contains("%00", StringComparison.Ordinal)
        || (exchange.Request.Text is { } text && (text.Contains("\\u0000", StringComparison.Ordinal) || text.Contains('\0', StringComparison.Ordinal)));
}

using System.Text.Json;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Success;

/// <summary>An ID token is a signed statement to one client about the user of the tokens that it comes with.</summary>
internal sealed class IdTokensSayWhoAndForWhom : SuccessRule
{
    private static readonly string[] Required = ["iss", "sub", "aud", "exp", "iat"];

    public override string Clause => "tokens.id-token";

    public override bool AppliesTo(Exchange exchange) => base.AppliesTo(exchange) && Token(exchange) is { Length: > 0 };

    public override IEnumerable<Breach> Check(Exchange exchange) => Tokens.Claims(Token(exchange)!) is { } claims
        ? Check(exchange, Token(exchange)!, claims)
        : [new Breach($"{exchange.Subject} brings an ID token that is no JWT", "no jwt")];

    private static IEnumerable<Breach> Check(Exchange exchange, string token, JsonElement claims)
    {
        if (Tokens.Header(token).Text("alg") is null or "none" || token.EndsWith('.'))
            yield return new Breach($"{exchange.Subject} brings an ID token that is not signed", "unsigned");
        foreach (var claim in Required.Where(claim => !claims.TryGetProperty(claim, out _)))
            yield return new Breach($"{exchange.Subject} brings an ID token without the claim {claim}", $"claim {claim} missing");
        var access = exchange.Body.Text("access_token") is { } other ? Tokens.Claims(other) : null;
        if (access.Text("sub") is { } user && ((JsonElement?)claims).Text("sub") is { } subject && subject != user)
            yield return new Breach($"{exchange.Subject} brings an ID token about another user than the access token's", "claim sub");
        if (access.Text("client_id") is { } client && claims.TryGetProperty("aud", out var audience) && !IsFor(audience, client))
            yield return new Breach($"{exchange.Subject} brings an ID token for another client than the access token's", "claim aud");
        if (Time(claims, "exp") <= Time(claims, "iat"))
            yield return new Breach($"{exchange.Subject} brings an ID token that has expired when it is issued", "claim exp");
        if (Nonce(exchange, claims) is { } nonce && ((JsonElement?)claims).Text("nonce") != nonce)
            yield return new Breach($"{exchange.Subject} brings an ID token without the nonce of the request that it answers", "claim nonce");
        if (Issuer(exchange) is { } issuer && ((JsonElement?)claims).Text("iss") is { } claimed && claimed != issuer)
            yield return new Breach($"{exchange.Subject} brings an ID token of another issuer than its discovery document names", "claim iss");
    }

    /// <summary>The client's request for this very token, which the same story has.</summary>
    private static string? Nonce(Exchange exchange, JsonElement claims) => exchange.Earlier
        .Select(earlier => RedirectParameters.Read(earlier.Request.Target))
        .LastOrDefault(asked => asked.ContainsKey("nonce") && asked.TryGetValue("client_id", out var client) && claims.TryGetProperty("aud", out var audience) && IsFor(audience, client))
        ?.GetValueOrDefault("nonce");

    /// <summary>Who the server says that it is (OpenID Connect Discovery 1.0, section 3), where the story has asked.</summary>
    private static string? Issuer(Exchange exchange) =>
        exchange.Earlier.LastOrDefault(earlier => earlier.Succeeded() && earlier.Body.Text("jwks_uri") is not null)?.Body.Text("issuer");

    private static double? Time(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var seconds) ? seconds : null;

    private static string? Token(Exchange exchange) => exchange.Body.Text("id_token");

    private static bool IsFor(JsonElement audience, string client) => audience.ValueKind switch
    {
        JsonValueKind.String => audience.GetString() == client,
        JsonValueKind.Array => audience.EnumerateArray().Any(each => IsFor(each, client)),
        _ => false,
    };
}

using System.Globalization;
using System.Text.Json;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Success;

/// <summary>What a token claims is what the response that brings it says.</summary>
internal sealed class TokenClaimsAgreeWithTheBody : TokenRule
{
    private const double ClockSkew = 2;

    private static readonly (string Claim, string Member)[] SameText = [("sub", "id"), ("aud", "aud"), ("role", "role"), ("email", "email"), ("phone", "phone")];

    public override string Clause => "tokens.claims-agree";

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        var claims = Claims(exchange);
        if (exchange.Body.At("user") is { ValueKind: JsonValueKind.Object } user)
        {
            foreach (var (claim, member) in SameText)
            {
                if (claims.Text(claim) is { } claimed && ((JsonElement?)user).Text(member) is { } said && claimed != said)
                    yield return new Breach($"{exchange.Subject} brings a token whose claim {claim} is not the body's user.{member}", $"claim {claim}");
            }
            if (Flag(claims, "is_anonymous") is { } anonymous && Flag(user, "is_anonymous") is { } isAnonymous && anonymous != isAnonymous)
                yield return new Breach($"{exchange.Subject} brings a token whose claim is_anonymous is not the body's", "claim is_anonymous");
        }

        if (Seconds(claims, "exp") is { } expiry)
        {
            if (Said(exchange, "expires_at") is { } until && Math.Abs(expiry - until) > ClockSkew)
                yield return new Breach($"{exchange.Subject} brings a token that expires at another time than expires_at says", "claim exp");
            if (Said(exchange, "expires_in") is { } lifetime && Seconds(claims, "iat") is { } issued && Math.Abs(expiry - issued - lifetime) > ClockSkew)
                yield return new Breach($"{exchange.Subject} brings a token that lives longer or shorter than expires_in says", "claim iat");
        }
    }

    private static double? Said(Exchange exchange, string member) => exchange.Response!.IsRedirect
        ? long.TryParse(Brought(exchange).GetValueOrDefault(member), CultureInfo.InvariantCulture, out var value) ? value : null
        : Seconds(exchange.Body, member);

    private static bool? Flag(JsonElement? element, string member) => element.At(member)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>A NumericDate may have a fraction (RFC 7519 section 2).</summary>
    private static double? Seconds(JsonElement? element, string member) =>
        element.At(member) is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var value) ? value : null;
}

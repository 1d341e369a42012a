using System.Text.Json;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Rules.Security;

/// <summary>A client learns no more of a user than the user consented to.</summary>
internal sealed class UserinfoStaysWithinTheScope : ExchangeRule
{
    private const string Schema = "userinfo";

    private static readonly Dictionary<string, string[]> Claims = new()
    {
        ["email"] = ["email", "email_verified"],
        ["phone"] = ["phone", "phone_verified", "phone_number", "phone_number_verified"],
        ["profile"] =
        [
            "name", "family_name", "given_name", "middle_name", "nickname", "preferred_username", "profile", "picture", "website", "gender",
            "birthdate", "zoneinfo", "locale", "updated_at", "user_metadata",
        ],
    };

    public override string Clause => "security.userinfo-scope";

    public override bool AppliesTo(Exchange exchange) =>
        exchange is { Response.Status: 200, Operation: not null, Body.ValueKind: JsonValueKind.Object }
        && exchange.Operation.Successes.GetValueOrDefault(200)?.Contains(Schema) == true
        && Scope(exchange) is not null;

    public override IEnumerable<Breach> Check(Exchange exchange)
    {
        var scopes = Scope(exchange)!.Split(' ');
        foreach (var (scope, claims) in Claims.Where(each => !scopes.Contains(each.Key)))
        {
            foreach (var claim in claims.Where(claim => exchange.Body.At(claim) is not null))
                yield return new Breach($"{exchange.Subject} answered with {claim}, though the token's scope has no {scope}", $"claim {claim}");
        }
    }

    /// <summary>What the token that was shown says of itself.</summary>
    private static string? Scope(Exchange exchange) =>
        exchange.Request.Header("Authorization")?.Split(' ').Last() is { } token ? Tokens.Claims(token).Text("scope") : null;
}

using System.Text.Json.Nodes;
using Conformance.Engine.Contracts;
using Conformance.Engine.Generation;
using static Conformance.JudgingTests.Rules.Answering;

namespace Conformance.JudgingTests.Rules;

/// <summary>Exchanges of an OAuth server that keep every promise, for a test to change in one place.</summary>
internal static class OAuthBodies
{
    public const string ClientId = "1b2c3d4e-5f60-4718-8293-a4b5c6d7e8f9";
    public const string Authorize = $"/oauth/authorize?client_id={ClientId}&redirect_uri=https%3A%2F%2Fattacker.example%2Fback";

    public static Answering Exchanged() => To("POST", "/oauth/token").Sending("""{"grant_type":"authorization_code"}""");

    public static Expectation Reasons(Category category, params string[] errors) => Expectation.Fail(category) with { OAuthErrors = errors };

    public static Answering Userinfo(string? scope, params (string Claim, JsonNode Value)[] claims)
    {
        var body = new JsonObject { ["sub"] = Bodies.User()["id"]!.ToString() };
        foreach (var (claim, value) in claims)
            body[claim] = value;
        var token = Jwt.Of(Bodies.Claims(access =>
        {
            if (scope is not null)
                access["scope"] = scope;
        }));
        return To("GET", "/oauth/userinfo").Bearing(token).With(200, body);
    }

    public static JsonObject IdClaims(Action<JsonObject>? change = null)
    {
        var claims = new JsonObject
        {
            ["iss"] = "https://auth.example",
            ["sub"] = Bodies.User()["id"]!.ToString(),
            ["aud"] = ClientId,
            ["exp"] = Bodies.Expiry,
            ["iat"] = Bodies.Expiry - Bodies.Lifetime,
        };
        change?.Invoke(claims);
        return claims;
    }

    public static Answering Issued(string? idToken)
    {
        var body = new JsonObject
        {
            ["access_token"] = Jwt.Of(Bodies.Claims(claims => claims["client_id"] = ClientId)),
            ["token_type"] = "bearer",
            ["expires_in"] = Bodies.Lifetime,
            ["refresh_token"] = "Zm9vYmFyYmF6",
        };
        if (idToken is not null)
            body["id_token"] = idToken;
        return Exchanged().With(200, body);
    }

    public static JsonObject Client(string? secret, string type = "confidential")
    {
        var client = new JsonObject
        {
            ["client_id"] = ClientId,
            ["client_type"] = type,
            ["redirect_uris"] = new JsonArray("https://client.example/back"),
            ["token_endpoint_auth_method"] = type == "public" ? "none" : "client_secret_basic",
            ["grant_types"] = new JsonArray("authorization_code"),
            ["response_types"] = new JsonArray("code"),
            ["registration_type"] = "manual",
            ["created_at"] = "2026-03-01T12:00:00Z",
            ["updated_at"] = "2026-03-01T12:00:00Z",
        };
        if (secret is not null)
            client["client_secret"] = secret;
        return client;
    }
}

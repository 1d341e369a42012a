using System.Text.Json.Nodes;
using Conformance.Engine.Contracts;
using Conformance.Engine.Generation;
using static Conformance.JudgingTests.Rules.Answering;
using static Conformance.JudgingTests.Rules.OAuthBodies;

namespace Conformance.JudgingTests.Rules;

/// <summary>What an OAuth server must never do.</summary>
internal static class BrokenOAuth
{
    private const string Reason = "o-auth-errors-name-their-reason";
    private const string Redirect = "untrusted-addresses-get-no-redirect";
    private const string Scope = "userinfo-stays-within-the-scope";
    private const string IdToken = "id-tokens-say-who-and-for-whom";

    public static IEnumerable<Situation> All =>
    [
        new("a used code is called a bad client", Exchanged().With(400, """{"error":"invalid_client"}""").Expecting(Reasons(Category.StateConflict, "invalid_grant")), Reason),
        new("an unknown scope is called a fault of the server", To("GET", Authorize).Redirected(302, "https://client.example/back?error=server_error").Expecting(Reasons(Category.BadInput, "invalid_scope", "invalid_request")), Reason),

        new("an error goes to an address that nobody registered", Untrusted("https://attacker.example/back?error=invalid_request&state=x"), Redirect),
        new("an error goes to the host of such an address", Untrusted("https://attacker.example/?error=invalid_request"), Redirect),
        new("a code goes to an address that nobody registered", Untrusted("https://attacker.example/back?code=x"), "bad-input-is-refused", Redirect),

        new("userinfo shows an address without that scope", Userinfo("openid phone", ("email", "ada@example.com")), Scope),
        new("userinfo shows everything without any scope", Userinfo("", ("email", "ada@example.com"), ("phone", "1555"), ("name", "Ada")), Scope, Scope, Scope),
        new("userinfo shows the metadata without the profile", Userinfo("email", ("user_metadata", new JsonObject())), Scope),

        new("an ID token is unsigned", Issued(Jwt.Of(IdClaims(), "none")), IdToken),
        new("an ID token has no signature", Issued(Jwt.Of(IdClaims(), "RS256", "")), IdToken, "success-bodies-fit-their-schema"),
        new("an ID token is for another client alone", Issued(Jwt.Of(IdClaims(claims => claims["aud"] = "another"))), IdToken),
        new("an ID token is for a number", Issued(Jwt.Of(IdClaims(claims => claims["aud"] = 7))), IdToken),
        new("an ID token is for another client and about somebody else", Issued(Jwt.Of(IdClaims(claims => { claims["aud"] = "another"; claims["sub"] = "x"; }))), IdToken, IdToken),
        new("an ID token does not say when it ends", Issued(Jwt.Of(IdClaims(claims => claims.Remove("exp")))), IdToken),
        new("an ID token is about somebody else", Issued(Jwt.Of(IdClaims(claims => claims["sub"] = "0f0e0d0c-0b0a-4908-8706-050403020100"))), IdToken),
        new("an ID token is for another client", Issued(Jwt.Of(IdClaims(claims => claims["aud"] = new JsonArray("another")))), IdToken),
        new("an ID token has claims that are none", Issued("eyJhbGciOiJSUzI1NiJ9.bm8ganNvbg.c2lnbmF0dXJl"), IdToken),

        new("a new confidential client gets no secret", To("POST", "/admin/oauth/clients").With(201, Client(secret: null)), "success-bodies-fit-their-schema"),
        new("a client's secret is shown again", To("GET", $"/admin/oauth/clients/{ClientId}").With(200, Client("s3cret")), "success-bodies-fit-their-schema"),
    ];

    private static Answering Untrusted(string location) => To("GET", Authorize).Redirected(302, location).Expecting(Category.BadInput, "validation_failed");
}

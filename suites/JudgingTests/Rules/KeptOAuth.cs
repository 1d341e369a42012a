using System.Text.Json.Nodes;
using Conformance.Engine.Contracts;
using static Conformance.JudgingTests.Rules.Answering;
using static Conformance.JudgingTests.Rules.NearMiss;
using static Conformance.JudgingTests.Rules.OAuthBodies;

namespace Conformance.JudgingTests.Rules;

/// <summary>What an OAuth server may do.</summary>
internal static class KeptOAuth
{
    private const string Reason = "o-auth-errors-name-their-reason";
    private const string Redirect = "untrusted-addresses-get-no-redirect";
    private const string Scope = "userinfo-stays-within-the-scope";
    private const string IdToken = "id-tokens-say-who-and-for-whom";

    public static IEnumerable<NearMiss> All =>
    [
        Kept(Reason, "a used code", Exchanged().With(400, """{"error":"invalid_grant","error_description":"used"}""").Expecting(Reasons(Category.StateConflict, "invalid_grant"))),
        Kept(Reason, "the second of two reasons, by redirect", To("GET", Authorize).Redirected(302, "https://client.example/back?error=invalid_request&state=x").Expecting(Reasons(Category.BadInput, "invalid_scope", "invalid_request"))),
        Beyond(Reason, "the contract's own body", Exchanged().Refused(401, "invalid_credentials").Expecting(Reasons(Category.MissingOrInvalidCredentials, "invalid_client"))),
        Beyond(Reason, "a condition without a reason of that RFC", Exchanged().With(400, """{"error":"invalid_request"}""").Expecting(Category.BadInput)),

        Kept(Redirect, "an error in the body", To("GET", Authorize).Refused(400, "validation_failed").Expecting(Category.BadInput, "validation_failed")),
        Kept(Redirect, "a page of the server's own", To("GET", Authorize).Redirected(303, "https://site.example/error?error=invalid_request").Expecting(Category.BadInput, "validation_failed")),
        Beyond(Redirect, "an error for a client that is known", To("GET", Authorize).Redirected(302, "https://attacker.example/back?error=invalid_scope").Expecting(Reasons(Category.BadInput, "invalid_scope"))),
        Beyond(Redirect, "no address to go to", To("GET", $"/oauth/authorize?client_id={ClientId}").Refused(400, "validation_failed").Expecting(Category.BadInput, "validation_failed")),

        Kept(Scope, "the address by its scope", Userinfo("openid email", ("email", "ada@example.com"), ("email_verified", true))),
        Kept(Scope, "the subject alone", Userinfo("openid")),
        Kept(Scope, "a claim that no scope is known for", Userinfo("openid", ("org", "example"))),
        Beyond(Scope, "the token of a user's own session", Userinfo(null, ("email", "ada@example.com"))),

        Kept(IdToken, "an ID token for several", Issued(Jwt.Of(IdClaims(claims => claims["aud"] = new JsonArray("another", ClientId)), "RS256"))),
        Kept(IdToken, "an ID token with further claims", Issued(Jwt.Of(IdClaims(claims => claims["nonce"] = "x"), "ES256"))),
        Kept(IdToken, "an ID token beside an access token that is opaque", Exchanged().With(200, new JsonObject { ["access_token"] = "opaque", ["token_type"] = "bearer", ["expires_in"] = 60, ["refresh_token"] = "x", ["id_token"] = Jwt.Of(IdClaims(), "RS256") })),
        Beyond(IdToken, "no ID token", Issued(null)),
        Kept(Redirect, "an address within the server", To("GET", Authorize).Redirected(303, "/error?error=invalid_request").Expecting(Category.BadInput, "validation_failed")),

        Kept("state-conflict-is-422", "RFC 6749's status for what is wrong with a grant", Refreshed("invalid_grant").Expecting(Category.StateConflict)),
        Kept("missing-permission-is-403", "RFC 6749's status for a banned user", Refreshed("access_denied").Expecting(Category.NotPermitted)),
        Kept("success-bodies-fit-their-schema", "a public client without a secret", To("POST", "/oauth/clients/register").With(201, Client(null, "public"))),
        Kept("success-bodies-fit-their-schema", "a client's new secret", To("POST", $"/admin/oauth/clients/{ClientId}/regenerate_secret").With(200, Client("s3cret"))),
    ];

    private static Answering Refreshed(string error) =>
        To("POST", "/oauth/token").Sending("grant_type=refresh_token", "application/x-www-form-urlencoded").With(400, new JsonObject { ["error"] = error });
}

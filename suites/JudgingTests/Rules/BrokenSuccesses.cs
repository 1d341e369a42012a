using System.Text.Json.Nodes;
using static Conformance.JudgingTests.Rules.Answering;

namespace Conformance.JudgingTests.Rules;

/// <summary>Broken promises about successes and the tokens that they bring.</summary>
internal static class BrokenSuccesses
{
    private const string Fit = "success-bodies-fit-their-schema";
    private const string Shape = "token-claims-fit-their-schema";
    private const string Agree = "token-claims-agree-with-the-body";

    public static IEnumerable<Situation> All =>
    [
        new("a success has another status", To("GET", "/health").With(201, Bodies.Health()), "success-status-is-documented"),
        new("a success has no body and a status for that", To("GET", "/user").With(204), "success-status-is-documented"),
        new("a success redirects", To("GET", "/user").Redirected(302, "https://app.example/"), "success-status-is-documented"),

        new("a member is missing", To("GET", "/health").With(200, Bodies.Health(body => body.Remove("version"))), Fit),
        new("a member has another type", To("GET", "/user").With(200, Bodies.User(user => user["is_anonymous"] = "no")), Fit),
        new("a member is null that is empty text by promise", To("GET", "/user").With(200, Bodies.User(user => user["phone"] = null)), Fit),
        new("two members are wrong in two ways", To("GET", "/user").With(200, Bodies.User(user => { user["created_at"] = "yesterday"; user["role"] = 7; })), Fit, Fit),
        new("seven members are wrong, of which five are told", To("GET", "/user").With(200, Bodies.User(user => { foreach (var name in new[] { "aud", "role", "phone", "app_metadata", "identities", "created_at", "updated_at" }) user[name] = 7; })), Fit, Fit, Fit, Fit, Fit),
        new("the body is text", To("GET", "/health").With(200, "fine", "text/plain"), Fit),
        new("the body is empty", To("GET", "/user").With(200), Fit),
        new("the body is a list", To("GET", "/user").With(200, new JsonArray(Bodies.User())), Fit),
        new("one of many entries is wrong", To("GET", "/admin/users").With(200, Bodies.Users(Bodies.User(), Bodies.User(user => user.Remove("email")))), Fit),
        new("all of many entries are wrong in the same way", To("GET", "/admin/users").With(200, Bodies.Users(Enumerable.Range(0, 7).Select(_ => Bodies.User(user => user["email"] = 7)))), Fit),

        new("JSON is labelled as text", To("GET", "/health").With(200, Bodies.Health().ToJsonString(), "text/plain; charset=utf-8"), "success-bodies-are-labelled-as-json"),
        new("JSON is not labelled", To("GET", "/health").With(200, Bodies.Health().ToJsonString(), null), "success-bodies-are-labelled-as-json"),

        new("the token is another user's", Signed().With(200, Bodies.Session(null, claims => claims["sub"] = "11111111-2222-4333-8444-555555555555")), Agree),
        new("the token has another audience", Signed().With(200, Bodies.Session(null, claims => claims["aud"] = "admins")), Agree),
        new("the token has another role", Signed().With(200, Bodies.Session(null, claims => claims["role"] = "service_role")), Agree),
        new("the token has another address", Signed().With(200, Bodies.Session(null, claims => claims["email"] = "eve@example.com")), Agree),
        new("the token has another phone", Signed().With(200, Bodies.Session(null, claims => claims["phone"] = "15550100")), Agree),
        new("the token expires later than said", Signed().With(200, Bodies.Session(session => session["expires_at"] = Bodies.Expiry - 3)), Agree),
        new("the token lives longer than said", Signed().With(200, Bodies.Session(session => session["expires_in"] = Bodies.Lifetime - 3)), Agree),

        new("the token lacks its subject", Signed().With(200, Bodies.Session(null, claims => claims.Remove("sub"))), Shape),
        new("the token has its times as text", Signed().With(200, Bodies.Session(null, claims => claims["exp"] = "soon")), Shape),
        new("the token has an assurance level of its own", Signed().With(200, Bodies.Session(null, claims => claims["aal"] = "aal9")), Shape),
        new("the token expires earlier than said", Signed().With(200, Bodies.Session(session => session["expires_at"] = Bodies.Expiry + 3)), Agree),
        new("the token lives shorter than said", Signed().With(200, Bodies.Session(session => session["expires_in"] = Bodies.Lifetime + 3)), Agree),
        new("the token has seven wrong claims, of which five are told", Signed().With(200, Bodies.Session(null, claims => { foreach (var name in new[] { "exp", "iat", "aal", "amr", "session_id", "app_metadata", "user_metadata" }) claims[name] = "x"; })), Shape, Shape, Shape, Shape, Shape),
        new("a body leaves out what the token says", Signed().With(200, Bodies.Session(session => { session["user"]!.AsObject().Remove("is_anonymous"); session.Remove("expires_at"); })), Fit, Fit),
        new("a token leaves out what the body says", Signed().With(200, Bodies.Session(session => session["expires_in"] = 7, claims => { claims.Remove("iat"); claims.Remove("is_anonymous"); })), Shape),
        new("the token lacks two claims", Signed().With(200, Bodies.Session(null, claims => { claims.Remove("aal"); claims.Remove("amr"); })), Shape),
    ];

    private static Answering Signed() => To("POST", "/token?grant_type=password");
}

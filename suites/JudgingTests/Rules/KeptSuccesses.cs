using System.Text.Json.Nodes;
using static Conformance.JudgingTests.Rules.Answering;
using static Conformance.JudgingTests.Rules.NearMiss;

namespace Conformance.JudgingTests.Rules;

/// <summary>Allowed changes of success bodies and tokens.</summary>
internal static class KeptSuccesses
{
    private const string Status = "success-status-is-documented";
    private const string Fit = "success-bodies-fit-their-schema";
    private const string Label = "success-bodies-are-labelled-as-json";
    private const string Shape = "token-claims-fit-their-schema";
    private const string Agree = "token-claims-agree-with-the-body";

    public static IEnumerable<NearMiss> All =>
    [
        Kept(Status, "200", To("GET", "/health").With(200, Bodies.Health())),
        Kept(Status, "204 where that is documented", To("POST", "/logout").With(204)),
        Kept(Status, "a redirect where that is documented", To("GET", "/authorize?provider=github").Redirected(302, "https://github.example/login?state=x")),
        Beyond(Status, "the answer to a preflight", To("OPTIONS", "/user").With(204)),

        Kept(Fit, "further members", To("GET", "/user").With(200, Bodies.User(user => user["new"] = new JsonObject { ["deep"] = true }))),
        Kept(Fit, "members in another order", To("GET", "/health").With(200, """{"description":"","name":"other","version":""}""")),
        Kept(Fit, "a soft-deleted user with a hash for its address", To("GET", "/user").With(200, Bodies.User(user => { user["deleted_at"] = "2026-03-01T12:00:00Z"; user["email"] = "b1946ac92492d2347c6235b4d2611184"; }))),
        Kept(Fit, "an offset for a time zone", To("GET", "/user").With(200, Bodies.User(user => user["created_at"] = "2026-03-01T13:00:00.1+01:00"))),
        Kept(Fit, "a session where a user may come as well", To("POST", "/signup").With(200, Bodies.Session())),
        Kept(Fit, "the first of two confirmations", To("POST", "/verify").With(200, """{"msg":"Confirmation link accepted.","code":"200"}""")),
        Kept(Fit, "a weak password at sign-in", To("POST", "/token?grant_type=password").With(200, Bodies.Session(session => session["weak_password"] = null))),
        Beyond(Fit, "a 204", To("POST", "/logout").With(204)),
        Beyond(Fit, "metadata that is XML", To("GET", "/sso/saml/metadata").With(200, "<EntityDescriptor/>", "application/samlmetadata+xml")),

        Kept(Label, "a charset", To("GET", "/health").With(200, Bodies.Health().ToJsonString(), "application/json; charset=utf-8")),
        Kept(Label, "a kind of JSON", To("GET", "/.well-known/jwks.json").With(200, """{"keys":[]}""", "application/jwk-set+json")),
        Beyond(Label, "a 204", To("POST", "/logout").With(204)),

        Kept(Shape, "further claims", Signed().With(200, Bodies.Session(null, claims => claims["team"] = "blue"))),
        Kept(Shape, "methods that a hook wrote as text", Signed().With(200, Bodies.Session(null, claims => claims["amr"] = new JsonArray("password")))),
        Beyond(Shape, "an access token that is opaque", To("POST", "/oauth/token").With(200, """{"access_token":"opaque","token_type":"Bearer","expires_in":60}""")),

        Kept(Agree, "two seconds between clock readings", Signed().With(200, Bodies.Session(session => { session["expires_at"] = Bodies.Expiry - 2; session["expires_in"] = Bodies.Lifetime + 2; }))),
        Kept(Agree, "a list of audiences", Signed().With(200, Bodies.Session(null, claims => claims["aud"] = new JsonArray("authenticated", "other")))),
        Kept(Agree, "an address that the token tells and the body, too", Signed().Dated().With(200, Bodies.Session())),
        Beyond(Agree, "a user without token", To("POST", "/signup").Sending("""{"email":"ada@example.com"}""").With(200, Bodies.User())),
    ];

    private static Answering Signed() => To("POST", "/token?grant_type=password");
}

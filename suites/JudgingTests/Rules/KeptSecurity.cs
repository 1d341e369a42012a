using System.Text.Json.Nodes;
using static Conformance.JudgingTests.Rules.Answering;
using static Conformance.JudgingTests.Rules.NearMiss;

namespace Conformance.JudgingTests.Rules;

/// <summary>What looks like a leak or a break-in and is none.</summary>
internal static class KeptSecurity
{
    private const string Opened = "bad-tokens-open-nothing";
    private const string Told = "errors-give-nothing-away";
    private const string Shown = "bodies-carry-no-secrets";
    private const string Led = "redirects-lead-to-no-stranger";

    public static IEnumerable<NearMiss> All =>
    [
        Kept(Opened, "a bad token that is refused", To("GET", "/user").Bearing("garbage").Refused(401, "bad_jwt")),
        Kept(Opened, "a missing token that is refused", To("GET", "/user").Anonymous().Refused(401, "no_authorization")),
        Beyond(Opened, "a right token", To("GET", "/user").With(200, Bodies.User())),
        Beyond(Opened, "a token that expired this minute", To("GET", "/user").Bearing(Jwt.Of(Bodies.Claims(claims => claims["exp"] = Jwt.Now.ToUnixTimeSeconds() - 60))).With(200, Bodies.User())),
        Beyond(Opened, "a token without expiry", To("GET", "/user").Bearing(Jwt.Of(Bodies.Claims(claims => claims.Remove("exp")))).With(200, Bodies.User())),
        Beyond(Opened, "a token that the recorder masked", To("GET", "/user").Bearing("***").With(200, Bodies.User())),
        Beyond(Opened, "the scheme in lower case", To("GET", "/user").Saying("Authorization", "bearer " + Jwt.Of(Bodies.Claims())).With(200, Bodies.User())),
        Beyond(Opened, "an opaque key that a gateway takes for a token", To("GET", "/admin/users").Saying("apikey", "sb_secret_abcdefgh").Bearing("sb_secret_abcdefgh").With(200, """{"aud":"authenticated","users":[]}""")),
        Beyond(Opened, "no token where none is asked for", To("GET", "/settings").Refused(500, "unexpected_failure")),

        Kept(Told, "an error that speaks of passwords", To("POST", "/signup").Refused(422, "weak_password", "Password should be at least 6 characters.")),
        Kept(Told, "a password that is a word of the error's own", To("POST", "/signup").Sending("""{"email":"a@example.com","password":"password"}""").Refused(422, "weak_password", "Choose another password")),
        Kept(Told, "a short password that a message happens to have", To("POST", "/signup").Sending("""{"email":"a@example.com","password":"charact"}""").Refused(422, "weak_password", "6 characters")),
        Kept(Told, "a database's code without its statement", To("GET", "/settings").Refused(500, "unexpected_failure", "Database error (23505): duplicate key value")),
        Kept(Told, "a path that the request itself names", To("GET", "/user?page=/app/x.json").Refused(400, "validation_failed", "no /app/x.json here, see https://docs.example/src/x.js")),
        Kept(Told, "an address and a version", To("POST", "/signup").Refused(422, "user_already_exists", "ada@example.com is taken; select another from the list. v1.22.3")),
        Kept(Told, "a redirected error that speaks of an assertion", To("POST", "/sso/saml/acs").Sending("SAMLResponse=PHg%2BPC94Pg%3D%3D", "application/x-www-form-urlencoded").Redirected(303, "http://localhost:3000?error=invalid_request&error_code=validation_failed&error_description=SAML+Assertion+is+not+valid")),
        Beyond(Told, "a redirect with tokens", To("GET", "/verify?token=x&type=signup").Redirected(303, "http://localhost:3000#access_token=abc.def.ghi&refresh_token=v1fGhTz8pLq2&token_type=bearer&expires_in=3600")),
        Kept(Told, "a mention of a token", To("GET", "/user").Refused(401, "bad_jwt", "invalid JWT: unable to parse or verify signature, token is malformed: could not base64 decode signature at character 3")),

        Kept(Led, "a link that leads to the site", To("GET", "/verify?type=signup&token=x&redirect_to=https%3A%2F%2Fattacker.invalid%2F").Redirected(303, "http://localhost:3000/#access_token=x&token_type=bearer&expires_in=3600&refresh_token=y")),
        Kept(Led, "the request's address in the query of an allowed one", To("GET", "/authorize?provider=github").Redirected(302, "https://github.com/login/oauth/authorize?client_id=x&redirect_to=https%3A%2F%2Fattacker.invalid%2F")),
        Kept(Led, "a path of the page's own", To("GET", "/callback?state=x&code=y").Redirected(302, "/attacker.invalid?code=x")),
        Beyond(Led, "the request's address in an error", To("GET", "/authorize?provider=nobody&redirect_to=https%3A%2F%2Fattacker.invalid%2F").Refused(400, "validation_failed", "https://attacker.invalid/")),

        Kept(Shown, "empty one-time tokens", To("GET", "/user").With(200, Bodies.User(user => user["confirmation_token"] = ""))),
        Kept(Shown, "a word of the user's own", To("GET", "/user").With(200, Bodies.User(user => user["user_metadata"] = new JsonObject { ["password"] = "my own" }))),
        Kept(Shown, "a factor's secret for whoever enrols it", To("POST", "/factors").With(200, """{"id":"6b3c2f7e-0a51-4a6e-9a3e-1f6f4d1c2b3a","type":"totp","friendly_name":"x","totp":{"qr_code":"data:image/svg+xml;utf-8,x","secret":"JBSWY3DPEHPK3PXP","uri":"otpauth://totp/x?secret=JBSWY3DPEHPK3PXP"}}""")),
        Kept(Shown, "a setting about passwords", To("GET", "/health").With(200, Bodies.Health(body => body["password"] = true))),
        Kept(Shown, "numbers that are no codes", To("GET", "/health").With(200, Bodies.Health(body => { body["password"] = 7; body["hotp"] = 7; }))),
        Kept(Shown, "what is buried deeper than anybody looks", To("GET", "/health").With(200, Bodies.Health(body => body["a"] = BrokenSecurity.Nested(31)))),
        Kept(Shown, "words of the user's and of the application's own", To("GET", "/health").With(200, Bodies.Health(body => { body["raw_user_meta_data"] = BrokenSecurity.Nested(0); body["app_metadata"] = BrokenSecurity.Nested(0); }))),
        Kept(Shown, "tokens of a session", To("POST", "/token?grant_type=password").With(200, Bodies.Session(session => session["provider_refresh_token"] = "x"))),
        Beyond(Shown, "a 204", To("POST", "/logout").With(204)),
    ];
}

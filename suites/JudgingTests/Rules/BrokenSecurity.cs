using System.Text.Json.Nodes;
using Conformance.Engine.Contracts;
using static Conformance.JudgingTests.Rules.Answering;
using static Conformance.JudgingTests.Rules.Stories;

namespace Conformance.JudgingTests.Rules;

/// <summary>What a server must never do.</summary>
internal static class BrokenSecurity
{
    private const string Opened = "bad-tokens-open-nothing";
    private const string Told = "errors-give-nothing-away";
    private const string Alike = "strangers-are-answered-alike";
    private const string Shown = "bodies-carry-no-secrets";
    private const string Led = "redirects-lead-to-no-stranger";
    private const string Hash = "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy";

    private const string Form = "application/x-www-form-urlencoded";
    private const string SamlResponse = "<samlp:Response ID=\"id-1\"/>";

    private static readonly string SamlForm = "SAMLResponse=" + Uri.EscapeDataString(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(SamlResponse)));

    public static IEnumerable<Situation> All =>
    [
        new("no token opens the user", To("GET", "/user").Anonymous().With(200, Bodies.User()), Opened),
        new("garbage opens the user", To("GET", "/user").Bearing("garbage").With(200, Bodies.User()), Opened),
        new("another scheme opens the user", To("GET", "/user").Saying("Authorization", "Basic YTpi").With(200, Bodies.User()), Opened),
        new("an unsigned token opens the user", To("GET", "/user").Bearing(Jwt.Of(Bodies.Claims(), "none", "")).With(200, Bodies.User()), Opened),
        new("a token without signature opens the user", To("GET", "/user").Bearing(Jwt.Of(Bodies.Claims(), signature: "")).With(200, Bodies.User()), Opened),
        new("a token that says to be unsigned opens the user", To("GET", "/user").Bearing(Jwt.Of(Bodies.Claims(), "nOnE")).With(200, Bodies.User()), Opened),
        new("an expired token opens the user", To("GET", "/user").Bearing(Jwt.Of(Bodies.Claims(claims => claims["exp"] = Jwt.Now.ToUnixTimeSeconds() - 61))).With(200, Bodies.User()), Opened),
        new("a token that the scenario knows to be bad logs out", To("POST", "/logout").With(204).Expecting(Category.MissingOrInvalidCredentials, "bad_jwt"), Opened),

        new("an error has a password hash", To("POST", "/signup").Refused(422, "user_already_exists", $"stored {Hash}"), Told),
        new("an error has an Argon hash", To("POST", "/signup").Refused(422, "weak_password", "$argon2id$v=19$m=65536"), Told),
        new("an error has a Go stack", To("GET", "/settings").With(500, "goroutine 17 [running]:\nmain.go:42", "text/plain"), Told, "initial-errors-keep-their-shape"),
        new("an error has a Python stack in its message", To("GET", "/settings").Refused(500, "unexpected_failure", "Traceback (most recent call last)"), Told),
        new("an error has a .NET stack in its message", To("GET", "/settings").Refused(500, "unexpected_failure", "boom\n   at Auth.Users.Find(String id)"), Told),
        new("an error has a database's own words", To("GET", "/settings").Refused(500, "unexpected_failure", "ERROR: duplicate key value violates unique constraint \"users_email_key\" (SQLSTATE 23505)"), Told),
        new("an error has a statement in small letters", To("GET", "/settings").Refused(500, "unexpected_failure", "select id from auth.users where email = $1"), Told),
        new("an error has a path of the machine", To("GET", "/settings").Refused(500, "unexpected_failure", "open /etc/auth/config.yaml: no such file"), Told),
        new("a header has a stack", To("GET", "/settings").Refused(500, "unexpected_failure").Header("X-Debug", "panic: main.go:42"), Told),
        new("an error has a statement", To("GET", "/settings").Refused(500, "unexpected_failure", "SELECT id, email FROM auth.users WHERE id = $1"), Told),
        new("an error repeats the password", To("POST", "/token?grant_type=password").Sending("""{"email":"a@example.com","password":"tr0ub4dor&3"}""").Refused(422, "invalid_credentials", "tr0ub4dor&3 is wrong"), Told),
        new("an error repeats a password that JSON has to escape", To("POST", "/token?grant_type=password").Sending("""{"email":"a@example.com","password":"tr0ub\"4dor&3"}""").Refused(422, "invalid_credentials", "tr0ub\"4dor&3 is wrong"), Told),
        new("an error without a body has a stack in a header", To("GET", "/nowhere").With(404).Header("X-Debug", "panic: main.go:42"), Told, "router-errors-carry-a-code"),
        new("an error repeats the refresh token", To("POST", "/token?grant_type=refresh_token").Sending("""{"refresh_token":"v1fGhTz8pLq2"}""").Refused(422, "refresh_token_not_found", "v1fGhTz8pLq2 is unknown"), Told),
        new("an error repeats the bearer token", To("GET", "/user").Bearing("abc.def.ghi").Refused(401, "bad_jwt", "cannot parse abc.def.ghi"), Told),
        new("a redirected error repeats the SAML response", To("POST", "/sso/saml/acs").Sending(SamlForm, Form).Redirected(303, $"http://localhost:3000?error=invalid_request&error_code=validation_failed&error_description={Uri.EscapeDataString("not valid " + SamlResponse)}"), Told),
        new("a redirected error has a statement", To("GET", "/verify?token=x&type=signup").Redirected(303, "http://localhost:3000#error=server_error&error_code=unexpected_failure&error_description=SELECT+id+FROM+auth.users"), Told),
        new("an error of no operation has a stack", To("GET", "/nowhere").With(500, "panic: oh\nmain.go:42", "text/plain"), Told),

        new("a link leads where only the request said", To("GET", "/verify?type=signup&token=x&redirect_to=https%3A%2F%2Fattacker.invalid%2F").Redirected(303, "https://attacker.invalid/?code=x"), Led),
        new("a callback leads to a host behind an allowed name", To("GET", "/callback?state=x&code=y").Redirected(302, "http://localhost:3000@attacker.invalid/?code=x"), Led),
        new("an address without scheme leads away", To("GET", "/callback?state=x&code=y").Redirected(302, "//attacker.invalid/?code=x"), Led),
        new("a host in capitals leads away", To("GET", "/callback?state=x&code=y").Redirected(302, " HTTPS://ATTACKER.INVALID/?code=x"), Led),
        new("a backslash leads away", To("GET", "/callback?state=x&code=y").Redirected(302, @"\\attacker.invalid/?code=x"), Led),

        new("a stranger is told so by the message", Tried("There is no such user").LikeThat(Tried("Wrong password")), Alike),
        new("a stranger is told so by the code", Tried("No", "user_not_found").LikeThat(Tried("No")), Alike),
        new("a stranger is told so by a member", Recovered("{}").LikeThat(Recovered("""{"message_id":"x"}""")), Alike),
        new("a stranger is told so by a header", Recovered("{}").LikeThat(Recovered("{}").Header("X-Sent", "1")), Alike),
        new("an answer has the password in a header", To("POST", "/signup").Sending("""{"email":"ada@example.com","password":"tr0ub4dor&3"}""").With(200, Bodies.User()).Header("X-Echo", "password=tr0ub4dor&3"), Shown),
        new("a token has the password's hash among its claims", To("POST", "/token?grant_type=password").With(200, Bodies.Session(null, claims => claims["pw"] = "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy")), Shown),
        new("health has the password of the database", To("GET", "/health").With(200, Bodies.Health(body => body["db"] = "postgres://auth:hunter2@db/auth")), Shown),
        new("an error has the password of the database", To("GET", "/user").Refused(401, "bad_jwt", "redis://:hunter2@cache:6379 is down"), "errors-give-nothing-away"),
        new("an error has an inner address", To("GET", "/user").Refused(401, "bad_jwt", "dial tcp 192.168.1.7:5432: connection refused"), "errors-give-nothing-away"),
        new("an error has a token that nobody showed", To("GET", "/user").Refused(401, "bad_jwt", "not signed as " + Jwt.Of(new JsonObject { ["role"] = "administrator" }, signature: new string('x', 43))), "errors-give-nothing-away"),
        new("the user has its password hash", To("GET", "/user").With(200, Bodies.User(user => user["encrypted_password"] = "x")), Shown),
        new("an answer has the password under another name", To("POST", "/signup").Sending("""{"email":"ada@example.com","password":"tr0ub4dor&3"}""").With(200, Bodies.User(user => user["pass"] = "tr0ub4dor&3")), Shown),
        new("an answer has the password's plain hash", To("POST", "/signup").Sending("""{"email":"ada@example.com","password":"tr0ub4dor&3"}""").With(200, Bodies.User(user => user["digest"] = "882a2a3fdb665a91ade7b21a88943b66c74d178f082ddf0b282d604f51d8bde4")), Shown),
        new("an answer has the code that was sent", To("POST", "/otp").With(200, """{"otp":"123456"}"""), Shown),
        new("an answer has the code that was sent as a number", To("POST", "/otp").With(200, """{"otp":123456}"""), Shown),
        new("a secret is buried under 31 objects", To("GET", "/health").With(200, Bodies.Health(body => body["a"] = Nested(30))), Shown),
        new("a secret is buried under lists", To("GET", "/health").With(200, Bodies.Health(body => body["a"] = new JsonArray(new JsonArray(1, new JsonObject { ["password"] = "x" })))), Shown),
        new("a listed factor has its secret", To("GET", "/admin/users").With(200, Bodies.Users(Bodies.User(user => user["factor"] = new JsonObject { ["secret"] = "JBSWY3DPEHPK3PXP" }))), Shown),
        new("the user has a one-time token", To("GET", "/user").With(200, Bodies.User(user => user["confirmation_token"] = "8c1")), Shown),
        new("a hash stands under a harmless name", To("GET", "/user").With(200, Bodies.User(user => user["note"] = Hash)), Shown),
        new("a listed user has a recovery token", To("GET", "/admin/users").With(200, Bodies.Users(Bodies.User(), Bodies.User(user => user["recovery_token"] = "8c1"))), Shown),
        new("the session's user has two secrets", To("POST", "/token?grant_type=password").With(200, Bodies.Session(session => { session["user"]!["password"] = "x"; session["user"]!["recovery_token"] = "y"; })), Shown, Shown),
    ];

    /// <summary>A password within so many objects.</summary>
    public static JsonObject Nested(int depth) => depth == 0 ? new JsonObject { ["password"] = "x" } : new JsonObject { ["a"] = Nested(depth - 1) };
}

using System.Text.Json.Nodes;
using static Conformance.JudgingTests.Rules.Answering;

namespace Conformance.JudgingTests.Rules;

/// <summary>Successes that are about something else than was asked, or bring something else than they should.</summary>
internal static class BrokenAgreements
{
    private const string Asked = "success-bodies-say-what-was-asked";
    private const string Own = "tokens-open-their-own";
    private const string Signed = "tokens-are-signed";
    private const string Somewhere = "redirects-lead-somewhere";
    private const string Session = "redirects-bring-their-session";
    private const string Queries = "tokens-stay-out-of-queries";
    private const string Other = "11111111-2222-4333-8444-555555555555";
    private const string Back = "http://localhost:3000/";

    public static IEnumerable<Situation> All =>
    [
        new("an administrator reads another user than asked for", To("GET", $"/admin/users/{Other}").With(200, Bodies.User()), Asked),
        new("an administrator reads another user below a path of the server's own", To("GET", $"/auth/v1/admin/users/{Other}").Meaning("admin_user_get").With(200, Bodies.User()), Asked),
        new("an administrator reads another user, whose id is escaped", To("GET", "/admin/users/" + Other.Replace("-", "%2D", StringComparison.Ordinal)).With(200, Bodies.User()), Asked),
        new("a user signs up with another address", To("POST", "/signup").Sending("""{"email":"eve@example.com","password":"x"}""").With(200, Bodies.User()), Asked),
        new("a session is another address's", To("POST", "/token?grant_type=password").Sending("""{"email":"eve@example.com","password":"x"}""").With(200, Bodies.Session()), Asked),
        new("metadata are not kept", To("PUT", "/user").Sending("""{"data":{"name":"Ada"}}""").With(200, Bodies.User()), Asked),
        new("metadata are kept in part", To("PUT", "/user").Sending("""{"data":{"name":"Ada","age":42}}""").With(200, Bodies.User(user => user["user_metadata"] = new JsonObject { ["name"] = "Ada" })), Asked),
        new("a role is not set", To("POST", "/admin/users").Sending("""{"email":"ada@example.com","role":"editor"}""").With(200, Bodies.User()), Asked),
        new("a new address is not taken over", To("PUT", "/user").Sending("""{"email":"eve@example.com"}""").With(200, Bodies.User()), Asked),
        new("a number is another one", To("PUT", "/user").Sending("""{"phone":"+15550100"}""").With(200, Bodies.User(user => user["new_phone"] = "15550101")), Asked),

        new("a link's type is a number", To("POST", "/admin/generate_link").Sending("""{"type":"magiclink","email":"ada@example.com"}""").With(200, Bodies.Link("signup", link => link["verification_type"] = 7)), "success-bodies-fit-their-schema"),
        new("a link is of another type", To("POST", "/admin/generate_link").Sending("""{"type":"recovery","email":"ada@example.com"}""").With(200, Bodies.Link("signup")), Asked),

        new("a token opens another user", To("GET", "/user").With(200, Bodies.User(user => user["id"] = Other)), Own),
        new("a token changes another user", To("PUT", "/user").With(200, Bodies.User(user => user["id"] = Other)), Own),

        new("a session has an unsigned token", To("POST", "/token?grant_type=password").With(200, Bodies.Session(session => session["access_token"] = Jwt.Of(Bodies.Claims(), "none"))), Signed),
        new("a session's token has no signature", To("POST", "/token?grant_type=password").With(200, Bodies.Session(session => session["access_token"] = Jwt.Of(Bodies.Claims(), signature: ""))), Signed, "success-bodies-fit-their-schema"),
        new("a session's token is called unsigned in capitals", To("POST", "/token?grant_type=password").With(200, Bodies.Session(session => session["access_token"] = Jwt.Of(Bodies.Claims(), "NONE"))), Signed),
        new("a redirect has a token without algorithm", To("GET", "/verify?type=signup&token=x").Redirected(303, $"{Back}#access_token={Jwt.Of(Bodies.Claims(), "")}&token_type=bearer&expires_in=3600&refresh_token=y"), Signed),
        new("the token of a redirect has another expiry than is said", To("GET", "/verify?type=signup&token=x").Redirected(303, $"{Back}#access_token={Jwt.Of(Bodies.Claims())}&token_type=bearer&expires_in=60&refresh_token=y"), "token-claims-agree-with-the-body"),
        new("the token of a redirect ends at another time than is said", To("GET", "/verify?type=signup&token=x").Redirected(303, $"{Back}#access_token={Jwt.Of(Bodies.Claims())}&token_type=bearer&expires_in=3600&expires_at=60&refresh_token=y"), "token-claims-agree-with-the-body"),
        new("an anonymous user's token does not say so", To("POST", "/token?grant_type=password").With(200, Bodies.Session(session => session["user"]!["is_anonymous"] = true)), "token-claims-agree-with-the-body"),
        new("the token of an anonymous user says otherwise", To("POST", "/token?grant_type=password").With(200, Bodies.Session(null, claims => claims["is_anonymous"] = true)), "token-claims-agree-with-the-body"),

        new("a declared limit is not kept", To("POST", "/otp").With(200, "{}").Expecting(Engine.Contracts.Category.RateLimited, "over_sms_send_rate_limit").Assured(), "limits-are-kept"),

        new("a redirect has no address", To("GET", "/verify?type=signup&token=x").With(303), Somewhere),
        new("a redirect has an empty address", To("GET", "/authorize?provider=github").Redirected(302, " "), Somewhere),

        new("a redirect lacks the refresh token", To("GET", "/verify?type=signup&token=x").Redirected(303, $"{Back}#access_token=x&token_type=bearer&expires_in=3600"), Session),
        new("a redirect lacks the access token and its type", To("GET", "/verify?type=signup&token=x").Redirected(303, $"{Back}#expires_in=3600&refresh_token=y"), Session),
        new("a redirect brings nothing", To("GET", "/callback?state=x&code=y").Redirected(302, Back).Expecting(Engine.Generation.Expectation.Success), Session),

        new("a redirect has its tokens in the query", To("GET", "/verify?type=signup&token=x").Redirected(303, $"{Back}?access_token=x&token_type=bearer&expires_in=3600&refresh_token=y"), Queries, Queries),
    ];
}

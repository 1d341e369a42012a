using System.Text.Json.Nodes;
using static Conformance.JudgingTests.Rules.Answering;
using static Conformance.JudgingTests.Rules.NearMiss;

namespace Conformance.JudgingTests.Rules;

/// <summary>Successes that say what was asked in other words.</summary>
internal static class KeptAgreements
{
    private const string Asked = "success-bodies-say-what-was-asked";
    private const string Own = "tokens-open-their-own";
    private const string Signed = "tokens-are-signed";
    private const string Somewhere = "redirects-lead-somewhere";
    private const string Session = "redirects-bring-their-session";
    private const string Queries = "tokens-stay-out-of-queries";
    private const string Back = "http://localhost:3000/";
    private const string Whole = "access_token=x&token_type=bearer&expires_in=3600&refresh_token=y";

    public static IEnumerable<NearMiss> All =>
    [
        Kept(Asked, "an identifier in capitals", To("GET", "/admin/users/6B3C2F7E-0A51-4A6E-9A3E-1F6F4D1C2B3A").With(200, Bodies.User(user => user["id"] = "6b3c2f7e-0a51-4a6e-9a3e-1f6f4d1c2b3a"))),
        Kept(Asked, "an address in small letters", To("POST", "/signup").Sending("""{"email":"Ada@Example.com","password":"x"}""").With(200, Bodies.User())),
        Kept(Asked, "an address that is still to be confirmed", To("PUT", "/user").Sending("""{"email":"eve@example.com"}""").With(200, Bodies.User(user => user["new_email"] = "eve@example.com"))),
        Kept(Asked, "a number without its plus", To("PUT", "/user").Sending("""{"phone":"+1 555 0100"}""").With(200, Bodies.User(user => user["phone"] = "15550100"))),
        Kept(Asked, "metadata beside others, one taken away", To("PUT", "/user").Sending("""{"data":{"name":"Ada","age":null}}""").With(200, Bodies.User(user => user["user_metadata"] = new JsonObject { ["name"] = "Ada", ["team"] = "blue" }))),
        Kept(Asked, "an answer that leaves it out", To("POST", "/signup").Sending("""{"email":"ada@example.com","password":"x","data":{}}""").With(200, Bodies.User())),
        Kept(Asked, "a link that signs up whom it could not sign in", To("POST", "/admin/generate_link").Sending("""{"type":"magiclink","email":"ada@example.com"}""").With(200, Bodies.Link("signup"))),
        Kept(Asked, "the user that was asked for below a path of the server's own", To("GET", "/auth/v1/admin/users/6b3c2f7e-0a51-4a6e-9a3e-1f6f4d1c2b3a").Meaning("admin_user_get").With(200, Bodies.User())),
        Kept(Asked, "nothing to change", To("PUT", "/user").Sending("""{"email":"","phone":null}""").With(200, Bodies.User())),
        Kept(Asked, "an address that came to one of two places", To("PUT", "/user").Sending("""{"email":"eve@example.com"}""").With(200, Bodies.User(user => { user["email"] = "eve@example.com"; user["new_email"] = "zoe@example.com"; }))),
        Kept(Asked, "a member that only later releases read", To("POST", "/admin/users").Sending("""{"email":"ada@example.com","id":"11111111-2222-4333-8444-555555555555"}""").With(200, Bodies.User())),
        Beyond(Asked, "a refusal", To("POST", "/signup").Sending("""{"email":"eve@example.com","password":"x"}""").Refused(422, "user_already_exists")),

        Kept(Own, "the token's own user", To("GET", "/user").With(200, Bodies.User())),
        Kept(Own, "a token of which nothing can be read", To("GET", "/user").Saying("apikey", "sb_secret_abcdefgh").Bearing("sb_secret_abcdefgh").With(200, Bodies.User())),
        Beyond(Own, "an administrator, who is nobody", To("GET", "/admin/users/6b3c2f7e-0a51-4a6e-9a3e-1f6f4d1c2b3a").With(200, Bodies.User(user => user["id"] = "6b3c2f7e-0a51-4a6e-9a3e-1f6f4d1c2b3a"))),

        Kept(Signed, "a token of a key pair", To("POST", "/token?grant_type=password").With(200, Bodies.Session(session => session["access_token"] = Jwt.Of(Bodies.Claims(), "ES256")))),
        Kept(Signed, "a token in a fragment", To("GET", "/verify?type=signup&token=x").Redirected(303, $"{Back}#access_token={Jwt.Of(Bodies.Claims())}&token_type=bearer&expires_in=3600&refresh_token=y")),
        Beyond(Signed, "an opaque token", To("POST", "/oauth/token").With(200, """{"access_token":"opaque","token_type":"Bearer","expires_in":60}""")),

        Kept("limits-are-kept", "a declared limit", To("POST", "/otp").Refused(429, "over_sms_send_rate_limit").Expecting(Engine.Contracts.Category.RateLimited, "over_sms_send_rate_limit").Assured()),
        Beyond("limits-are-kept", "a limit that nobody declares", To("POST", "/otp").With(200, "{}").Expecting(Engine.Contracts.Category.RateLimited, "over_sms_send_rate_limit")),

        Kept(Somewhere, "an address", To("GET", "/authorize?provider=github").Redirected(302, "https://github.example/login?client_id=x")),
        Kept(Somewhere, "a path", To("GET", "/callback?state=x&code=y").Redirected(302, "/?code=x")),

        Kept(Session, "a session", To("GET", "/verify?type=signup&token=x").Redirected(303, $"{Back}#{Whole}&type=signup")),
        Kept(Session, "a code", To("GET", "/verify?type=signup&token=pkce_x").Redirected(303, $"{Back}?code=x")),
        Kept(Session, "the first of two confirmations", To("GET", "/verify?type=email_change&token=x").Redirected(303, $"{Back}#message=Confirmation+link+accepted")),
        Kept(Session, "a provider", To("GET", "/authorize?provider=github").Redirected(302, "https://github.example/login?client_id=x&state=y")),
        Kept(Session, "a bare address of which nobody knows what it is for", To("GET", "/verify?type=signup&token=x").Redirected(303, Back)),
        Beyond(Session, "an error", To("GET", "/verify?type=signup&token=x").Redirected(303, $"{Back}#error=access_denied&error_code=otp_expired")),

        Kept(Queries, "tokens in the fragment", To("GET", "/verify?type=signup&token=x").Redirected(303, $"{Back}?x=y#{Whole}")),
        Kept(Queries, "a code in the query", To("GET", "/verify?type=signup&token=pkce_x").Redirected(303, $"{Back}?code=x")),
    ];
}

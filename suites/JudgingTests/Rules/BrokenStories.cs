using System.Text.Json.Nodes;
using static Conformance.JudgingTests.Rules.Answering;
using static Conformance.JudgingTests.Rules.Stories;

namespace Conformance.JudgingTests.Rules;

/// <summary>Answers that do not go together with themselves, with what was asked for, or with what came before.</summary>
internal static class BrokenStories
{
    private const string Agree = "bodies-agree-with-themselves";
    private const string Outcome = "successes-show-their-outcome";
    private const string How = "tokens-say-how-somebody-signed-in";
    private const string Session = "tokens-stay-with-their-session";
    private const string Lasts = "later-reads-show-what-was-done";
    private const string State = "redirects-return-the-state";
    private const string Lists = "lists-have-what-there-is";
    private const string Other = "11111111-2222-4333-8444-555555555555";

    public static IEnumerable<Situation> All =>
    [
        new("an identity is linked to somebody else", To("GET", "/user").With(200, WithIdentity(identity => identity["user_id"] = Other)), Agree, Agree),
        new("an identity's data are somebody else's", To("GET", "/user").With(200, WithIdentity(identity => identity["identity_data"]!["sub"] = Other)), Agree),
        new("the same identity stands twice", To("GET", "/user").With(200, Bodies.User(user => user["identities"] = new JsonArray(Identity(), Identity()))), Agree),
        new("a new address is already the user's", To("GET", "/user").With(200, Bodies.User(user => user["new_email"] = "ADA@example.com")), Agree),
        new("something was changed before it was made", To("GET", "/user").With(200, Bodies.User(user => user["updated_at"] = "2026-03-01T12:59:00+01:00")), Agree),
        new("the first provider is none", To("GET", "/user").With(200, Bodies.User(user => user["app_metadata"] = new JsonObject { ["provider"] = "github", ["providers"] = new JsonArray("email") })), Agree),
        new("a link has another hash", ByAdmin("/admin/generate_link").Sending("""{"type":"recovery","email":"ada@example.com"}""").With(200, Link("another")), Agree),

        new("nobody has signed in", SignedIn(session => session["user"]!.AsObject().Remove("last_sign_in_at")), Outcome),
        new("who has yet to confirm is confirmed", To("POST", "/signup").Sending("""{"email":"ada@example.com","password":"x"}""").With(200, Bodies.User(user => user["email_confirmed_at"] = "2026-03-01T12:00:00Z")), Outcome),
        new("a banned user is not shown to be", ByAdmin("/admin/users").Sending("""{"email":"ada@example.com","ban_duration":"1h"}""").With(200, Bodies.User()), Outcome),
        new("a confirmed address is not", ByAdmin("/admin/users").Sending("""{"email":"ada@example.com","email_confirm":true}""").With(200, Bodies.User()), Outcome),

        new("a password raises to the second level", SignedIn(null, claims => claims["aal"] = "aal2"), How),
        new("a password is no method", SignedIn(null, claims => claims["amr"] = new JsonArray("otp")), How),
        new("a second factor is none", To("POST", $"/factors/{Factor}/verify").With(200, Bodies.Session()), How),

        new("a refresh leads into another session", Refreshed("Zm9vYmFyYmF6", Fresh(claims => claims["session_id"] = Other)).After(SignedIn()), Session),
        new("a refresh loses the level", Refreshed("Zm9vYmFyYmF6", Fresh()).After(SignedIn(null, claims => { claims["aal"] = "aal2"; claims["amr"] = new JsonArray("password", "totp"); })), Session),
        new("a refresh token is exchanged for itself", Refreshed("Zm9vYmFyYmF6", Bodies.Session()).After(SignedIn()), Session),
        new("two sign-ins are of one session", SignedIn().After(SignedIn()), Session),

        new("a client gets its user back without its state", Answered("https://client.example/back?code=x").After(Asked("state=abc")), State),
        new("a client gets its user back with another state", Answered("https://client.example/back?error=access_denied&state=abd").After(Asked("state=abc")), State),

        new("metadata are not there afterwards", Read(WithMetadata("{}")).After(Changed("""{"data":{"a":1}}""", WithMetadata("""{"a":1}"""))), Lasts),
        new("metadata are replaced", Read(WithMetadata("""{"b":2}""")).After(Changed("""{"data":{"a":1}}""", WithMetadata("""{"a":1}""")), Changed("""{"data":{"b":2}}""", WithMetadata("""{"b":2}"""))), Lasts),
        new("a new user has lost an address", ReadByAdmin(Bodies.User()).After(Made("""{"email":"eve@example.com"}""")), Lasts),

        new("a list lacks who was made", Listed().After(Made("{}")), Lists),
        new("a list has who was deleted", Listed(Bodies.User()).After(Made("{}"), Deleted()), Lists),
    ];

    private static JsonObject Fresh(Action<JsonObject>? claims = null) => Bodies.Session(session => session["refresh_token"] = "bmV3", claims);

    private static Answering ByAdmin(string path) => To("POST", path);

    private static JsonObject Link(string hash)
    {
        var link = Bodies.Link("recovery");
        link["hashed_token"] = hash;
        return link;
    }

    private static JsonObject WithIdentity(Action<JsonObject> change) => Bodies.User(user =>
    {
        var identity = Identity();
        change(identity);
        user["identities"] = new JsonArray(identity);
    });

    private static JsonObject Identity() => Bodies.Identity();
}

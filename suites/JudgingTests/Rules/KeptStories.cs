using System.Text.Json.Nodes;
using static Conformance.JudgingTests.Rules.Answering;
using static Conformance.JudgingTests.Rules.NearMiss;
using static Conformance.JudgingTests.Rules.Stories;

namespace Conformance.JudgingTests.Rules;

/// <summary>What looks like a contradiction and is none.</summary>
internal static class KeptStories
{
    private const string Agree = "bodies-agree-with-themselves";
    private const string Outcome = "successes-show-their-outcome";
    private const string How = "tokens-say-how-somebody-signed-in";
    private const string Session = "tokens-stay-with-their-session";
    private const string Lasts = "later-reads-show-what-was-done";
    private const string State = "redirects-return-the-state";
    private const string Alike = "strangers-are-answered-alike";
    private const string Lists = "lists-have-what-there-is";

    public static IEnumerable<NearMiss> All =>
    [
        Kept(Agree, "an identity is the user's", To("GET", "/user").With(200, Bodies.User(user => user["identities"] = new JsonArray(Bodies.Identity())))),
        Kept(Agree, "a provider has an id of its own", To("GET", "/user").With(200, Bodies.User(user => user["identities"] = new JsonArray(Foreign())))),
        Kept(Agree, "clocks differ by a second", To("GET", "/user").With(200, Bodies.User(user => user["updated_at"] = "2026-03-01T11:59:59Z"))),
        Kept(Agree, "an administrator says nothing of providers", To("GET", "/user").With(200, Bodies.User(user => user["app_metadata"] = new JsonObject { ["provider"] = "custom" }))),
        Beyond(Agree, "an error has no body to agree with", To("GET", "/user").Refused(401, "bad_jwt")),

        Kept(Outcome, "who is not banned has no end of a ban", To("POST", "/admin/users").Sending("""{"email":"ada@example.com","ban_duration":"none"}""").With(200, Bodies.User())),
        Kept(Outcome, "an address that has yet to be confirmed is null", To("POST", "/signup").Sending("""{"email":"ada@example.com","password":"x"}""").With(200, Bodies.User(user => user["phone_confirmed_at"] = null))),
        Kept(Outcome, "a session comes with a confirmation", To("POST", "/signup").With(200, Bodies.Session(session => session["user"]!["email_confirmed_at"] = "2026-03-01T12:00:00Z"))),
        Beyond(Outcome, "nothing is asked for by who reads", To("GET", "/user").With(200, Bodies.User())),

        Kept(How, "a password and no more", SignedIn()),
        Kept(How, "a level of the server's own is of another rule", SignedIn(null, claims => claims["amr"] = new JsonArray("password", "geo"))),
        Beyond(How, "a refresh shows nothing new", Refreshed("x", Bodies.Session())),

        Kept(Session, "a refresh stays", Refreshed("Zm9vYmFyYmF6", Fresh()).After(SignedIn())),
        Kept(Session, "a repeated refresh may bring the same", Refreshed("Zm9vYmFyYmF6", Bodies.Session()).After(SignedIn(), Refreshed("Zm9vYmFyYmF6", Fresh()))),
        Kept(Session, "another refresh token is of a session that nobody has seen", Refreshed("other", Fresh(claims => claims["session_id"] = "11111111-2222-4333-8444-555555555555")).After(SignedIn())),
        Beyond(Session, "nothing came before", SignedIn()),

        Kept(State, "the state comes back", Answered("https://client.example/back?code=x&state=a%20b").After(Asked("state=a+b"))),
        Beyond(State, "there was no state", Answered("https://client.example/back?code=x").After(Asked("scope=email"))),
        Beyond(State, "the user is led to a page of the server's own", Answered("https://auth.example/consent?code=x").After(Asked("state=abc"))),

        Kept(Alike, "each request has a number", Tried("Invalid login credentials (request 17)").Header("X-Request-Id", "17").LikeThat(Tried("Invalid login credentials (request 18)"))),
        Kept(Alike, "the address is repeated", Tried("ada@example.com cannot sign in").LikeThat(Tried("eve@example.com cannot sign in"))),
        Beyond(Alike, "a limit met the other", Recovered("{}").LikeThat(To("POST", "/recover").Sending("""{"email":"eve@example.com"}""").Refused(429, "over_email_send_rate_limit"))),

        Kept(Lasts, "metadata are read", Read(WithMetadata("""{"a":1,"b":2}""")).After(Changed("""{"data":{"a":1}}""", WithMetadata("""{"a":1}""")))),
        Kept(Lasts, "a later change counts", Read(WithMetadata("""{"a":2}""")).After(Changed("""{"data":{"a":1}}""", WithMetadata("""{"a":1}""")), Changed("""{"data":{"a":2}}""", WithMetadata("""{"a":2}""")))),
        Beyond(Lasts, "a change that failed", Read(Bodies.User()).After(To("PUT", "/user").Sending("""{"data":{"a":1}}""").Refused(422, "same_password"))),
        Beyond(Lasts, "something else came between", Read(Bodies.User()).After(Changed("""{"data":{"a":1}}""", WithMetadata("""{"a":1}""")), To("POST", "/logout").With(204))),

        Kept(Lists, "who was made is listed", Listed(Bodies.User()).After(Made("{}"))),
        Kept(Lists, "a full page may lack somebody", Listed([.. Enumerable.Range(0, 50).Select(_ => Bodies.User())]).After(Made("{}", "99999999-2222-4333-8444-555555555555"))),
        Kept(Lists, "who was deleted softly may stay", Listed(Bodies.User()).After(Made("{}"), Deleted().Sending("""{"should_soft_delete":true}"""))),
        Beyond(Lists, "nothing came before", Listed()),
    ];

    private static JsonObject Fresh(Action<JsonObject>? claims = null) => Bodies.Session(session => session["refresh_token"] = "bmV3", claims);

    private static JsonObject Foreign()
    {
        var identity = Bodies.Identity();
        (identity["provider"], identity["id"], identity["identity_data"]!["sub"]) = ("github", "4711", "4711");
        return identity;
    }
}

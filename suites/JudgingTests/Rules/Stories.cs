using System.Text.Json.Nodes;
using static Conformance.JudgingTests.Rules.Answering;

namespace Conformance.JudgingTests.Rules;

/// <summary>What scenarios send one after another.</summary>
internal static class Stories
{
    public const string Id = "6b3c2f7e-0a51-4a6e-9a3e-1f6f4d1c2b3a";
    public const string Factor = "7c4d3a8f-1b62-4b7f-8b4f-2a7a5e2d3c4b";

    private const string Admin = "administrator";

    public static Answering Refreshed(string shown, JsonObject session) =>
        To("POST", "/token?grant_type=refresh_token").Sending(new JsonObject { ["refresh_token"] = shown }.ToJsonString()).With(200, session);

    public static Answering SignedIn(Action<JsonObject>? session = null, Action<JsonObject>? claims = null) =>
        To("POST", "/token?grant_type=password").With(200, Bodies.Session(session, claims));

    public static Answering Changed(string body, JsonObject user) => To("PUT", "/user").Sending(body).With(200, user);

    public static Answering Read(JsonObject user) => To("GET", "/user").With(200, user);

    public static Answering Made(string body, string id = Id) => ByAdmin("POST", "/admin/users").Sending(body).With(200, Bodies.User(user => user["id"] = id));

    public static Answering Deleted() => ByAdmin("DELETE", $"/admin/users/{Id}").With(200, "{}");

    public static Answering Listed(params JsonObject[] users) => ByAdmin("GET", "/admin/users").With(200, Bodies.Users(users));

    public static Answering ReadByAdmin(JsonObject user) => ByAdmin("GET", $"/admin/users/{Id}").With(200, user);

    /// <summary>A client's request for the user's consent.</summary>
    public static Answering Asked(string query) =>
        To("GET", $"/oauth/authorize?client_id={Factor}&redirect_uri=https://client.example/back&{query}").Redirected(302, "https://auth.example/consent?authorization_id=x");

    /// <summary>A user's consent, which leads back to the client.</summary>
    public static Answering Answered(string address) =>
        To("POST", "/oauth/authorizations/x/consent").Sending("""{"action":"approve"}""").With(200, new JsonObject { ["redirect_url"] = address });

    /// <summary>A password that opens nothing.</summary>
    public static Answering Tried(string message, string code = "invalid_credentials") =>
        To("POST", "/token?grant_type=password").Sending("""{"email":"ada@example.com","password":"wrong-one-1"}""").Refused(422, code, message);

    public static Answering Recovered(string body) => To("POST", "/recover").Sending("""{"email":"ada@example.com"}""").With(200, body);

    public static JsonObject WithMetadata(string metadata) => Bodies.User(user => user["user_metadata"] = JsonNode.Parse(metadata));

    private static Answering ByAdmin(string method, string path) => To(method, path).Bearing(Jwt.Of(new JsonObject { ["role"] = Admin }));
}

using System.Text.Json.Nodes;

namespace Conformance.JudgingTests.Rules;

/// <summary>Bodies of successes that keep every promise, for a test to change in one place.</summary>
internal static class Bodies
{
    public const int Lifetime = 3600;

    private const string Id = "6b3c2f7e-0a51-4a6e-9a3e-1f6f4d1c2b3a";

    public static long Expiry => Jwt.Now.ToUnixTimeSeconds() + Lifetime;

    public static JsonObject Link(string type, Action<JsonObject>? change = null) => Changed(change, User(user =>
    {
        user["action_link"] = "http://localhost:9999/verify?token=b1946ac92492d2347c6235b4d2611184b1946ac92492d2347c6235b4&type=" + type;
        user["email_otp"] = "123456";
        user["hashed_token"] = "b1946ac92492d2347c6235b4d2611184b1946ac92492d2347c6235b4";
        user["redirect_to"] = "http://localhost:3000";
        user["verification_type"] = type;
    }));

    /// <summary>An answer that lists users, each under an id of its own.</summary>
    public static JsonObject Users(params IEnumerable<JsonObject> users) => new()
    {
        ["aud"] = "authenticated",
        ["users"] = new JsonArray([.. users.Select(JsonNode (user, index) =>
        {
            user["id"] = index == 0 ? Id : $"11111111-2222-4333-8444-{index:D12}";
            return user;
        })]),
    };

    public static JsonObject User(Action<JsonObject>? change = null) => Changed(change, new JsonObject
    {
        ["id"] = Id,
        ["aud"] = "authenticated",
        ["role"] = "authenticated",
        ["email"] = "ada@example.com",
        ["phone"] = "",
        ["app_metadata"] = new JsonObject { ["provider"] = "email" },
        ["user_metadata"] = new JsonObject(),
        ["identities"] = new JsonArray(),
        ["created_at"] = "2026-03-01T12:00:00Z",
        ["updated_at"] = "2026-03-01T12:00:00.123456Z",
        ["is_anonymous"] = false,
    });

    public static JsonObject Claims(Action<JsonObject>? change = null) => Changed(change, new JsonObject
    {
        ["sub"] = Id,
        ["aud"] = "authenticated",
        ["exp"] = Expiry,
        ["iat"] = Expiry - Lifetime,
        ["email"] = "ada@example.com",
        ["phone"] = "",
        ["app_metadata"] = new JsonObject { ["provider"] = "email" },
        ["user_metadata"] = new JsonObject(),
        ["role"] = "authenticated",
        ["aal"] = "aal1",
        ["amr"] = new JsonArray(new JsonObject { ["method"] = "password", ["timestamp"] = Expiry - Lifetime }),
        ["session_id"] = "0f0e0d0c-0b0a-4908-8706-050403020100",
        ["is_anonymous"] = false,
    });

    public static JsonObject Session(Action<JsonObject>? change = null, Action<JsonObject>? claims = null) => Changed(change, new JsonObject
    {
        ["access_token"] = Jwt.Of(Claims(claims)),
        ["token_type"] = "bearer",
        ["expires_in"] = Lifetime,
        ["expires_at"] = Expiry,
        ["refresh_token"] = "Zm9vYmFyYmF6",
        ["user"] = User(user => user["last_sign_in_at"] = "2026-03-01T12:00:00Z"),
    });

    public static JsonObject Identity() => new()
    {
        ["identity_id"] = "5a2b1e6d-9f40-4953-8b2d-0e5e3c0b1a29",
        ["id"] = Id,
        ["user_id"] = Id,
        ["identity_data"] = new JsonObject { ["sub"] = Id, ["email"] = "ada@example.com" },
        ["provider"] = "email",
        ["email"] = "ada@example.com",
        ["created_at"] = "2026-03-01T12:00:00Z",
        ["updated_at"] = "2026-03-01T12:00:00Z",
    };

    public static JsonObject Health(Action<JsonObject>? change = null) =>
        Changed(change, new JsonObject { ["version"] = "v2.196.0", ["name"] = "GoTrue", ["description"] = "GoTrue is a user registration and authentication API" });

    private static JsonObject Changed(Action<JsonObject>? change, JsonObject body)
    {
        change?.Invoke(body);
        return body;
    }
}

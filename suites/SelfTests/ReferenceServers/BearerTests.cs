using System.Text.Json.Nodes;
using Conformance.ReferenceServers.SupabaseAuth.Security;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class BearerTests : ServerTests
{
    [Test]
    public async Task Without_a_token_nobody_is_authenticated()
    {
        foreach (var header in new[] { "", "Bearer", "Bearer ", "Basic abc", "Bearer a b", "abc" })
        {
            var answer = await SendAsync("GET", "/user", null, null, ("Authorization", header));
            Expect.InitialError(answer, 401, "no_authorization");
        }
    }

    [Test]
    public async Task A_token_that_is_not_the_servers_own_opens_nothing()
    {
        var (_, session) = await SignedInAsync();
        var parts = session.AccessToken.Split('.');
        var none = UrlText.Encode("""{"alg":"none","typ":"JWT"}"""u8);
        var expired = session.Claims();
        expired["exp"] = 1;
        var early = session.Claims();
        early["nbf"] = 99999999999;
        string[] tokens =
        [
            "garbage",
            "a.b.c",
            $"{parts[0]}.{parts[1]}.",
            $"{none}.{parts[1]}.",
            $"{none}.{parts[1]}.{parts[2]}",
            $"{parts[0]}.{parts[1]}.{parts[2]}A",
            session.AccessToken[..^1] + (char)(session.AccessToken[^1] ^ 1),
            Hs256.Sign(System.Text.Encoding.UTF8.GetBytes(parts[1]), Server.JwtSecret!),
            Mint(session.Claims(), "another-secret-of-at-least-32-characters"),
            Mint(expired, Server.JwtSecret!),
            Mint(early, Server.JwtSecret!),
        ];
        foreach (var token in tokens)
        {
            await RefusedAsync(401, "bad_jwt", "GET", "/user", null, token);
            await RefusedAsync(401, "bad_jwt", "GET", "/admin/users", null, token);
        }
    }

    [TestCase("sub", null, 401, "bad_jwt")]
    [TestCase("sub", "nonsense", 401, "bad_jwt")]
    [TestCase("sub", "00000000-0000-4000-8000-000000000000", 422, "user_not_found")]
    [TestCase("session_id", "nonsense", 401, "bad_jwt")]
    [TestCase("session_id", "00000000-0000-4000-8000-000000000000", 422, "session_not_found")]
    [TestCase("exp", "tomorrow", 401, "bad_jwt")]
    public async Task Claims_that_name_nothing_are_refused(string claim, string? value, int status, string code)
    {
        var (_, session) = await SignedInAsync();
        var claims = session.Claims();
        claims[claim] = value;
        var token = Mint(claims, Server.JwtSecret!);
        await RefusedAsync(status, code, "GET", "/user", null, token);
        await RefusedAsync(status, code, "POST", "/logout", null, token);
    }

    [Test]
    public async Task Another_users_session_is_no_session()
    {
        var (_, one) = await SignedInAsync();
        var (_, other) = await SignedInAsync();
        var claims = one.Claims();
        claims["session_id"] = other.Claims()["session_id"]!.DeepClone();
        await RefusedAsync(422, "session_not_found", "GET", "/user", null, Mint(claims, Server.JwtSecret!));
    }

    [Test]
    public async Task A_users_token_is_not_an_administrators()
    {
        var (_, session) = await SignedInAsync();
        await RefusedAsync(403, "not_admin", "GET", "/admin/users", null, session.AccessToken);
        var anon = Mint(new JsonObject { ["role"] = "anon" }, Server.JwtSecret!);
        await RefusedAsync(403, "not_admin", "GET", "/admin/users", null, anon);
    }

    [Test]
    public async Task The_audience_asked_for_must_be_the_tokens()
    {
        var (_, session) = await SignedInAsync();
        var answer = await SendAsync("GET", "/user", null, session.AccessToken, ("X-JWT-AUD", "another"));
        Expect.InitialError(answer, 400, "validation_failed");
    }

    [Test]
    public async Task A_token_expires()
    {
        var (_, session) = await SignedInAsync();
        Time.Advance(TimeSpan.FromHours(2));
        await RefusedAsync(401, "bad_jwt", "GET", "/user", null, session.AccessToken);
    }

    private static string Mint(JsonNode claims, string secret) =>
        Hs256.Sign(System.Text.Encoding.UTF8.GetBytes(claims.ToJsonString()), secret);
}

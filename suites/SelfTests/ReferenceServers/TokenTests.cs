using System.Net;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class TokenTests : ServerTests
{
    [Test]
    public async Task Claims_agree_with_the_body()
    {
        var (email, session) = await SignedInAsync();
        var claims = session.Claims();
        Assert.Multiple(() =>
        {
            Assert.That(claims["sub"]!.ToString(), Is.EqualTo(session.UserId));
            Assert.That(claims["email"]!.ToString(), Is.EqualTo(email));
            Assert.That(claims["role"]!.ToString(), Is.EqualTo("authenticated"));
            Assert.That(claims["aal"]!.ToString(), Is.EqualTo("aal1"));
            Assert.That(claims["exp"]!.ToString(), Is.EqualTo(session["expires_at"]));
            Assert.That(claims["app_metadata"]!.ToJsonString(), Is.EqualTo(session.User["app_metadata"]!.ToJsonString()));
            Assert.That(claims["amr"]![0]!["method"]!.ToString(), Is.EqualTo("password"));
            Assert.That(session.Header("sb-auth-session-id"), Is.EqualTo(claims["session_id"]!.ToString()));
        });
    }

    [Test]
    public async Task Wrong_password_and_unknown_user_are_not_told_apart()
    {
        var (email, _) = await SignedInAsync();
        await RefusedAsync(422, "invalid_credentials", "POST", "/token?grant_type=password", new { email, password = "wrong" });
        await RefusedAsync(422, "invalid_credentials", "POST", "/token?grant_type=password", new { email = NewEmail(), password = "wrong" });
        await RefusedAsync(422, "invalid_credentials", "POST", "/token?grant_type=password", new { email });
    }

    [TestCase("/token", "{}", 400, "invalid_credentials")]
    [TestCase("/token?grant_type=zzz", "{}", 400, "invalid_credentials")]
    [TestCase("/token?grant_type=password", "{}", 400, "validation_failed")]
    [TestCase("/token?grant_type=password", "{\"email\":\"a@b.c\",\"phone\":\"1\"}", 400, "validation_failed")]
    [TestCase("/token?grant_type=password", "{\"email\":", 400, "bad_json")]
    [TestCase("/token?grant_type=refresh_token", "{}", 400, "validation_failed")]
    [TestCase("/token?grant_type=refresh_token", "{\"refresh_token\":\"UPPERCASE-12\"}", 400, "validation_failed")]
    [TestCase("/token?grant_type=refresh_token", "{\"refresh_token\":\"abcdefghijkl\"}", 422, "refresh_token_not_found")]
    [TestCase("/token?grant_type=pkce", "{}", 400, "validation_failed")]
    [TestCase("/token?grant_type=pkce", "{\"auth_code\":\"x\",\"code_verifier\":\"y\"}", 422, "flow_state_not_found")]
    [TestCase("/token?grant_type=id_token", "{}", 400, "validation_failed")]
    public Task Wrong_input_is_refused(string path, string body, int status, string code) =>
        RefusedAsync(status, code, "POST", path, body);

    [Test]
    public async Task A_refresh_token_is_replaced_at_each_use()
    {
        var (_, first) = await SignedInAsync();
        var second = await RefreshAsync(first.RefreshToken);
        Assert.That(second.RefreshToken, Is.Not.EqualTo(first.RefreshToken));
        Assert.That(second.UserId, Is.EqualTo(first.UserId));
        Assert.That(second.Claims()["session_id"]!.ToString(), Is.EqualTo(first.Claims()["session_id"]!.ToString()));
    }

    [Test]
    public async Task A_client_that_lost_the_answer_gets_the_same_token_again()
    {
        var (_, first) = await SignedInAsync();
        var second = await RefreshAsync(first.RefreshToken);
        Time.Advance(TimeSpan.FromMinutes(5));
        Assert.That((await RefreshAsync(first.RefreshToken)).RefreshToken, Is.EqualTo(second.RefreshToken));
    }

    [Test]
    public async Task A_grandparent_within_the_interval_is_let_through()
    {
        var (_, first) = await SignedInAsync();
        await RefreshAsync((await RefreshAsync(first.RefreshToken)).RefreshToken);
        Assert.That((await RefreshAsync(first.RefreshToken)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Reuse_after_the_interval_ends_the_whole_family()
    {
        var (_, first) = await SignedInAsync();
        var third = await RefreshAsync((await RefreshAsync(first.RefreshToken)).RefreshToken);
        Time.Advance(TimeSpan.FromSeconds(30));
        await RefusedAsync(422, "refresh_token_already_used", "POST", "/token?grant_type=refresh_token", new { refresh_token = first.RefreshToken });
        await RefusedAsync(422, "refresh_token_already_used", "POST", "/token?grant_type=refresh_token", new { refresh_token = third.RefreshToken });
    }

    [Test]
    public async Task A_banned_user_gets_nothing()
    {
        var (email, session) = await SignedInAsync();
        await SendAsync("PUT", $"/admin/users/{session.UserId}", new { ban_duration = "1h30m" }, Admin);
        await RefusedAsync(403, "user_banned", "POST", "/token?grant_type=refresh_token", new { refresh_token = session.RefreshToken });
        await RefusedAsync(403, "user_banned", "POST", "/token?grant_type=password", new { email, password = Password });
        await RefusedAsync(403, "user_banned", "GET", "/user", null, session.AccessToken);
        await SendAsync("PUT", $"/admin/users/{session.UserId}", new { ban_duration = "none" }, Admin);
        Assert.That((await GetAsync("/user", session.AccessToken)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    private Task<Answer> RefreshAsync(string token) =>
        PostAsync("/token?grant_type=refresh_token", new { refresh_token = token });
}

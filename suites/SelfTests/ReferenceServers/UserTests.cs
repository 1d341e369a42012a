using System.Net;
using Conformance.ReferenceServers.SupabaseAuth;
using Conformance.ReferenceServers.SupabaseAuth.Config;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class UserTests : ServerTests
{
    protected override AuthConfig Config => AuthPresets.All["default"] with { ReauthenticateForPassword = true };

    [Test]
    public async Task Metadata_are_merged_and_null_takes_away()
    {
        var (_, session) = await SignedInAsync();
        await SendAsync("PUT", "/user", new { data = new { a = 1, b = 2 } }, session.AccessToken);
        var user = await SendAsync("PUT", "/user", "{\"data\":{\"a\":null,\"c\":{\"d\":[]}}}", session.AccessToken);
        var metadata = user.Body!["user_metadata"]!.AsObject();
        Assert.That(metadata.ContainsKey("a"), Is.False);
        Assert.That(metadata["b"]!.GetValue<int>(), Is.EqualTo(2));
        Assert.That(metadata["c"]!.ToJsonString(), Is.EqualTo("{\"d\":[]}"));
    }

    [Test]
    public async Task A_new_password_ends_the_other_sessions()
    {
        var (email, first) = await SignedInAsync();
        var second = await SignInAsync(email);
        await RefusedAsync(422, "same_password", "PUT", "/user", new { password = Password }, second.AccessToken);
        var updated = await SendAsync("PUT", "/user", new { password = "n3w-passw0rd" }, second.AccessToken);
        Assert.That(updated.Status, Is.EqualTo(HttpStatusCode.OK));
        await RefusedAsync(422, "session_not_found", "GET", "/user", null, first.AccessToken);
        await RefusedAsync(422, "invalid_credentials", "POST", "/token?grant_type=password", new { email, password = Password });
    }

    [Test]
    public async Task An_old_session_needs_a_code_for_a_new_password()
    {
        var (email, session) = await SignedInAsync();
        Time.Advance(TimeSpan.FromHours(25));
        var fresh = await PostAsync("/token?grant_type=refresh_token", new { refresh_token = session.RefreshToken });
        await RefusedAsync(422, "reauthentication_needed", "PUT", "/user", new { password = "n3w-passw0rd" }, fresh.AccessToken);
        await GetAsync("/reauthenticate", fresh.AccessToken);
        await RefusedAsync(422, "reauthentication_not_valid", "PUT", "/user", new { password = "n3w-passw0rd", nonce = "x" }, fresh.AccessToken);
        var body = new { password = "n3w-passw0rd", nonce = LastMessage(email).Otp };
        Assert.That((await SendAsync("PUT", "/user", body, fresh.AccessToken)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("{\"email\":\"nonsense\"}", 400, "validation_failed")]
    [TestCase("{\"phone\":\"nonsense\"}", 400, "validation_failed")]
    [TestCase("{\"password\":\"\"}", 422, "weak_password")]
    [TestCase("{\"app_metadata\":{\"a\":1}}", 403, "not_admin")]
    [TestCase("{\"data\":\"text\"}", 400, "bad_json")]
    [TestCase("{\"data\":", 400, "bad_json")]
    public async Task Wrong_input_is_refused(string body, int status, string code)
    {
        var (_, session) = await SignedInAsync();
        await RefusedAsync(status, code, "PUT", "/user", body, session.AccessToken);
    }

    [Test]
    public async Task Addresses_of_others_are_refused()
    {
        var (taken, _) = await SignedInAsync();
        var phone = NewPhone();
        await PostAsync("/admin/users", new { phone, phone_confirm = true }, Admin);
        var (_, session) = await SignedInAsync();
        await RefusedAsync(422, "email_exists", "PUT", "/user", new { email = taken }, session.AccessToken);
        await RefusedAsync(422, "phone_exists", "PUT", "/user", new { phone }, session.AccessToken);
    }

    [Test]
    public async Task An_anonymous_user_becomes_permanent_with_an_email()
    {
        var session = await PostAsync("/signup", "{}");
        await RefusedAsync(422, "validation_failed", "PUT", "/user", new { password = "n3w-passw0rd" }, session.AccessToken);
        await RefusedAsync(422, "validation_failed", "GET", "/reauthenticate", null, session.AccessToken);
        var email = NewEmail();
        await SendAsync("PUT", "/user", new { email }, session.AccessToken);
        var user = (await PostAsync("/verify", new { type = "email_change", email, token = LastMessage(email).Otp })).User;
        Assert.That(user["is_anonymous"]!.GetValue<bool>(), Is.False);
        Assert.That(user["id"]!.ToString(), Is.EqualTo(session.UserId));
    }

    [Test]
    public async Task An_identity_is_unlinked_unless_it_is_the_last()
    {
        var (_, session) = await SignedInAsync();
        var own = session.User["identities"]![0]!["identity_id"]!.ToString();
        await RefusedAsync(404, "validation_failed", "DELETE", "/user/identities/nonsense", null, session.AccessToken);
        await RefusedAsync(422, "single_identity_not_deletable", "DELETE", $"/user/identities/{own}", null, session.AccessToken);
        var phone = "15551230004";
        await SendAsync("PUT", "/user", new { phone }, session.AccessToken);
        var changed = await PostAsync("/verify", new { type = "phone_change", phone, token = "123456" });
        Assert.That(changed.User["identities"]!.AsArray(), Has.Count.EqualTo(2));
        await RefusedAsync(404, "identity_not_found", "DELETE", $"/user/identities/{Guid.NewGuid()}", null, session.AccessToken);
        Assert.That((await SendAsync("DELETE", $"/user/identities/{own}", null, session.AccessToken)).Status, Is.EqualTo(HttpStatusCode.OK));
        var user = await GetAsync("/user", session.AccessToken);
        Assert.That((user["email"], user["phone"]), Is.EqualTo(("", phone)));
    }

    [TestCase("?provider=gitlab", 501, "provider_disabled")]
    [TestCase("?provider=github&code_challenge=x", 400, "validation_failed")]
    [TestCase("?provider=nonsense", 400, "validation_failed")]
    [TestCase("", 400, "validation_failed")]
    public async Task Linking_knows_which_providers_are_on(string query, int status, string code)
    {
        var (_, session) = await SignedInAsync();
        await RefusedAsync(status, code, "GET", "/user/identities/authorize" + query, null, session.AccessToken);
    }

    [TestCase("global", false, false)]
    [TestCase("local", false, true)]
    [TestCase("others", true, false)]
    public async Task Logout_ends_the_sessions_of_its_scope(string scope, bool ownLives, bool otherLives)
    {
        var (email, own) = await SignedInAsync();
        var other = await SignInAsync(email);
        var answer = await SendAsync("POST", $"/logout?scope={scope}", null, own.AccessToken);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(await LivesAsync(own), Is.EqualTo(ownLives));
        Assert.That(await LivesAsync(other), Is.EqualTo(otherLives));
    }

    [Test]
    public async Task An_unknown_scope_of_logout_ends_nothing()
    {
        var (_, session) = await SignedInAsync();
        await RefusedAsync(400, "validation_failed", "POST", "/logout?scope=nonsense", null, session.AccessToken);
        Assert.That(await LivesAsync(session));
    }

    private async Task<bool> LivesAsync(Answer session)
    {
        var byToken = (await GetAsync("/user", session.AccessToken)).Status == HttpStatusCode.OK;
        var refreshed = await PostAsync("/token?grant_type=refresh_token", new { refresh_token = session.RefreshToken });
        Assert.That(refreshed.Status == HttpStatusCode.OK, Is.EqualTo(byToken));
        return byToken;
    }
}

using System.Net;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class AdminTests : ServerTests
{
    [Test]
    public async Task Users_are_created_read_changed_and_deleted()
    {
        var email = NewEmail();
        var created = await PostAsync("/admin/users", new { email, user_metadata = new { a = 1 }, app_metadata = new { b = 2 }, role = "editor" }, Admin);
        var path = $"/admin/users/{created["id"]}";
        Assert.That(created["role"], Is.EqualTo("editor"));
        Assert.That(created.Body!["email_confirmed_at"], Is.Null);
        var changed = await SendAsync("PUT", path, new { email_confirm = true, phone = "+14155550123", ban_duration = "24h" }, Admin);
        Assert.That(changed["email_confirmed_at"], Is.Not.Empty);
        Assert.That(changed["banned_until"], Is.Not.Empty);
        Assert.That((await GetAsync(path, Admin))["phone"], Is.EqualTo("14155550123"));
        Assert.That((await SendAsync("DELETE", path, null, Admin)).Body!.AsObject(), Is.Empty);
        await RefusedAsync(404, "user_not_found", "GET", path, null, Admin);
    }

    [Test]
    public async Task A_soft_deleted_user_leaves_hashes()
    {
        var (email, session) = await SignedInAsync();
        var path = $"/admin/users/{session.UserId}";
        await SendAsync("DELETE", path, new { should_soft_delete = true }, Admin);
        var user = await GetAsync(path, Admin);
        Assert.That(user["email"], Does.Match("^[A-Za-z0-9_-]{43}$"));
        Assert.That(user["phone"], Does.Match("^[A-Za-z0-9_-]{15}$"));
        await RefusedAsync(422, "session_not_found", "GET", "/user", null, session.AccessToken);
        await RefusedAsync(422, "invalid_credentials", "POST", "/token?grant_type=password", new { email, password = Password });
        Assert.That((await PostAsync("/signup", new { email, password = Password })).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("{}", 400, "validation_failed")]
    [TestCase("{\"email\":\"nonsense\"}", 400, "validation_failed")]
    [TestCase("{\"phone\":\"nonsense\"}", 400, "validation_failed")]
    [TestCase("{\"email\":\"x1@example.com\",\"ban_duration\":\"nonsense\"}", 400, "validation_failed")]
    [TestCase("{\"email\":\"x1@example.com\",\"ban_duration\":\"99999999999h\"}", 400, "validation_failed")]
    [TestCase("{\"email\":\"x1@example.com\",\"id\":\"nonsense\"}", 400, "validation_failed")]
    [TestCase("{\"email\":\"x1@example.com\",\"password\":\"a\",\"password_hash\":\"b\"}", 400, "validation_failed")]
    [TestCase("{\"email\":\"x1@example.com\",\"password_hash\":\"b\"}", 400, "validation_failed")]
    [TestCase("{\"email\":\"x1@example.com\",\"email_confirm\":\"yes\"}", 400, "bad_json")]
    public Task Wrong_input_is_refused(string body, int status, string code) =>
        RefusedAsync(status, code, "POST", "/admin/users", body, Admin);

    [Test]
    public async Task What_belongs_to_others_is_refused()
    {
        var (email, session) = await SignedInAsync();
        var (_, other) = await SignedInAsync();
        await RefusedAsync(422, "email_exists", "POST", "/admin/users", new { email }, Admin);
        await RefusedAsync(422, "user_already_exists", "POST", "/admin/users", new { email = NewEmail(), id = session.UserId }, Admin);
        await RefusedAsync(422, "email_exists", "PUT", $"/admin/users/{other.UserId}", new { email }, Admin);
        await RefusedAsync(422, "email_exists", "POST", "/invite", new { email }, Admin);
        await RefusedAsync(422, "email_exists", "POST", "/admin/generate_link", new { type = "signup", email, password = Password }, Admin);
    }

    [TestCase("nonsense", 404, "validation_failed")]
    [TestCase("00000000-0000-4000-8000-000000000000", 404, "user_not_found")]
    public async Task The_path_must_name_a_user(string id, int status, string code)
    {
        await RefusedAsync(status, code, "GET", $"/admin/users/{id}", null, Admin);
        await RefusedAsync(status, code, "PUT", $"/admin/users/{id}", "{}", Admin);
        await RefusedAsync(status, code, "DELETE", $"/admin/users/{id}", null, Admin);
        await RefusedAsync(status, code, "GET", $"/admin/users/{id}/factors", null, Admin);
    }

    [Test]
    public async Task Lists_come_in_pages()
    {
        for (var n = 0; n < 5; n++)
            await PostAsync("/admin/users", new { email = $"page{n}-{NewEmail()}" }, Admin);
        var page = await GetAsync("/admin/users?page=2&per_page=2&filter=PAGE", Admin);
        Assert.Multiple(() =>
        {
            Assert.That(page.Header("X-Total-Count"), Is.EqualTo("5"));
            Assert.That(page.Header("Link"), Is.EqualTo(
                "</admin/users?page=3&per_page=2&filter=PAGE>; rel=\"next\", </admin/users?page=3&per_page=2&filter=PAGE>; rel=\"last\""));
            Assert.That(page.Body!["users"]!.AsArray(), Has.Count.EqualTo(2));
            Assert.That(page.Body["users"]![0]!.AsObject().ContainsKey("identities"));
            Assert.That(page.Body["users"]![0]!["identities"], Is.Null);
        });
        Assert.That((await GetAsync("/admin/users?page=999999999999999999&per_page=999999999999999999", Admin)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("/admin/users?page=x")]
    [TestCase("/admin/users?page=-1")]
    [TestCase("/admin/users?per_page=0")]
    [TestCase("/admin/users?sort=email+asc")]
    [TestCase("/admin/audit?per_page=1.5")]
    [TestCase("/admin/audit?query=nonsense")]
    [TestCase("/admin/audit?query=other:x")]
    public Task Wrong_pages_are_refused(string path) => RefusedAsync(400, "validation_failed", "GET", path, null, Admin);

    [Test]
    public async Task The_audit_log_says_who_did_what()
    {
        var (email, _) = await SignedInAsync();
        var log = await GetAsync($"/admin/audit?query=author:{email}", Admin);
        Assert.That(log.Body!.AsArray().Select(entry => entry!["payload"]!["action"]!.ToString()), Does.Contain("login"));
        Assert.That(log.Header("X-Total-Count"), Is.EqualTo(log.Body.AsArray().Count.ToString()));
    }

    [TestCase("{}", 400, "validation_failed")]
    [TestCase("{\"email\":\"x2@example.com\"}", 400, "validation_failed")]
    [TestCase("{\"email\":\"x2@example.com\",\"type\":\"nonsense\"}", 400, "validation_failed")]
    [TestCase("{\"email\":\"x2@example.com\",\"type\":\"recovery\"}", 422, "user_not_found")]
    [TestCase("{\"email\":\"x2@example.com\",\"type\":\"email_change_new\",\"new_email\":\"x3@example.com\"}", 422, "user_not_found")]
    [TestCase("{\"email\":\"x2@example.com\",\"type\":\"signup\"}", 400, "validation_failed")]
    [TestCase("{\"email\":\"x2@example.com\",\"type\":\"signup\",\"password\":\"1\"}", 422, "weak_password")]
    public Task Wrong_links_are_refused(string body, int status, string code) =>
        RefusedAsync(status, code, "POST", "/admin/generate_link", body, Admin);

    [Test]
    public async Task An_invitation_makes_a_user_who_can_accept_it()
    {
        var email = NewEmail();
        var user = await PostAsync("/invite", new { email, data = new { a = 1 } }, Admin);
        Assert.That(user["invited_at"], Is.Not.Empty);
        var session = await PostAsync("/verify", new { type = "invite", token_hash = LastMessage(email).Hash });
        Assert.That(session.UserId, Is.EqualTo(user["id"]));
    }
}

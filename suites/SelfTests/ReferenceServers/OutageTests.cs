using System.Net;
using Conformance.ReferenceServers.Companions;
using Conformance.ReferenceServers.SupabaseAuth.Config;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class DatabaseDownTests : ServerTests
{
    protected override AuthConfig Config => AuthPresets.All["database-down"];

    [TestCase("/health")]
    [TestCase("/settings")]
    [TestCase("/.well-known/jwks.json")]
    public async Task What_needs_no_database_is_still_told(string path) =>
        Assert.That((await GetAsync(path)).Status, Is.EqualTo(HttpStatusCode.OK));

    [TestCase("POST", "/signup", """{"email":"a@example.com","password":"passw0rd"}""", "")]
    [TestCase("POST", "/otp", """{"email":"a@example.com","create_user":false}""", "")]
    [TestCase("POST", "/token?grant_type=refresh_token", """{"refresh_token":"abcdefghijkl"}""", "")]
    [TestCase("GET", "/admin/users", null, "admin")]
    [TestCase("POST", "/admin/users", """{"email":"a@example.com"}""", "admin")]
    public Task What_needs_it_is_an_unexpected_failure(string method, string path, string? body, string caller) =>
        RefusedAsync(500, "unexpected_failure", method, path, body, caller.Length > 0 ? Admin : null);

    [Test]
    public async Task Bad_input_stays_bad_input() =>
        await RefusedAsync(400, "validation_failed", "POST", "/signup", new { email = "nonsense", password = Password });

    [Test]
    public async Task A_link_leads_to_the_site_with_the_error()
    {
        var answer = await GetAsync("/verify?type=signup&token=abc");
        Assert.That(answer.Header("Location"), Does.Contain("error=server_error").And.Contain("error_code=unexpected_failure"));
    }
}

internal sealed class MailServerDownTests : ServerTests
{
    protected override AuthConfig Config => AuthPresets.All["mail-fails"];

    [TestCase("/signup")]
    [TestCase("/recover")]
    [TestCase("/magiclink")]
    [TestCase("/otp")]
    [TestCase("/resend")]
    public async Task The_failure_tells_nobody_whether_an_address_is_known(string path)
    {
        var (known, _) = await SignedInAsync();
        foreach (var email in new[] { known, NewEmail() })
            await RefusedAsync(500, "unexpected_failure", "POST", path, new { email, type = "signup", password = Password });
    }
}

internal sealed class TextServiceDownTests : ServerTests
{
    protected override AuthConfig Config => AuthPresets.All["sms-fails"];

    [TestCase("/signup")]
    [TestCase("/otp")]
    [TestCase("/resend")]
    public async Task No_number_is_reached_and_none_is_made(string path)
    {
        var phone = NewPhone();
        await RefusedAsync(422, "sms_send_failed", "POST", path, new { phone, type = "sms", password = Password });
        Assert.That(Inside.Store.UserByPhone(phone), Is.Null);
    }
}

internal sealed class RequestTimeLimitTests : ServerTests
{
    protected override AuthConfig Config => AuthPresets.All["request-timeout"];

    [Test]
    public async Task A_request_is_given_up_before_the_hook_is()
    {
        var email = NewEmail();
        World.Hooks.Plan(HookNames.BeforeUserCreated, email, new HookAnswer { Seconds = 2 });
        await RefusedAsync(500, "request_timeout", "POST", "/signup", new { email, password = Password });
        World.Hooks.Plan(HookNames.BeforeUserCreated, email, new HookAnswer { Seconds = 0.5 });
        Assert.That((await PostAsync("/signup", new { email, password = Password })).Status, Is.EqualTo(HttpStatusCode.OK));
    }
}

internal sealed class LeakedPasswordTests : ServerTests
{
    protected override AuthConfig Config => AuthPresets.All["strict-password"];

    [Test]
    public async Task A_leaked_password_is_weak_for_that_reason_alone()
    {
        var answer = await PostAsync("/signup", new { email = NewEmail(), password = "Pwned-passw0rd-1!" });
        Expect.InitialError(answer, 422, "weak_password");
        Assert.That(answer.Body!["weak_password"]!["reasons"]!.ToJsonString(), Is.EqualTo("""["pwned"]"""));
    }
}

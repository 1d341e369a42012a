using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Conformance.ReferenceServers.SupabaseAuth;
using Conformance.ReferenceServers.SupabaseAuth.Config;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class VerifyTests : ServerTests
{
    private const string Verifier = "a-verifier-that-is-long-enough-for-the-rules-of-rfc-7636";

    private static readonly string Challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(Verifier)));

    protected override AuthConfig Config => AuthPresets.All["default"];

    [TestCase("magiclink")]
    [TestCase("recovery")]
    public async Task A_link_for_a_known_user_opens_a_session_once(string type)
    {
        var (email, _) = await SignedInAsync();
        var link = await PostAsync("/admin/generate_link", new { type, email }, Admin);
        Assert.That(link["hashed_token"], Does.Match("^[0-9a-f]{56}$"));
        var session = await PostAsync("/verify", new { type, token_hash = link["hashed_token"] });
        Assert.That(session.User["email"]!.ToString(), Is.EqualTo(email));
        await RefusedAsync(403, "otp_expired", "POST", "/verify", new { type, token_hash = link["hashed_token"] });
    }

    [Test]
    public async Task A_link_in_a_browser_hands_the_session_over_in_the_fragment()
    {
        var email = NewEmail();
        var link = await PostAsync("/admin/generate_link", new { type = "signup", email, password = Password, redirect_to = "http://localhost:3000/x" }, Admin);
        var path = new Uri(link["action_link"]).PathAndQuery;
        var redirect = await GetAsync(path);
        Assert.That(redirect.Status, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(redirect.Header("Location"), Does.StartWith("http://localhost:3000/x#access_token=").And.Contain("refresh_token=").And.EndWith("type=signup"));
        var again = await GetAsync(path);
        Assert.That(again.Header("Location"), Does.Contain("error_code=otp_expired").And.Contain("error=access_denied"));
    }

    [Test]
    public async Task A_pkce_flow_ends_with_the_code_and_the_verifier()
    {
        var email = NewEmail();
        await PostAsync("/otp", new { email, code_challenge = Challenge, code_challenge_method = "s256" });
        var (_, hash) = LastMessage(email);
        Assert.That(hash, Does.StartWith("pkce_"));
        var redirect = await GetAsync($"/verify?type=signup&token={hash}&redirect_to=http://localhost:3000/");
        var code = redirect.Header("Location").Split("?code=")[1];
        await RefusedAsync(401, "bad_code_verifier", "POST", "/token?grant_type=pkce", new { auth_code = code, code_verifier = "wrong" });
        var session = await PostAsync("/token?grant_type=pkce", new { auth_code = code, code_verifier = Verifier });
        Assert.That(session.User["email"]!.ToString(), Is.EqualTo(email));
        await RefusedAsync(422, "flow_state_not_found", "POST", "/token?grant_type=pkce", new { auth_code = code, code_verifier = Verifier });
    }

    [Test]
    public async Task A_pkce_code_expires()
    {
        var email = NewEmail();
        await PostAsync("/otp", new { email, code_challenge = Verifier, code_challenge_method = "plain" });
        var redirect = await GetAsync($"/verify?type=signup&token={LastMessage(email).Hash}");
        Time.Advance(TimeSpan.FromMinutes(6));
        var code = redirect.Header("Location").Split("?code=")[1];
        await RefusedAsync(422, "flow_state_expired", "POST", "/token?grant_type=pkce", new { auth_code = code, code_verifier = Verifier });
    }

    [Test]
    public async Task A_code_expires()
    {
        var email = NewEmail();
        await PostAsync("/otp", new { email });
        Time.Advance(TimeSpan.FromMinutes(61));
        await RefusedAsync(403, "otp_expired", "POST", "/verify", new { type = "email", email, token = LastMessage(email).Otp });
    }

    [Test]
    public async Task A_code_by_phone_does_not_confirm_an_email()
    {
        var phone = NewPhone();
        await PostAsync("/otp", new { phone });
        await RefusedAsync(403, "otp_expired", "POST", "/verify", new { type = "signup", token_hash = LastMessage(phone).Hash });
    }

    [Test]
    public async Task An_email_changes_when_both_addresses_agree()
    {
        var (email, session) = await SignedInAsync();
        var wanted = NewEmail();
        var user = await SendAsync("PUT", "/user", new { email = wanted }, session.AccessToken);
        Assert.That(user["new_email"], Is.EqualTo(wanted));
        var first = await PostAsync("/verify", new { type = "email_change", email, token = LastMessage(email).Otp });
        Assert.That(first["code"], Is.EqualTo("200"));
        var second = await PostAsync("/verify", new { type = "email_change", email = wanted, token = LastMessage(wanted).Otp });
        Assert.That(second.User["email"]!.ToString(), Is.EqualTo(wanted));
        Assert.That(second.User["new_email"], Is.Null);
        Assert.That(second.User["identities"]![0]!["email"]!.ToString(), Is.EqualTo(wanted));
    }

    [Test]
    public async Task Links_for_an_email_change_work_together()
    {
        var (email, _) = await SignedInAsync();
        var new_email = NewEmail();
        var current = await PostAsync("/admin/generate_link", new { type = "email_change_current", email, new_email }, Admin);
        var wanted = await PostAsync("/admin/generate_link", new { type = "email_change_new", email, new_email }, Admin);
        await PostAsync("/verify", new { type = "email_change", token_hash = wanted["hashed_token"] });
        var session = await PostAsync("/verify", new { type = "email_change", token_hash = current["hashed_token"] });
        Assert.That(session.User["email"]!.ToString(), Is.EqualTo(new_email));
    }

    [TestCase("{}", 400, "validation_failed")]
    [TestCase("{\"type\":\"signup\"}", 400, "validation_failed")]
    [TestCase("{\"type\":\"signup\",\"token\":\"1\",\"token_hash\":\"2\"}", 400, "validation_failed")]
    [TestCase("{\"type\":\"signup\",\"token\":\"1\"}", 400, "validation_failed")]
    [TestCase("{\"type\":\"signup\",\"token\":\"1\",\"email\":\"a@b.c\",\"phone\":\"123\"}", 400, "validation_failed")]
    [TestCase("{\"type\":\"signup\",\"token\":\"1\",\"email\":\"nonsense\"}", 400, "validation_failed")]
    [TestCase("{\"type\":\"sms\",\"token\":\"1\",\"phone\":\"nonsense\"}", 400, "validation_failed")]
    [TestCase("{\"type\":\"sms\",\"token_hash\":\"1\"}", 400, "validation_failed")]
    [TestCase("{\"type\":\"signup\",\"token_hash\":\"1\",\"email\":\"a@b.c\"}", 400, "validation_failed")]
    [TestCase("{\"type\":\"signup\",\"token_hash\":\"1\"}", 403, "otp_expired")]
    [TestCase("{\"type\":\"email\",\"token\":\"1\",\"email\":\"unknown@example.com\"}", 403, "otp_expired")]
    [TestCase("{\"type\":\"sms\",\"token\":\"1\",\"phone\":\"14155550100\"}", 403, "otp_expired")]
    [TestCase("{\"type\":\"sms\",\"token\":\"1\",\"email\":\"a@b.c\"}", 403, "otp_expired")]
    public Task Wrong_input_is_refused(string body, int status, string code) =>
        RefusedAsync(status, code, "POST", "/verify", body);

    [TestCase("/verify", 400)]
    [TestCase("/verify?type=signup", 400)]
    [TestCase("/verify?token=x", 400)]
    public Task A_link_without_its_parts_is_refused_in_json(string path, int status) =>
        RefusedAsync(status, "validation_failed", "GET", path);

    [TestCase("http://evil.example/")]
    [TestCase("http://localhost:3000@evil.example/")]
    [TestCase("javascript:alert(1)")]
    [TestCase("//evil.example")]
    [TestCase("http://localhost:3000\\@evil.example")]
    public async Task A_link_leads_to_no_other_site(string target)
    {
        var answer = await GetAsync($"/verify?type=signup&token=x&redirect_to={Uri.EscapeDataString(target)}");
        Assert.That(answer.Header("Location"), Does.StartWith("http://localhost:3000#").Or.StartWith("http://localhost:3000/#"));
    }
}

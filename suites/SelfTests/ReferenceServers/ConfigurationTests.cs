using System.Net;
using Conformance.ReferenceServers.SupabaseAuth;
using Conformance.ReferenceServers.SupabaseAuth.Config;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class LockedDownTests : ServerTests
{
    protected override AuthConfig Config => AuthPresets.All["locked-down"];

    [TestCase("/signup", "{\"email\":\"a@example.com\",\"password\":\"passw0rd\"}", "signup_disabled")]
    [TestCase("/signup", "{}", "anonymous_provider_disabled")]
    [TestCase("/otp", "{\"email\":\"a@example.com\"}", "email_provider_disabled")]
    [TestCase("/otp", "{\"phone\":\"14155550100\"}", "phone_provider_disabled")]
    [TestCase("/magiclink", "{\"email\":\"a@example.com\"}", "email_provider_disabled")]
    [TestCase("/recover", "{\"email\":\"a@example.com\"}", "email_provider_disabled")]
    [TestCase("/resend", "{\"email\":\"a@example.com\",\"type\":\"signup\"}", "email_provider_disabled")]
    [TestCase("/token?grant_type=password", "{\"email\":\"a@example.com\",\"password\":\"x\"}", "email_provider_disabled")]
    [TestCase("/token?grant_type=password", "{\"phone\":\"14155550100\",\"password\":\"x\"}", "phone_provider_disabled")]
    public Task What_is_switched_off_says_so(string path, string body, string code) => RefusedAsync(501, code, "POST", path, body);

    [TestCase("POST", "/sso", "saml_provider_disabled")]
    [TestCase("GET", "/sso/saml/metadata", "saml_provider_disabled")]
    [TestCase("POST", "/sso/saml/acs", "saml_provider_disabled")]
    [TestCase("GET", "/scim/v2/ServiceProviderConfig", "feature_disabled")]
    [TestCase("GET", "/scim/v2/ResourceTypes", "feature_disabled")]
    [TestCase("GET", "/scim/v2/Schemas", "feature_disabled")]
    public Task What_is_switched_off_reads_no_body(string method, string path, string code) => RefusedAsync(501, code, method, path, "{nonsense");

    [TestCase("GET", "/admin/custom-providers")]
    [TestCase("POST", "/admin/custom-providers")]
    [TestCase("PUT", "/admin/custom-providers/custom:x")]
    public async Task Custom_providers_are_off_for_administrators_too(string method, string path)
    {
        await RefusedAsync(401, "no_authorization", method, path, "{nonsense");
        await RefusedAsync(501, "feature_disabled", method, path, "{nonsense", Admin);
    }

    [TestCase("github")]
    [TestCase("custom:x")]
    public async Task No_provider_leads_anywhere(string provider)
    {
        await RefusedAsync(501, "provider_disabled", "GET", $"/authorize?provider={provider}");
        Assert.That((await GetAsync("/settings")).Body!["external"]!["github"]!.GetValue<bool>(), Is.False);
    }

    [TestCase("POST", "/passkeys/authentication/options", "passkey_disabled")]
    [TestCase("GET", "/passkeys", "passkey_disabled")]
    [TestCase("POST", "/token?grant_type=web3", "web3_provider_disabled")]
    public Task What_is_switched_off_asks_nobody_who_they_are(string method, string path, string code) => RefusedAsync(501, code, method, path, "{}");

    [Test]
    public async Task Settings_tell_it()
    {
        var settings = await GetAsync("/settings");
        Assert.That(settings.Body!["disable_signup"]!.GetValue<bool>());
        Assert.That(settings.Body["external"]!["email"]!.GetValue<bool>(), Is.False);
    }

    [Test]
    public async Task An_administrator_still_lets_people_in_by_link()
    {
        var link = await PostAsync("/admin/generate_link", new { type = "magiclink", email = NewEmail() }, Admin);
        var session = await PostAsync("/verify", new { type = "magiclink", token_hash = link["hashed_token"] });
        foreach (var kind in new[] { "totp", "phone", "webauthn" })
            await RefusedAsync(501, $"mfa_{kind}_enroll_not_enabled", "POST", "/factors", new { factor_type = kind }, session.AccessToken);
        await RefusedAsync(501, "manual_linking_disabled", "GET", "/user/identities/authorize?provider=github", null, session.AccessToken);
        await RefusedAsync(501, "manual_linking_disabled", "DELETE", $"/user/identities/{Guid.NewGuid()}", null, session.AccessToken);
    }
}

internal sealed class StrictPasswordTests : ServerTests
{
    protected override AuthConfig Config => AuthPresets.All["strict-password"];

    [TestCase("short", "[\"length\",\"characters\"]")]
    [TestCase("Short-1!", "[\"length\"]")]
    [TestCase("long-enough-but-plain", "[\"characters\"]")]
    public async Task Reasons_are_told(string password, string reasons)
    {
        var answer = await PostAsync("/signup", new { email = NewEmail(), password });
        Expect.InitialError(answer, 422, "weak_password");
        Assert.That(answer.Body!["weak_password"]!["reasons"]!.ToJsonString(), Is.EqualTo(reasons));
    }

    [Test]
    public async Task A_strong_password_is_taken() =>
        Assert.That((await PostAsync("/signup", new { email = NewEmail(), password = Password })).Status, Is.EqualTo(HttpStatusCode.OK));
}

internal sealed class ShortExpiryTests : ServerTests
{
    protected override AuthConfig Config => AuthPresets.All["short-expiry"];

    [Test]
    public async Task Everything_ages_fast()
    {
        var (email, session) = await SignedInAsync();
        var link = await PostAsync("/admin/generate_link", new { type = "magiclink", email }, Admin);
        Time.Advance(TimeSpan.FromSeconds(6));
        await RefusedAsync(401, "bad_jwt", "GET", "/user", null, session.AccessToken);
        await RefusedAsync(403, "otp_expired", "POST", "/verify", new { type = "magiclink", token_hash = link["hashed_token"] });
        var refreshed = await PostAsync("/token?grant_type=refresh_token", new { refresh_token = session.RefreshToken });
        Assert.That(refreshed.Status, Is.EqualTo(HttpStatusCode.OK));
    }
}

internal sealed class SessionLimitTests : ServerTests
{
    protected override AuthConfig Config => AuthPresets.All["autoconfirm"] with
    {
        SessionTimebox = TimeSpan.FromMinutes(30),
        SessionInactivity = TimeSpan.FromMinutes(10),
    };

    [TestCase(11)]
    [TestCase(31)]
    public async Task A_session_ends_by_itself(int minutes)
    {
        var (_, session) = await SignedInAsync();
        Time.Advance(TimeSpan.FromMinutes(minutes));
        await RefusedAsync(422, "session_expired", "GET", "/user", null, session.AccessToken);
        await RefusedAsync(422, "session_expired", "POST", "/token?grant_type=refresh_token", new { refresh_token = session.RefreshToken });
    }
}

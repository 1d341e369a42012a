using System.Net;
using Conformance.ReferenceServers.SupabaseAuth;
using Conformance.ReferenceServers.SupabaseAuth.Config;
using Conformance.ReferenceServers.SupabaseAuth.Security;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class FactorTests : ServerTests
{
    protected override AuthConfig Config => AuthPresets.All["autoconfirm"] with { MaxFactors = 3 };

    [Test]
    public async Task A_verified_factor_raises_its_session_and_ends_lesser_ones()
    {
        var (email, first) = await SignedInAsync();
        var other = await SignInAsync(email);
        var (factor, raised) = await VerifiedAsync(first);
        Assert.That(raised.Claims()["aal"]!.ToString(), Is.EqualTo("aal2"));
        Assert.That(raised.User["factors"]![0]!["status"]!.ToString(), Is.EqualTo("verified"));
        await RefusedAsync(422, "session_not_found", "GET", "/user", null, other.AccessToken);

        var lesser = await SignInAsync(email);
        await RefusedAsync(403, "insufficient_aal", "DELETE", $"/factors/{factor["id"]}", null, lesser.AccessToken);
        await RefusedAsync(403, "insufficient_aal", "POST", "/factors", new { factor_type = "totp", friendly_name = "b" }, lesser.AccessToken);
        await RefusedAsync(403, "insufficient_aal", "PUT", "/user", new { password = "n3w-passw0rd" }, lesser.AccessToken);

        var removed = await SendAsync("DELETE", $"/factors/{factor["id"]}", null, raised.AccessToken);
        Assert.That(removed["id"], Is.EqualTo(factor["id"]));
        var refreshed = await PostAsync("/token?grant_type=refresh_token", new { refresh_token = raised.RefreshToken });
        Assert.That(refreshed.Claims()["aal"]!.ToString(), Is.EqualTo("aal1"));
    }

    [Test]
    public async Task An_enrolment_tells_what_an_authenticator_needs()
    {
        var (_, session) = await SignedInAsync();
        var factor = await EnrollAsync(session, "mine");
        var totp = factor.Body!["totp"]!;
        Assert.That(totp["secret"]!.ToString(), Does.Match("^[A-Z2-7]{32}$"));
        Assert.That(totp["uri"]!.ToString(), Does.StartWith("otpauth://totp/").And.Contain(totp["secret"]!.ToString()));
        Assert.That(totp["qr_code"]!.ToString(), Does.StartWith("<svg").And.EndWith("</svg>").And.Not.Contain("#"));
    }

    [Test]
    public async Task Enrolment_has_its_limits()
    {
        var (_, session) = await SignedInAsync();
        foreach (var name in new[] { "a", "b", "c" })
            await EnrollAsync(session, name);
        await RefusedAsync(422, "mfa_factor_name_conflict", "POST", "/factors", new { factor_type = "totp", friendly_name = "a" }, session.AccessToken);
        await RefusedAsync(422, "too_many_enrolled_mfa_factors", "POST", "/factors", new { factor_type = "totp", friendly_name = "d" }, session.AccessToken);
    }

    [TestCase("{}", 400, "validation_failed")]
    [TestCase("{\"factor_type\":\"nonsense\"}", 400, "validation_failed")]
    [TestCase("{\"factor_type\":\"phone\"}", 400, "validation_failed")]
    [TestCase("{\"factor_type\":\"phone\",\"phone\":\"x\"}", 400, "validation_failed")]
    [TestCase("{\"factor_type\":1}", 400, "bad_json")]
    [TestCase("", 400, "bad_json")]
    public async Task Wrong_enrolments_are_refused(string body, int status, string code)
    {
        var (_, session) = await SignedInAsync();
        await RefusedAsync(status, code, "POST", "/factors", body, session.AccessToken);
    }

    [Test]
    public async Task An_issuer_that_fits_no_qr_code_is_refused()
    {
        var (_, session) = await SignedInAsync();
        await RefusedAsync(400, "validation_failed", "POST", "/factors", new { factor_type = "totp", issuer = new string('x', 5000) }, session.AccessToken);
    }

    [Test]
    public async Task A_challenge_is_answered_once_rightly_and_in_time()
    {
        var (_, session) = await SignedInAsync();
        var factor = await EnrollAsync(session, "mine");
        var path = $"/factors/{factor["id"]}/verify";
        var challenge = await PostAsync($"/factors/{factor["id"]}/challenge", null, session.AccessToken);
        await RefusedAsync(422, "mfa_verification_failed", "POST", path, new { challenge_id = challenge["id"], code = "abc" }, session.AccessToken);
        await RefusedAsync(422, "mfa_factor_not_found", "POST", path, new { challenge_id = Guid.NewGuid(), code = "123456" }, session.AccessToken);
        await RefusedAsync(400, "bad_json", "POST", path, new { challenge_id = "nonsense", code = "123456" }, session.AccessToken);
        await RefusedAsync(400, "validation_failed", "POST", path, new { challenge_id = challenge["id"] }, session.AccessToken);
        Time.Advance(TimeSpan.FromMinutes(6));
        await RefusedAsync(422, "mfa_challenge_expired", "POST", path, new { challenge_id = challenge["id"], code = Code(factor) }, session.AccessToken);
    }

    [Test]
    public async Task A_challenge_is_used_up_by_its_answer()
    {
        var (_, session) = await SignedInAsync();
        var factor = await EnrollAsync(session, "mine");
        var challenge = await PostAsync($"/factors/{factor["id"]}/challenge", null, session.AccessToken);
        var body = new { challenge_id = challenge["id"], code = Code(factor) };
        var path = $"/factors/{factor["id"]}/verify";
        Assert.That((await PostAsync(path, body, session.AccessToken)).Status, Is.EqualTo(HttpStatusCode.OK));
        await RefusedAsync(422, "mfa_ip_address_mismatch", "POST", path, body, session.AccessToken);
    }

    [Test]
    public async Task Factors_of_others_are_not_found()
    {
        var (_, one) = await SignedInAsync();
        var factor = await EnrollAsync(one, "mine");
        var (_, other) = await SignedInAsync();
        await RefusedAsync(404, "mfa_factor_not_found", "POST", $"/factors/{factor["id"]}/challenge", null, other.AccessToken);
        await RefusedAsync(404, "mfa_factor_not_found", "DELETE", $"/factors/{factor["id"]}", null, other.AccessToken);
        await RefusedAsync(404, "validation_failed", "POST", "/factors/nonsense/challenge", null, other.AccessToken);
    }

    [Test]
    public async Task Anonymous_users_are_not_permitted()
    {
        var session = await PostAsync("/signup", "{}");
        await RefusedAsync(403, "no_authorization", "POST", "/factors", new { factor_type = "totp" }, session.AccessToken);
    }

    [Test]
    public async Task Administrators_list_rename_and_delete_factors()
    {
        var (_, session) = await SignedInAsync();
        var factor = await EnrollAsync(session, "mine");
        var path = $"/admin/users/{session.UserId}/factors";
        var list = await GetAsync(path, Admin);
        Assert.That(list.Body![0]!["friendly_name"]!.ToString(), Is.EqualTo("mine"));
        Assert.That(list.Body[0]!["secret"], Is.Null);
        var renamed = await SendAsync("PUT", $"{path}/{factor["id"]}", new { friendly_name = "theirs" }, Admin);
        Assert.That(renamed["friendly_name"], Is.EqualTo("theirs"));
        Assert.That((await SendAsync("DELETE", $"{path}/{factor["id"]}", null, Admin))["id"], Is.EqualTo(factor["id"]));
        await RefusedAsync(404, "mfa_factor_not_found", "DELETE", $"{path}/{factor["id"]}", null, Admin);
    }

    private async Task<Answer> EnrollAsync(Answer session, string name)
    {
        var factor = await PostAsync("/factors", new { factor_type = "totp", friendly_name = name }, session.AccessToken);
        Assert.That(factor.Status, Is.EqualTo(HttpStatusCode.OK));
        return factor;
    }

    private async Task<(Answer Factor, Answer Session)> VerifiedAsync(Answer session)
    {
        var factor = await EnrollAsync(session, "mine");
        var challenge = await PostAsync($"/factors/{factor["id"]}/challenge", null, session.AccessToken);
        var body = new { challenge_id = challenge["id"], code = Code(factor) };
        return (factor, await PostAsync($"/factors/{factor["id"]}/verify", body, session.AccessToken));
    }

    private string Code(Answer factor) =>
        Totp.Code(factor.Body!["totp"]!["secret"]!.ToString(), Time.GetUtcNow().UtcDateTime);
}

using System.Net;
using Conformance.ReferenceServers.SupabaseAuth.Config;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class CaptchaTests : ServerTests
{
    protected override AuthConfig Config => AuthPresets.All["captcha"];

    [TestCase("/signup")]
    [TestCase("/recover")]
    [TestCase("/resend")]
    [TestCase("/magiclink")]
    [TestCase("/otp")]
    [TestCase("/sso")]
    [TestCase("/passkeys/authentication/options")]
    [TestCase("/token?grant_type=password")]
    [TestCase("/token?grant_type=web3")]
    [TestCase("/token?grant_type=nonsense")]
    public async Task Nothing_else_is_looked_at_without_a_captcha(string path)
    {
        await RefusedAsync(401, "captcha_failed", "POST", path, "{}");
        await RefusedAsync(401, "captcha_failed", "POST", path, """{"gotrue_meta_security":{"captcha_token":" "}}""");
        await RefusedAsync(401, "captcha_failed", "POST", path, """{"gotrue_meta_security":{"captcha_token":"guessed"}}""");
        await RefusedAsync(500, "unexpected_failure", "POST", path, """{"gotrue_meta_security":{"captcha_token":"unreachable"}}""");
        await RefusedAsync(400, "bad_json", "POST", path, """{"gotrue_meta_security":{"captcha_token":1}}""");
        await RefusedAsync(400, "bad_json", "POST", path, "{");
    }

    [TestCase("refresh_token", 400, "validation_failed")]
    [TestCase("pkce", 400, "validation_failed")]
    public Task Some_grants_need_none(string grant, int status, string code) => RefusedAsync(status, code, "POST", $"/token?grant_type={grant}", "{}");

    [Test]
    public async Task Who_has_solved_one_signs_up_and_so_does_an_administrator()
    {
        var solved = new { email = NewEmail(), password = Password, gotrue_meta_security = new { captcha_token = " passed " } };
        Assert.That((await PostAsync("/signup", solved)).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await PostAsync("/signup", new { email = NewEmail(), password = Password }, Admin)).Status, Is.EqualTo(HttpStatusCode.OK));
    }
}

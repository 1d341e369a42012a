using System.Net;
using Conformance.ReferenceServers.SupabaseAuth;
using Conformance.ReferenceServers.SupabaseAuth.Config;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class SendingTests : ServerTests
{
    protected override AuthConfig Config => AuthPresets.All["default"] with
    {
        EmailInterval = TimeSpan.FromMinutes(1),
        SmsInterval = TimeSpan.FromMinutes(1),
    };

    [TestCase("/recover")]
    [TestCase("/magiclink")]
    [TestCase("/otp")]
    [TestCase("/resend")]
    [TestCase("/signup")]
    public async Task Limits_and_answers_tell_nobody_whether_an_address_is_known(string path)
    {
        var (known, _) = await SignedInAsync();
        foreach (var email in new[] { known, NewEmail() })
        {
            var body = new { email, type = "signup", password = Password };
            Assert.That((await PostAsync(path, body)).Status, Is.EqualTo(HttpStatusCode.OK));
            await RefusedAsync(429, "over_email_send_rate_limit", "POST", path, body);
            Time.Advance(TimeSpan.FromMinutes(2));
            Assert.That((await PostAsync(path, body)).Status, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task Phones_have_a_limit_of_their_own()
    {
        var phone = NewPhone();
        await PostAsync("/otp", new { phone });
        await RefusedAsync(429, "over_sms_send_rate_limit", "POST", "/otp", new { phone });
    }

    [TestCase("/otp", "{}", 400, "validation_failed")]
    [TestCase("/otp", "{\"email\":\"a@b.c\",\"phone\":\"123\"}", 400, "validation_failed")]
    [TestCase("/otp", "{\"email\":\"a@b.c\",\"channel\":\"sms\"}", 400, "validation_failed")]
    [TestCase("/otp", "{\"email\":\"nonsense\",\"create_user\":false}", 400, "validation_failed")]
    [TestCase("/otp", "{\"email\":\"nobody@example.com\",\"create_user\":false}", 501, "otp_disabled")]
    [TestCase("/otp", "{\"email\":\"a@b.c\",\"create_user\":\"no\"}", 400, "bad_json")]
    [TestCase("/magiclink", "{}", 400, "validation_failed")]
    [TestCase("/recover", "{}", 400, "validation_failed")]
    [TestCase("/recover", "{\"email\":\"nonsense\"}", 400, "validation_failed")]
    [TestCase("/resend", "{}", 400, "validation_failed")]
    [TestCase("/resend", "{\"type\":\"signup\"}", 400, "validation_failed")]
    [TestCase("/resend", "{\"type\":\"sms\",\"email\":\"a@b.c\"}", 400, "validation_failed")]
    [TestCase("/resend", "{\"type\":\"nonsense\",\"email\":\"a@b.c\"}", 400, "validation_failed")]
    public Task Wrong_input_is_refused(string path, string body, int status, string code) =>
        RefusedAsync(status, code, "POST", path, body);
}

using System.Net;
using Conformance.ReferenceServers.SupabaseAuth.Config;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class MailValidationTests : ServerTests
{
    protected override AuthConfig Config => AuthPresets.All["email-validation"];

    [TestCase("/signup")]
    [TestCase("/recover")]
    [TestCase("/otp")]
    public async Task Domains_that_take_no_mail_are_refused(string path)
    {
        foreach (var domain in new[] { "a.example", "b.test", "c.invalid", "d.localhost" })
            await RefusedAsync(422, "email_address_invalid", "POST", path, new { email = $"u@{domain}", password = Password });
        Assert.That((await PostAsync(path, new { email = NewEmail(), password = Password })).Status, Is.EqualTo(HttpStatusCode.OK));
    }
}

internal sealed class MailAllowListTests : ServerTests
{
    protected override AuthConfig Config => AuthPresets.All["email-allow-list"];

    [Test]
    public async Task Mail_goes_to_listed_addresses_alone()
    {
        await RefusedAsync(422, "email_address_not_authorized", "POST", "/signup", new { email = NewEmail(), password = Password });
        await RefusedAsync(422, "email_address_not_authorized", "POST", "/recover", new { email = NewEmail() });
        Assert.That((await PostAsync("/recover", new { email = "Someone@Example.com" })).Status, Is.EqualTo(HttpStatusCode.OK));
    }
}

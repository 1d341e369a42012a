using System.Net;
using Conformance.ReferenceServers.SupabaseAuth.Config;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

internal sealed class RequestLimitTests : ServerTests
{
    protected override AuthConfig Config => AuthPresets.All["tight-rate-limits"];

    [TestCase("POST", "/otp", "{}")]
    [TestCase("POST", "/signup", "{}")]
    [TestCase("POST", "/signup", "{\"email\":\"x\"}")]
    [TestCase("GET", "/verify?type=magiclink&token=x", null)]
    [TestCase("POST", "/token?grant_type=pkce", "{}")]
    public async Task Every_client_has_a_limit_of_its_own(string method, string path, string? body)
    {
        var (one, other) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        for (var count = 0; count < 3; count++)
            Assert.That((await SendAsync(method, path, body, null, ("X-Forwarded-For", one))).Status, Is.Not.EqualTo(HttpStatusCode.TooManyRequests));
        var refused = await SendAsync(method, path, body, null, ("X-Forwarded-For", $"{one}, 10.0.0.1"));
        Expect.InitialError(refused, 429, "over_request_rate_limit");
        Assert.That(refused.Header("Retry-After"), Is.EqualTo("300"));
        Assert.That((await SendAsync(method, path, body, null, ("X-Forwarded-For", other))).Status, Is.Not.EqualTo(HttpStatusCode.TooManyRequests));
        Time.Advance(TimeSpan.FromMinutes(5));
        Assert.That((await SendAsync(method, path, body, null, ("X-Forwarded-For", one))).Status, Is.Not.EqualTo(HttpStatusCode.TooManyRequests));
    }

    [Test]
    public async Task Who_names_no_client_is_not_counted()
    {
        for (var count = 0; count < 5; count++)
            Assert.That((await PostAsync("/otp", new { })).Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }
}

internal sealed class SendQuotaTests : ServerTests
{
    protected override AuthConfig Config => AuthPresets.All["tight-send-limits"];

    [Test]
    public async Task So_many_messages_go_out_in_an_hour_and_no_more()
    {
        await PostAsync("/recover", new { email = NewEmail() });
        await PostAsync("/otp", new { email = NewEmail() });
        await RefusedAsync(429, "over_email_send_rate_limit", "POST", "/signup", new { email = NewEmail(), password = Password });
        var invited = NewEmail();
        await RefusedAsync(429, "over_email_send_rate_limit", "POST", "/invite", new { email = invited }, Admin);
        Assert.That(Inside.Store.UserByEmail(invited), Is.Null, "a refused invitation makes no user");
        Assert.That((await PostAsync("/otp", new { phone = NewPhone() })).Status, Is.EqualTo(HttpStatusCode.OK), "text messages are counted for themselves");
        Time.Advance(TimeSpan.FromHours(1));
        Assert.That((await PostAsync("/recover", new { email = NewEmail() })).Status, Is.EqualTo(HttpStatusCode.OK));
    }
}

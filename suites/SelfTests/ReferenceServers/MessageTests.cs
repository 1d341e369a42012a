using System.Net;
using Conformance.ReferenceServers.Companions;
using Conformance.ReferenceServers.SupabaseAuth.Config;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

/// <summary>What arrives at an address opens what it is meant for.</summary>
internal sealed class MessageTests : ServerTests
{
    private const string Back = "https://example.com/back?a=b";

    protected override AuthConfig Config => AuthPresets.All["default"];

    [TestCase("/signup", "signup", false)]
    [TestCase("/otp", "signup", false)]
    [TestCase("/otp", "magiclink", true)]
    [TestCase("/magiclink", "magiclink", true)]
    [TestCase("/recover", "recovery", true)]
    [TestCase("/invite", "invite", false)]
    public async Task A_link_says_what_it_is_for_and_where_it_leads(string path, string type, bool known)
    {
        var email = known ? (await SignedInAsync()).Email : NewEmail();
        var sent = await PostAsync($"{path}?redirect_to={Uri.EscapeDataString(Back)}", new { email, password = Password }, path == "/invite" ? Admin : null);
        Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.OK));
        var mail = World.Mail.For(email).Single();
        var link = mail.Links.Single();
        Assert.That(link, Does.StartWith(Server.Url + "verify?token=").And.Contain($"&type={type}&"));
        Assert.That(Uri.UnescapeDataString(link), Does.EndWith($"&redirect_to={Back}"));
        Assert.That(mail.Body, Does.Match(@"\b\d{6}\b").And.Contain(link));
        Assert.That((await GetAsync(new Uri(link).PathAndQuery)).Header("Location"), Does.StartWith(Back + "#access_token="));
    }

    [Test]
    public async Task Both_addresses_of_a_change_get_a_mail_of_their_own()
    {
        var (email, session) = await SignedInAsync();
        var fresh = NewEmail();
        await SendAsync("PUT", "/user", new { email = fresh }, session.AccessToken);
        var (old, @new) = (World.Mail.For(email).Single().Links.Single(), World.Mail.For(fresh).Single().Links.Single());
        Assert.That(old, Is.Not.EqualTo(@new));
        Assert.That((await GetAsync(new Uri(old).PathAndQuery)).Header("Location"), Does.Contain("message="));
        Assert.That((await GetAsync(new Uri(@new).PathAndQuery)).Header("Location"), Does.Contain("access_token="));
        Assert.That((await SignInAsync(fresh)).User["email"]!.ToString(), Is.EqualTo(fresh));
    }

    [Test]
    public async Task To_show_again_who_one_is_takes_a_code_and_no_link()
    {
        var (email, session) = await SignedInAsync();
        await GetAsync("/reauthenticate", session.AccessToken);
        var mail = World.Mail.For(email).Single();
        Assert.That(mail.Links, Is.Empty);
        Assert.That(mail.Body, Does.Match(@"\b\d{6}\b"));
    }

    [Test]
    public async Task A_link_that_an_administrator_makes_is_sent_to_nobody()
    {
        var email = NewEmail();
        await PostAsync("/admin/generate_link", new { type = "signup", email, password = Password }, Admin);
        Assert.That(World.Mail.For(email), Is.Empty);
    }

    [TestCase("", "sms")]
    [TestCase("sms", "sms")]
    [TestCase("whatsapp", "whatsapp")]
    public async Task A_text_message_goes_by_its_channel(string channel, string came)
    {
        var phone = NewPhone();
        await PostAsync("/otp", new { phone, channel });
        var text = World.Sms.For(phone).Single();
        Assert.That(text.Channel, Is.EqualTo(came));
        var session = await PostAsync("/verify", new { type = "sms", phone, token = text.Body[^6..] });
        Assert.That(session.User["phone"]!.ToString(), Is.EqualTo(phone));
    }

    [Test]
    public async Task Nothing_is_sent_to_a_number_for_tests()
    {
        await PostAsync("/otp", new { phone = "15551230003" });
        Assert.That(World.Sms.For("15551230003"), Is.Empty);
        Assert.That((await PostAsync("/verify", new { type = "sms", phone = "15551230003", token = "123456" })).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task What_takes_no_messages_is_refused_and_not_signed_up()
    {
        var email = "bounce." + NewEmail();
        await RefusedAsync(422, "email_address_invalid", "POST", "/signup", new { email, password = Password });
        Assert.That(Inside.Store.UserByEmail(email), Is.Null);
        await RefusedAsync(422, "sms_send_failed", "POST", "/otp", new { phone = "15005550001" });
        Assert.That(Inside.Store.UserByPhone("15005550001"), Is.Null);
        Assert.That(World.Mail.For(email).Concat(World.Sms.For("15005550001")), Is.Empty);
    }
}

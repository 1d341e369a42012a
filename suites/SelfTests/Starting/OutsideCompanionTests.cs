using System.Net;
using System.Net.Http.Json;
using System.Net.Mail;
using System.Text;
using System.Text.Json;
using Conformance.ReferenceServers.Companions;
using NUnit.Framework;

namespace Conformance.SelfTests.Starting;

/// <summary>The companion of servers that know nothing of us.</summary>
public sealed class OutsideCompanionTests : IDisposable
{
    private Companion companion = null!;
    private HttpClient client = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        companion = await Companion.StartOutsideAsync(IPAddress.Loopback, CancellationToken.None);
        client = new HttpClient { BaseAddress = companion.Url };
    }

    [OneTimeTearDown]
    public async Task Stop() => await companion.DisposeAsync();

    public void Dispose() => client?.Dispose();

    [Test]
    public async Task A_mail_that_is_sent_can_be_read()
    {
        using var smtp = new SmtpClient("127.0.0.1", companion.MailPort!.Value);
        using var mail = new MailMessage("a@sender.example", "reader@conformance.example", "Bestätigen", "Enter the code: 123456\n.a dot first, ünd a löng line " + new string('x', 200)) { BodyEncoding = Encoding.UTF8, SubjectEncoding = Encoding.UTF8 };
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString("""<a href="http://a.example/verify?token=1&amp;type=signup">go</a>""", Encoding.UTF8, "text/html"));
        await smtp.SendMailAsync(mail);
        var letter = (await client.GetFromJsonAsync<JsonElement>("mail?to=Reader@conformance.example"))[0];
        Assert.Multiple(() =>
        {
            Assert.That(letter.GetProperty("subject").GetString(), Is.EqualTo("Bestätigen"));
            Assert.That(letter.GetProperty("body").GetString(), Does.Contain("code: 123456").And.Contain("\n.a dot first, ünd a löng line").And.Contain(new string('x', 200)));
            Assert.That(letter.GetProperty("links")[0].GetString(), Is.EqualTo("http://a.example/verify?token=1&type=signup"));
        });
    }

    [Test]
    public void Mailboxes_that_bounce_take_nothing()
    {
        using var smtp = new SmtpClient("127.0.0.1", companion.MailPort!.Value);
        Assert.That(() => smtp.Send("a@sender.example", "bounce.1@conformance.example", "s", "b"), Throws.InstanceOf<SmtpException>());
    }

    [Test]
    public async Task Hooks_agree_unless_it_was_planned_otherwise()
    {
        await client.PostAsJsonAsync("plan", new { hook = "mfa-verification", subject = "user-7", answer = new { status = 403, body = new { no = true } } });
        using var planned = await client.PostAsJsonAsync("hooks/mfa-verification", new { user_id = "user-7" });
        using var other = await client.PostAsJsonAsync("hooks/mfa-verification", new { user_id = "user-8" });
        using var token = await client.PostAsJsonAsync("hooks/customize-access-token", new { claims = new { sub = "1" } });
        using var unknown = await client.PostAsJsonAsync("hooks/nothing", new { });
        Assert.Multiple(async () =>
        {
            Assert.That((planned.StatusCode, await planned.Content.ReadAsStringAsync()), Is.EqualTo((HttpStatusCode.Forbidden, """{"no":true}""")));
            Assert.That(await other.Content.ReadAsStringAsync(), Is.EqualTo("""{"decision":"continue"}"""));
            Assert.That(await token.Content.ReadAsStringAsync(), Is.EqualTo("""{"claims":{"sub":"1"}}"""));
            Assert.That(unknown.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        });
    }

    [Test]
    public async Task It_says_what_it_plays()
    {
        var about = await client.GetFromJsonAsync<JsonElement>("");
        Assert.That(about.EnumerateObject().Select(member => member.Name), Is.EquivalentTo(new[] { "mail", "hooks" }));
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Conformance.ReferenceServers.Companions;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

/// <summary>The companion keeps the protocol that its README describes.</summary>
internal sealed class CompanionTests : IAsyncDisposable
{
    private readonly HttpClient http = new();
    private Companion companion = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => companion = await Companion.StartAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await companion.DisposeAsync();
    }

    [Test]
    public async Task It_says_what_it_plays()
    {
        var about = await GetAsync("/");
        Assert.Multiple(() =>
        {
            Assert.That(about["mail"]!.GetValue<bool>() && about["sms"]!.GetValue<bool>() && about["hooks"]!.GetValue<bool>() && about["pages"]!.GetValue<bool>());
            Assert.That(about["oauth"]!["provider"]!.ToString(), Is.EqualTo("github"));
            Assert.That(about["oidc"]!["clientId"]!.ToString(), Is.Not.Empty);
        });
    }

    [Test]
    public async Task It_shows_messages_oldest_first_to_whom_they_went()
    {
        var time = DateTime.UtcNow;
        companion.World.Mail.Add(new Letter(time, "A@example.com", "first", "one", ["http://x/"], "mail"));
        companion.World.Mail.Add(new Letter(time, "b@example.com", "other", "", [], "mail"));
        companion.World.Mail.Add(new Letter(time, "a@example.com", "second", "two", [], "mail"));
        companion.World.Sms.Add(new Letter(time, "15551234567", "", "code", [], "whatsapp"));
        var mails = (await GetAsync("/mail?to=a%40example.com")).AsArray();
        Assert.That(mails.Select(mail => mail!["subject"]!.ToString()), Is.EqualTo(new[] { "first", "second" }));
        Assert.That(mails[0]!["links"]!.AsArray().Single()!.ToString(), Is.EqualTo("http://x/"));
        var texts = (await GetAsync("/sms?to=%2B15551234567")).AsArray();
        Assert.That(texts.Single()!["channel"]!.ToString(), Is.EqualTo("whatsapp"));
        Assert.That((await GetAsync("/mail?to=nobody%40example.com")).AsArray(), Is.Empty);
    }

    [Test]
    public async Task A_plan_holds_for_payloads_with_its_subject_until_it_is_taken_back()
    {
        await PostAsync("/plan", """{"hook":"send-sms","subject":"15550001111","answer":{"status":403,"headers":{"content-type":"text/plain"},"seconds":0.5}}""");
        var answer = companion.World.Hooks.Ask("send-sms", """{"phone":"15550001111"}""");
        Assert.Multiple(() =>
        {
            Assert.That(answer!.Status, Is.EqualTo(403));
            Assert.That(answer.ContentType(), Is.EqualTo("text/plain"));
            Assert.That(answer.Seconds, Is.EqualTo(0.5));
            Assert.That(companion.World.Hooks.Ask("send-email", """{"phone":"15550001111"}"""), Is.Null);
            Assert.That(companion.World.Hooks.Ask("send-sms", """{"phone":"15550002222"}"""), Is.Null);
        });
        await PostAsync("/plan", """{"hook":"send-sms","subject":"15550001111","answer":{"size":300}}""");
        Assert.That(companion.World.Hooks.Ask("send-sms", "15550001111")!.Content(), Has.Length.EqualTo(300));
        await PostAsync("/plan", """{"hook":"send-sms","subject":"15550001111","answer":null}""");
        Assert.That(companion.World.Hooks.Ask("send-sms", "15550001111"), Is.Null);
    }

    [Test]
    public async Task People_come_back_with_their_code()
    {
        await PostAsync("/people", """{"code":"abc","profile":{"id":"7","email":"a@b.example","verified":false}}""");
        Assert.That(companion.World.People.Redeem("abc"), Is.EqualTo(new Profile { Id = "7", Email = "a@b.example", Verified = false }));
        Assert.That(companion.World.People.Redeem("ABC"), Is.Null);
    }

    [TestCase("{}")]
    [TestCase("""{"sub":"7","exp":"never","aud":["a","b"],"deep":{"a":[1,null]}}""")]
    public async Task Claims_are_signed_as_they_are(string claims)
    {
        var token = (await PostAsync("/sign", claims))!["token"]!.ToString();
        var signed = JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1]))!;
        foreach (var (name, value) in JsonNode.Parse(claims)!.AsObject())
            Assert.That(JsonNode.DeepEquals(signed[name], value), name);
        Assert.That(new[] { "iss", "aud", "iat", "exp", "sub" }.All(name => signed[name] is not null));
    }

    [TestCase("GET", "/mail", "", 400, "'to'")]
    [TestCase("GET", "/sms?to=", "", 400, "'to'")]
    [TestCase("GET", "/nothing", "", 404, "/plan")]
    [TestCase("GET", "/plan", "", 405, "POST")]
    [TestCase("POST", "/mail", "{}", 405, "GET")]
    [TestCase("POST", "/plan", "", 400, "JSON")]
    [TestCase("POST", "/plan", "{", 400, "JSON")]
    [TestCase("POST", "/plan", "[]", 400, "object")]
    [TestCase("POST", "/plan", "null", 400, "object")]
    [TestCase("POST", "/plan", "{}", 400, "'hook'")]
    [TestCase("POST", "/plan", """{"hook":"a","hook":"b"}""", 400, "JSON")]
    [TestCase("POST", "/plan", """{"hook":"nope","subject":"x","answer":{}}""", 400, "send-sms")]
    [TestCase("POST", "/plan", """{"hook":"send-sms","subject":"","answer":{}}""", 400, "'subject'")]
    [TestCase("POST", "/plan", """{"hook":"send-sms","subject":"x"}""", 400, "'answer'")]
    [TestCase("POST", "/plan", """{"hook":"send-sms","subject":"x","answer":7}""", 400, "'answer'")]
    [TestCase("POST", "/plan", """{"hook":"send-sms","subject":"x","answer":{"status":"soon"}}""", 400, "'answer.status'")]
    [TestCase("POST", "/people", """{"code":"x","profile":null}""", 400, "'profile'")]
    [TestCase("POST", "/people", """{"code":7,"profile":{}}""", 400, "'code'")]
    [TestCase("POST", "/sign", "7", 400, "object")]
    public async Task Bad_input_gets_one_clear_line(string method, string path, string body, int status, string says)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(companion.Url, path));
        if (method == "POST")
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.That((int)response.StatusCode, Is.EqualTo(status));
        Assert.That(text.TrimEnd('\n'), Does.Contain(says).And.Not.Contain("\n").And.Not.Contain("Exception"));
    }

    private async Task<JsonNode> GetAsync(string path) => (await http.GetFromJsonAsync<JsonNode>(new Uri(companion.Url, path)))!;

    private async Task<JsonNode?> PostAsync(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri(companion.Url, path), content);
        Assert.That(response.StatusCode, Is.EqualTo(path == "/sign" ? HttpStatusCode.OK : HttpStatusCode.NoContent));
        var text = await response.Content.ReadAsStringAsync();
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }
}

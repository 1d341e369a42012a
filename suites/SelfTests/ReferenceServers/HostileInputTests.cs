using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Conformance.ReferenceServers.SupabaseAuth;
using NUnit.Framework;

namespace Conformance.SelfTests.ReferenceServers;

/// <summary>"500: never situations arising from inputs that crash the server."</summary>
internal sealed class HostileInputTests : ServerTests
{
    private static readonly string[] Members =
    [
        "email", "phone", "password", "data", "channel", "code_challenge", "code_challenge_method", "create_user", "type",
        "token", "token_hash", "refresh_token", "auth_code", "code_verifier", "factor_type", "friendly_name", "issuer",
        "challenge_id", "code", "user_metadata", "app_metadata", "ban_duration", "id", "role", "aud", "email_confirm",
        "nonce", "new_email", "redirect_to", "should_soft_delete", "password_hash", "current_password",
    ];

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1e999", "1e308", "123456789012345678901234567890", "0.1e-400", "\"\"", "\"a@example.com\"",
        "\"14155550100\"", "\"\\u0000\"", "\"a\\u0000@example.com\"", "\"\\ud800\"", "\"\\udc00\\ud800x\"", "\"\\ud83d\\ude00\"",
        "\"\u202e\u0301\ufeff\"", "[]", "[[[[]]]]", "{}", "{\"a\":{\"b\":[null]}}", "{\"\\ud800\":1}", "{\"a\":1,\"a\":2}",
        "{\"a\":\"\\udfff\"}", "\"signup\"", "\"totp\"", "\"s256\"", "\"plain\"", "\"none\"", "\"1h1h1h\"", "\"-9999999h\"",
        "\"00000000-0000-0000-0000-000000000000\"", "\"email_change_new\"", "\"recovery\"", "\"abcdefghijkl\"",
    ];

    [Test]
    public async Task Thousands_of_bodies_never_give_a_500()
    {
        var random = new Random(20260101);
        var (_, session) = await SignedInAsync();
        var routes = Routes.All.Where(route => route.Template != "/logout").ToArray();
        string?[] tokens = [null, "garbage", session.AccessToken, Admin];
        var sent = 0;
        await Parallel.ForAsync(0, 4000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (_, _) =>
        {
            byte[] body;
            string method, path;
            string? token;
            lock (random)
            {
                var route = routes[random.Next(routes.Length)];
                (method, path) = (route.Method, Path(route.Template, session.UserId, random));
                (body, token) = (Body(random), tokens[random.Next(tokens.Length)]);
            }

            using var request = new HttpRequestMessage(new HttpMethod(method), path.TrimStart('/'));
            request.Content = new ByteArrayContent(body);
            if (token is not null)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            var answer = await SendAsync(request);
            Assert.That(
                (int)answer.Status, Is.AnyOf(200, 204, 303, 400, 401, 403, 404, 422, 501),
                $"{method} {path} {Encoding.Latin1.GetString(body, 0, Math.Min(body.Length, 500))}");

            Assert.That((int)answer.Status < 400 || IsOAuth(path) || answer.Body?["code"] is not null, $"{method} {path} answered {answer.Status} {answer.Body?.ToJsonString()}");

            // The token endpoint speaks RFC 6749's words where the catalogue has none.
            if ((int)answer.Status >= 400 && !IsOAuth(path))
                Expect.InitialError(answer, (int)answer.Status, answer["error_code"]);
            Interlocked.Increment(ref sent);
        });
        Assert.That(sent, Is.EqualTo(4000));
    }

    private static bool IsOAuth(string path) => path.StartsWith("/oauth/token", StringComparison.Ordinal);

    [TestCase("GET /%ff%fe HTTP/1.1\r\nHost: x\r\n\r\n", 404)]
    [TestCase("GET /admin/users/%2e%2e HTTP/1.1\r\nHost: x\r\n\r\n", 400, 401, 404)]
    [TestCase("GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n", 404)]
    [TestCase("GET /admin/users/%00%00?a=%00 HTTP/1.1\r\nHost: x\r\n\r\n", 401)]
    [TestCase("GET /verify?token=%00%ff&type=%zz HTTP/1.1\r\nHost: x\r\n\r\n", 303)]
    [TestCase("GET /user HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer \u00e4\u00ff\r\n\r\n", 401)]
    [TestCase("POST /signup HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n", 400)]
    [TestCase("POST /signup HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n", 400)]
    [TestCase("OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", 404)]
    [TestCase("GET http://x/settings HTTP/1.1\r\nHost: x\r\n\r\n", 200)]
    [TestCase("NONSENSE\r\n\r\n", 400)]
    public async Task Odd_requests_get_an_answer(string request, params int[] statuses)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Server.Url.Host, Server.Url.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var line = await reader.ReadLineAsync();
        Assert.That(int.Parse(line!.Split(' ')[1]), Is.AnyOf([.. statuses.Cast<object>()]));
    }

    [Test]
    public async Task Long_lines_and_many_headers_are_read()
    {
        var answer = await GetAsync($"/verify?type=signup&token={new string('a', 200_000)}");
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.SeeOther));
        (string, string)[] headers = [.. Enumerable.Range(0, 500).Select(n => ($"x-{n}", new string('b', 500)))];
        Assert.That((await SendAsync("GET", "/settings", null, null, headers)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Odd_unicode_comes_back_as_it_was()
    {
        var text = "{\"email\":\"" + NewEmail() + "\",\"password\":\"passw0rd\\u0000\\ud800\",\"data\":{\"a\":\"\\u0000\\ud83d\\ude00\\ud800\"}}";
        var session = await PostAsync("/signup", text);
        Assert.That(session.User["user_metadata"]!["a"]!.ToString(), Is.EqualTo("\0\ud83d\ude00\ufffd"));
        Assert.That(session.Claims()["user_metadata"]!["a"]!.ToString(), Is.EqualTo("\0\ud83d\ude00\ufffd"));
        Assert.That((await GetAsync("/user", session.AccessToken)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    private static string Path(string template, string userId, Random random)
    {
        string[] ids = [userId, Guid.NewGuid().ToString(), "nonsense", "%20", "%00", "a%00b", "%F0%9F%98%80", "%ff", new string('a', 3000)];
        string[] queries = ["", "?grant_type=password", "?grant_type=refresh_token", "?grant_type=pkce", "?type=signup&token=pkce_%00", "?page=%00&per_page=9"];
        foreach (var name in new[] { "user_id", "factor_id", "identity_id", "idp_id", "client_id", "identifier", "passkey_id", "authorization_id" })
            template = template.Replace($"{{{name}}}", ids[random.Next(ids.Length)], StringComparison.Ordinal);
        return template + queries[random.Next(queries.Length)];
    }

    private static byte[] Body(Random random)
    {
        switch (random.Next(12))
        {
            case 0: return [];
            case 1: return [0xff, 0xfe, 0x00, 0x7b, 0x7d];
            case 2: return [.. "{\"email\":\""u8, 0xc3, 0x28, .. "\"}"u8];
            case 3: return Encoding.UTF8.GetBytes(new string('[', 10_000));
            case 4: return Encoding.UTF8.GetBytes($"{{\"data\":{string.Concat(Enumerable.Repeat("{\"a\":", 400))}1{new string('}', 401)}");
            case 5: return Encoding.UTF8.GetBytes($"{{\"email\":\"{new string('a', 100_000)}@example.com\"}}");
        }

        var members = Enumerable.Range(0, random.Next(6))
            .Select(_ => $"\"{Members[random.Next(Members.Length)]}\":{Values[random.Next(Values.Length)]}");
        return Encoding.UTF8.GetBytes($"{{{string.Join(',', members)}}}");
    }
}

using System.Text;
using Conformance.Engine.Generation;
using NUnit.Framework;

namespace Conformance.SelfTests.Driving;

/// <summary>Requests arrive byte for byte as they were made, right or wrong.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class RequestTests
{
    [TestCase("GET")]
    [TestCase("FOO")]
    [TestCase("TRACE")]
    [TestCase("OPTIONS")]
    [TestCase("PATCH")]
    [TestCase("M-SEARCH")]
    public async Task Any_method_arrives(string method) =>
        Assert.That((await Drive.ArriveAsync(new Request(method, "/otp", [], null))).Lines[0], Is.EqualTo($"{method} /otp HTTP/1.1"));

    [TestCase("/admin/users/%00")]
    [TestCase("/admin/users/..%2f..%2fetc")]
    [TestCase("/admin/../user")]
    [TestCase("/./user/.")]
    [TestCase("//user")]
    [TestCase("/user/")]
    [TestCase("/user//identities")]
    [TestCase("/%41dmin/%7e/%c3%a9/%C3%A9")]
    [TestCase("/verify?token=%zz&type=[]|\"'`{}<>^&x=a+b%20c&&=&")]
    [TestCase("/verify?")]
    [TestCase("/verify?a=1?b=2")]
    [TestCase("/user;v=1/@me:80")]
    [TestCase("/a\\b")]
    public async Task A_target_arrives_unchanged(string target) =>
        Assert.That((await Drive.ArriveAsync(new Request("GET", target, [], null))).Lines[0], Is.EqualTo($"GET {target} HTTP/1.1"));

    [TestCase("/auth/v1")]
    [TestCase("/auth/v1/")]
    public async Task The_base_address_may_have_a_path(string path) =>
        Assert.That((await Drive.ArriveAsync(new Request("GET", "/../user?x=%2e", [], null), path)).Lines[0], Is.EqualTo("GET /auth/v1/../user?x=%2e HTTP/1.1"));

    [Test]
    public async Task A_header_that_stands_twice_arrives_twice() =>
        Assert.That(await HeadersAsync(new Header("X-Supabase-Api-Version", "2024-01-01"), new Header("X-Supabase-Api-Version", "2020-01-01")),
            Is.EqualTo(new[] { "X-Supabase-Api-Version: 2024-01-01", "X-Supabase-Api-Version: 2020-01-01" }));

    [TestCase("X-Supabase-Api-Version", "")]
    [TestCase("Authorization", "")]
    [TestCase("Authorization", "Bearer")]
    [TestCase("Authorization", "Bearer a b c")]
    [TestCase("Authorization", "=?; garbage")]
    [TestCase("X-Odd", "\t tab inside\tx")]
    [TestCase("Date", "yesterday")]
    [TestCase("If-None-Match", "no quotes")]
    [TestCase("Accept", "")]
    [TestCase("X-Odd", "caf\u00e9 \u2603")]
    public async Task A_header_arrives_whatever_it_says(string name, string value)
    {
        var lines = await HeadersAsync(new Header(name, value));
        Assert.That(lines.Select(line => line.Split(':', 2)).Select(parts => (parts[0], parts[1].Trim())), Is.EqualTo(new[] { (name, Drive.Latin(Encoding.UTF8.GetBytes(value.Trim()))) }));
    }

    [Test]
    public async Task Nothing_is_added_but_what_HTTP_needs()
    {
        var (lines, _) = await Drive.ArriveAsync(new Request("GET", "/", [], null));
        Assert.That(lines.Skip(1).Select(line => line.Split(':')[0]).Order(StringComparer.Ordinal), Is.EqualTo(new[] { "Accept-Encoding", "Host", "User-Agent" }));
    }

    [TestCase("POST", "{\"a\":", TestName = "JSON that breaks off")]
    [TestCase("POST", "{\"a\":\"\xff\xc0\x80\"}", TestName = "bytes that are no UTF-8")]
    [TestCase("POST", "\xef\xbb\xbf{}", TestName = "a byte order mark")]
    [TestCase("POST", "\0\r\n\r\n\0", TestName = "blank lines and NUL")]
    [TestCase("POST", "", TestName = "an empty body")]
    [TestCase("GET", "{\"a\":1}", TestName = "a body with GET")]
    [TestCase("DELETE", "{\"a\":1}", TestName = "a body with DELETE")]
    [TestCase("FOO", "x", TestName = "a body with a method that nobody knows")]
    public async Task A_body_arrives_as_it_is(string method, string body)
    {
        var (lines, came) = await Drive.ArriveAsync(new Request(method, "/otp", [new Header("Content-Type", "application/json")], Encoding.Latin1.GetBytes(body)));
        Assert.That(came, Is.EqualTo(body));
        Assert.That(lines, Has.One.EqualTo($"Content-Length: {body.Length}").And.One.EqualTo("Content-Type: application/json").And.None.StartsWith("Expect"));
    }

    [TestCase("")]
    [TestCase("nonsense")]
    [TestCase("application/json; charset=")]
    [TestCase("application/x-www-form-urlencoded")]
    public async Task A_content_type_arrives_whatever_it_says(string type)
    {
        var (lines, _) = await Drive.ArriveAsync(new Request("POST", "/otp", [new Header("Content-Type", type)], [1, 2]));
        Assert.That(lines.Where(line => line.StartsWith("Content-Type", StringComparison.Ordinal)).Select(line => line.TrimEnd()), Is.EqualTo(new[] { $"Content-Type: {type}".TrimEnd() }));
    }

    [Test]
    public async Task A_body_without_a_type_gets_none()
    {
        var (lines, body) = await Drive.ArriveAsync(new Request("POST", "/otp", [], [.. "{}"u8]));
        Assert.That(body, Is.EqualTo("{}"));
        Assert.That(lines, Has.None.StartsWith("Content-Type"));
    }

    [Test]
    public async Task A_large_body_arrives_whole()
    {
        var (_, body) = await Drive.ArriveAsync(new Request("POST", "/otp", [], new byte[2 * 1024 * 1024]));
        Assert.That(body, Has.Length.EqualTo(2 * 1024 * 1024).And.All.EqualTo('\0'));
    }

    /// <summary>The lines that arrived of the headers that were sent.</summary>
    private static async Task<IReadOnlyList<string>> HeadersAsync(params Header[] headers)
    {
        var (lines, _) = await Drive.ArriveAsync(new Request("GET", "/health", headers, null));
        return [.. lines.Skip(1).Where(line => headers.Any(header => header.Is(line.Split(':')[0])))];
    }
}

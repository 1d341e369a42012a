using System.Diagnostics;
using System.Text;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Targets;
using NUnit.Framework;

namespace Conformance.SelfTests.Generation;

/// <summary>The line that a finding prints sends, from a plain shell, the same bytes as the harness sent.</summary>
internal sealed class CurlLineTests
{
    private const string Jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl";

    private static readonly Dictionary<string, byte[]?> Bodies = new()
    {
        ["none"] = null,
        ["empty"] = [],
        ["json"] = """{"a":"it's $HOME `id` \"quoted\" \\ %s %% é ☃ 😀","b":[1,2]}"""u8.ToArray(),
        ["file-name"] = "@/etc/hostname"u8.ToArray(),
        ["line-feeds"] = "{\r\n\t\"a\": 1\n}\n"u8.ToArray(),
        ["nul-and-bad-utf-8"] = [.. "{\"a\":\"%d\\n'"u8, 0, 1, 2, 7, 0xff, 0xc0, 0x80, .. "0\"}"u8],
        ["byte-order-mark"] = [0xef, 0xbb, 0xbf, .. "{}"u8],
        ["dash"] = "-d x"u8.ToArray(),
    };

    private static IEnumerable<string> BodyNames => Bodies.Keys;

    [SetUp]
    public async Task NeedsCurl()
    {
        if (OperatingSystem.IsWindows() || (await RunAsync("command -v curl", [])).Code != 0)
            Assert.Ignore("no POSIX shell with curl here");
    }

    [TestCaseSource(nameof(BodyNames))]
    public async Task A_body_arrives_byte_for_byte(string name)
    {
        var received = await SendAsync(new Request("POST", "/signup", [new Header("Content-Type", "application/json")], Bodies[name]), new Redactor(), []);
        Assert.That(received.Body, Is.EqualTo(Bodies[name] ?? []));
        Assert.That(received.Headers["Content-Type"], Is.EqualTo("application/json"));
    }

    [Test]
    public async Task Method_target_and_headers_arrive_as_they_are()
    {
        var request = new Request("FOO", "/a/../b/..%2f?x=%00&y[]={1}'&z=$PATH", [new Header("X-Version", ""), new Header("X-Quote", "it's \"$HOME\" `id`"), new Header("Authorization", "Bearer")], null);
        var received = await SendAsync(request, new Redactor(), []);
        Assert.Multiple(() =>
        {
            Assert.That(received.Method, Is.EqualTo("FOO"));
            Assert.That(received.Target, Is.EqualTo(request.Target));
            Assert.That(received.Headers["X-Version"], Is.Empty);
            Assert.That(received.Headers["X-Quote"], Is.EqualTo("it's \"$HOME\" `id`"));
            Assert.That(received.Headers["Authorization"], Is.EqualTo("Bearer"));
            Assert.That(received.Headers.Keys, Does.Not.Contain("Content-Type"));
        });
    }

    [Test]
    public async Task What_had_no_content_type_gets_none() =>
        Assert.That((await SendAsync(new Request("POST", "/", [], "{}"u8.ToArray()), new Redactor(), [])).Headers.Keys, Does.Not.Contain("Content-Type"));

    [TestCase("""{"email":"a@b.example","password":"pass$word' 1"}""")]
    [TestCase("{\n\"email\":\"a@b.example\",\"password\":\"pass$word' 1\"}")]
    public async Task Secrets_come_from_the_environment_and_do_not_stand_in_the_line(string body)
    {
        var redactor = new Redactor();
        redactor.Learn("service-key-itself", "CONFORMANCE_SERVICE_KEY");
        var request = new Request("POST", $"/verify?token=abcdefgh&type=x", [new Header("apikey", "service-key-itself"), new Header("Authorization", "Bearer " + Jwt), new Header("Content-Type", "application/json")], Encoding.UTF8.GetBytes(body));
        var line = CurlLine.Of(request, new Uri("http://127.0.0.1/auth/v1"), redactor);
        foreach (var secret in new[] { "service-key-itself", Jwt, "abcdefgh", "pass$word" })
            Assert.That(line, Does.Not.Contain(secret));

        var received = await SendAsync(request with { Target = "/verify?type=x" }, redactor, new() { ["CONFORMANCE_SERVICE_KEY"] = "service-key-itself", ["TOKEN"] = Jwt, ["PASSWORD"] = "pass$word' 1" });
        Assert.That(Encoding.UTF8.GetString(received.Body), Is.EqualTo(body));
        Assert.That(received.Headers["apikey"], Is.EqualTo("service-key-itself"));
        Assert.That(received.Headers["Authorization"], Is.EqualTo("Bearer " + Jwt));
    }

    [Test]
    public void Credentials_of_an_unknown_kind_do_not_stand_in_the_line()
    {
        var request = new Request("POST", "/", [new Header("Authorization", "Basic aWQ6c2VjcmV0LXNlY3JldA==")], null);
        Assert.That(CurlLine.Of(request, new Uri("http://127.0.0.1"), new Redactor()), Does.Contain("'Authorization: '\"$AUTHORIZATION\"").And.Not.Contain("aWQ6"));
    }

    [Test]
    public async Task What_a_terminal_would_obey_is_spelled_out()
    {
        const string Path = "/x?y=\u001b[31m\u202e'%d\\n";
        var line = CurlLine.Of(new Request("GET", Path, [], null), new Uri("http://127.0.0.1"), new Redactor());
        Assert.That(line, Does.Match(@"^[^\p{C}]+$"));
        var (code, output) = await RunAsync(line.Replace("curl ", "printf '%s|' ", StringComparison.Ordinal), []);
        Assert.That(code, Is.Zero);
        Assert.That(output, Does.Contain(Path));
    }

    private static async Task<RecordingServer.Received> SendAsync(Request request, Redactor redactor, Dictionary<string, string> environment)
    {
        await using var server = await RecordingServer.StartAsync();
        var line = CurlLine.Of(request, server.Url, redactor);
        Assert.That(line, Does.Not.Contain("\n").And.Not.Contain("\r"));
        var (code, output) = await RunAsync(line, environment);
        Assert.That(code, Is.Zero, $"{line}\n{output}");
        return server.Requests.Single();
    }

    private static async Task<(int Code, string Output)> RunAsync(string line, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", line }, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        start.Environment["NO_PROXY"] = "*";
        using var shell = Process.Start(start)!;
        var output = await shell.StandardOutput.ReadToEndAsync() + await shell.StandardError.ReadToEndAsync();
        await shell.WaitForExitAsync();
        return (shell.ExitCode, output);
    }
}

using System.Text;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using NUnit.Framework;

namespace Conformance.SelfTests.Driving;

/// <summary>Odd answers that are answers all the same come back as they are.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class ResponseTests
{
    [TestCase("HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n{}", 200, "{}", TestName = "HTTP/1.0, to the end of the connection")]
    [TestCase("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\n{}", 201, "{}", TestName = "interim answers before the answer")]
    [TestCase("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1;note=x\r\n}\r\n0\r\nX-Trailer: 1\r\n\r\n", 200, "{}", TestName = "chunks, with extension and trailer")]
    [TestCase("HTTP/1.1 400 \r\nContent-Length: 0\r\n\r\n", 400, "", TestName = "no reason phrase")]
    [TestCase("HTTP/1.1 799 What\r\nContent-Length: 2\r\n\r\n{}", 799, "{}", TestName = "a status that nobody knows")]
    [TestCase("HTTP/1.1 204 No Content\r\n\r\n", 204, "", TestName = "nothing")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n\"\xff\xfe\"", 200, "\"\xff\xfe\"", TestName = "bytes that are no UTF-8")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n\xef\xbb\xbf{}", 200, "\xef\xbb\xbf{}", TestName = "a byte order mark")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}surplus", 200, "{}", TestName = "more than the length says")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Encoding: odd\r\nContent-Length: 2\r\n\r\n{}", 200, "{}", TestName = "an encoding that nobody knows")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Type: a/b/c; =\r\nContent-Length: 2\r\n\r\n{}", 200, "{}", TestName = "a label that is none")]
    public async Task Comes_back(string answer, int status, string body)
    {
        var response = (await Drive.ReceiveAsync(answer)).Response;
        Assert.That((response?.Status, response is null ? null : Drive.Latin(response.Body)), Is.EqualTo((status, body)));
    }

    [Test]
    public async Task Compressed_bodies_come_back_plain()
    {
        using var memory = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(memory, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write("{\"a\":1}"u8);
        var answer = $"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {memory.Length}\r\n\r\n{Drive.Latin(memory.ToArray())}";
        Assert.That((await Drive.ReceiveAsync(answer)).Response!.Text, Is.EqualTo("{\"a\":1}"));
    }

    [Test]
    public async Task Headers_come_back_each_in_its_line()
    {
        var response = (await Drive.ReceiveAsync("HTTP/1.1 200 OK\r\nx-one: a\r\nSet-Cookie: b=1\r\nSet-Cookie: c=2\r\nX-Empty:\r\nX-Odd: \xe4\r\nContent-Type: application/json\r\nContent-Length: 0\r\n\r\n")).Response!;
        Assert.That(
            response.Headers.Select(header => $"{header.Name}: {header.Value}"),
            Is.EquivalentTo(new[] { "x-one: a", "Set-Cookie: b=1", "Set-Cookie: c=2", "X-Empty: ", "X-Odd: \xe4", "Content-Type: application/json", "Content-Length: 0" }));
        Assert.That(response.Headers.Where(header => header.Is("set-cookie")).Select(header => header.Value), Is.EqualTo(new[] { "b=1", "c=2" }));
    }

    [Test]
    public async Task A_redirect_is_an_answer_and_is_not_followed()
    {
        await using var server = RawServer.Saying("HTTP/1.1 302 Found\r\nLocation: /elsewhere#error=a b\r\nContent-Length: 0\r\n\r\n");
        var received = await Drive.SendAsync(server.Url, Drive.Get);
        Assert.That((received.Response?.Status, received.Response?.Header("location")), Is.EqualTo((302, "/elsewhere#error=a b")));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Cookies_are_not_kept()
    {
        await using var server = RawServer.Saying("HTTP/1.1 200 OK\r\nSet-Cookie: session=1; Path=/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        using var driver = new HttpDriver(new("default", server.Url), TimeSpan.FromSeconds(10));
        await driver.SendAsync(Drive.Get, CancellationToken.None);
        await driver.SendAsync(Drive.Get, CancellationToken.None);
        Assert.That(server.Requests, Has.Count.EqualTo(2).And.None.Contain("ookie"));
        Assert.That(driver.Sent, Is.EqualTo(2));
    }

    [Test]
    public async Task The_answer_to_HEAD_has_a_length_and_no_body()
    {
        var response = (await Drive.ReceiveAsync("HTTP/1.1 200 OK\r\nContent-Length: 200\r\n\r\n", new Request("HEAD", "/", [], null))).Response!;
        Assert.That((response.Status, response.Body.Length), Is.EqualTo((200, 0)));
    }

    [Test]
    public async Task Eight_megabytes_are_not_too_many()
    {
        var received = await Drive.ReceiveAsync($"HTTP/1.1 200 OK\r\nContent-Length: {HttpDriver.LargestBody}\r\n\r\n{new string(' ', HttpDriver.LargestBody)}");
        Assert.That(received.Response?.Body.Length, Is.EqualTo(HttpDriver.LargestBody));
    }

    [TestCase("application/json", "application/json")]
    [TestCase(" Application/JSON ; charset=UTF-8", "application/json")]
    [TestCase("", "")]
    [TestCase(null, null)]
    public void The_media_type_is_read_without_its_parameters(string? header, string? type) =>
        Assert.That(new Response(200, header is null ? [] : [new Header("content-type", header)], Encoding.UTF8.GetBytes("{}")).MediaType, Is.EqualTo(type));
}

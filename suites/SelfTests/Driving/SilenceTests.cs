using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Conformance.Engine.Driving;
using NUnit.Framework;

namespace Conformance.SelfTests.Driving;

/// <summary>Servers that misbehave: the driver says what they did, in time, and throws nothing.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class SilenceTests
{
    private const double Short = 0.4;
    private const long Much = 64 * 1024 * 1024;

    private static readonly byte[] Zeros = new byte[1024 * 1024];

    [Test]
    public async Task Closes_after_the_request() => Says(await Drive.ReceiveAsync(""), Silence.Closed);

    [Test]
    public async Task Resets_the_connection() => Says(await FromAsync((socket, _) => ResetAsync(socket)), Silence.Closed);

    [Test]
    public async Task Hangs_before_the_headers() => Late(await FromAsync((_, stop) => Task.Delay(Timeout.Infinite, stop), Short));

    [TestCase("HTTP/1.1 200 O", TestName = "Hangs within the status line")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n", TestName = "Hangs within the headers")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{", TestName = "Hangs within the body")]
    public async Task Hangs_midway(string beginning) => Late(await FromAsync(
        async (socket, stop) =>
        {
            await RawServer.SayAsync(socket, beginning, stop);
            await Task.Delay(Timeout.Infinite, stop);
        },
        Short));

    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", " ", TestName = "Drips a body")]
    [TestCase("HTTP/1.1 200 OK\r\nX-Long: ", "x", TestName = "Drips a header")]
    [TestCase("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\n \r\n", TestName = "Drips chunks")]
    public async Task Drips(string beginning, string drop) => Late((await FloodAsync(beginning, drop, TimeSpan.FromMilliseconds(20), Short)).Received);

    [TestCase("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "10000\r\n{0}\r\n", TestName = "Sends chunks without end")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 20971520\r\n\r\n", "{0}", TestName = "Sends twenty megabytes")]
    [TestCase("HTTP/1.0 200 OK\r\n\r\n", "{0}", TestName = "Sends without end and without length")]
    public async Task Floods_with_a_body(string beginning, string piece)
    {
        var (received, written) = await FloodAsync(beginning, piece.Replace("{0}", new string(' ', 0x10000), StringComparison.Ordinal), TimeSpan.Zero, 30);
        Says(received, Silence.TooLarge, "the body exceeds 2 MiB");
        Assert.That(written, Is.LessThan(Much));
    }

    [Test]
    public async Task Floods_with_headers()
    {
        var (received, written) = await FloodAsync("HTTP/1.1 200 OK\r\n", $"X-Flood: {new string('x', 1000)}\r\n", TimeSpan.Zero, 30);
        Says(received, Silence.TooLarge, "the headers exceed the limit");
        Assert.That(written, Is.LessThan(Much));
    }

    [Test, NonParallelizable]
    public async Task Sends_a_bomb()
    {
        var bomb = Gzip(256);
        Assert.That(bomb, Has.Length.LessThan(4 * 1024 * 1024), "it is small on the wire");
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var received = await Drive.ReceiveAsync($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {bomb.Length}\r\n\r\n" + Drive.Latin(bomb), seconds: 30);
        Says(received, Silence.TooLarge, "the body exceeds 2 MiB");
        Assert.That(GC.GetTotalAllocatedBytes(precise: true) - before, Is.LessThan(Much));
    }

    [TestCase("hello, this is no server of yours\r\n\r\n", TestName = "Speaks another protocol")]
    [TestCase("HTTP/1.1 abc OK\r\n\r\n", TestName = "Has no number for a status")]
    [TestCase("\0\0\0\x04\x08\r\n\r\n\r\n", TestName = "Sends bytes of nothing")]
    [TestCase("HTTP/1.1 200 OK\r\nno colon here\r\n\r\n", TestName = "Has a header line without a colon")]
    [TestCase("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n", TestName = "Has a chunk of no size")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 4\r\n\r\n{}  ", TestName = "Has two lengths")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 9\r\n\r\nnot gzip!", TestName = "Says to have compressed and did not")]
    public async Task Is_garbled(string answer) => Says(await Drive.ReceiveAsync(answer, seconds: 3), Silence.Garbled);

    [TestCase("HTTP/1.1 200 OK\r\nContent-Le", TestName = "Breaks off within the headers")]
    public async Task Breaks_off_early(string answer) => Says(await Drive.ReceiveAsync(answer, seconds: 3), Silence.Closed, "connection closed before the answer was whole");

    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"a\":", TestName = "Breaks off within the body")]
    [TestCase("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n", TestName = "Breaks off between chunks")]
    public async Task Breaks_off(string answer) => Says(await Drive.ReceiveAsync(answer, seconds: 3), Silence.Garbled, "the answer breaks off within its body");

    [TestCase("gzip")]
    [TestCase("deflate")]
    [TestCase("br")]
    public async Task Breaks_off_within_what_it_compressed(string coding)
    {
        using var memory = new MemoryStream();
        await using (Stream packed = coding switch { "gzip" => new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true), "br" => new BrotliStream(memory, CompressionLevel.Fastest, leaveOpen: true), _ => new ZLibStream(memory, CompressionLevel.Fastest, leaveOpen: true) })
            await packed.WriteAsync("{\"a\":\"an answer that is long enough to be cut\"}"u8.ToArray());
        var cut = memory.ToArray()[..^12];
        Says(await Drive.ReceiveAsync($"HTTP/1.1 200 OK\r\nContent-Encoding: {coding}\r\nContent-Length: {cut.Length}\r\n\r\n{Drive.Latin(cut)}", seconds: 3), Silence.Garbled);
    }

    [Test]
    public async Task Is_not_there()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        Says(await Drive.SendAsync(new Uri($"http://127.0.0.1:{port}"), Drive.Get), Silence.Unreachable, "connection refused");
    }

    [Test]
    public async Task Has_no_address() => Says(await Drive.SendAsync(new Uri("http://nowhere.invalid"), Drive.Get), Silence.Unreachable, "the host name is unknown");

    [Test]
    public async Task Knows_no_TLS()
    {
        await using var server = RawServer.Saying("HTTP/1.1 400 Bad Request\r\n\r\n");
        var received = await Drive.SendAsync(new UriBuilder(server.Url) { Scheme = "https" }.Uri, Drive.Get);
        Says(received, Silence.Unreachable);
        Assert.That(received.Detail, Does.StartWith("the TLS handshake failed"));
    }

    [Test]
    public async Task Only_the_callers_own_cancellation_is_thrown()
    {
        await using var server = new RawServer((_, stop) => Task.Delay(Timeout.Infinite, stop));
        using var driver = new HttpDriver(new("default", server.Url), TimeSpan.FromSeconds(30));
        using var cancelled = new CancellationTokenSource(100);
        Assert.That(async () => await driver.SendAsync(Drive.Get, cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    private static async Task<Received> FromAsync(Func<Socket, CancellationToken, Task> answer, double seconds = 10)
    {
        await using var server = new RawServer(answer);
        return await Drive.SendAsync(server.Url, Drive.Get, seconds);
    }

    private static async Task<(Received Received, long Written)> FloodAsync(string beginning, string piece, TimeSpan pause, double seconds)
    {
        RawServer? self = null;
        await using var server = new RawServer(async (socket, stop) =>
        {
            await RawServer.SayAsync(socket, beginning, stop);
            await self!.RepeatAsync(socket, Encoding.Latin1.GetBytes(piece), pause, stop);
        });
        self = server;
        return (await Drive.SendAsync(server.Url, Drive.Get, seconds), server.Written);
    }

    private static Task ResetAsync(Socket socket)
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
        return Task.CompletedTask;
    }

    private static byte[] Gzip(int megabytes)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var count = 0; count < megabytes; count++)
                gzip.Write(Zeros);
        }

        return memory.ToArray();
    }

    private static void Late(Received received)
    {
        Says(received, Silence.TimedOut, "no whole answer within 0.4 s");
        Assert.That(received.Duration, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(Short - 0.05)).And.LessThan(TimeSpan.FromSeconds(Short + 30)));
    }

    private static void Says(Received received, Silence silence, string? detail = null)
    {
        Assert.That((received.Response, received.Silence), Is.EqualTo(((Response?)null, silence)), received.Detail);
        Assert.That(received.Detail, detail is null ? Is.Not.Empty.And.Not.Contain("\n") : Is.EqualTo(detail));
    }
}

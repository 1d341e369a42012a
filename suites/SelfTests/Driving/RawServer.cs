using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Conformance.SelfTests.Driving;

/// <summary>A socket on 127.0.0.1 that takes requests as bytes and answers as a test says, right or wrong.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<string> requests = new();
    private readonly Func<Socket, CancellationToken, Task> answer;
    private readonly Task accepting;
    private long written;

    public RawServer(Func<Socket, CancellationToken, Task> answer)
    {
        this.answer = answer;
        listener.Start();
        accepting = AcceptAsync();
    }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    /// <summary>Every request as it came, one letter per byte.</summary>
    public IReadOnlyList<string> Requests => [.. requests];

    /// <summary>Bytes that the client took, or that stand in the buffers on the way to it.</summary>
    public long Written => Interlocked.Read(ref written);

    /// <summary>A server that answers each connection with the same letters (one byte each) and closes it.</summary>
    public static RawServer Saying(string response) => new((socket, stop) => SayAsync(socket, response, stop));

    public static async Task SayAsync(Socket socket, string text, CancellationToken stop) => await socket.SendAsync(Encoding.Latin1.GetBytes(text), stop);

    /// <summary>Sends bytes again and again until the client goes away.</summary>
    public async Task RepeatAsync(Socket socket, byte[] bytes, TimeSpan pause, CancellationToken cancellation)
    {
        while (true)
        {
            Interlocked.Add(ref written, await socket.SendAsync(bytes, cancellation));
            if (pause > TimeSpan.Zero)
                await Task.Delay(pause, cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
                connections.Add(ServeAsync(await listener.AcceptSocketAsync(stop.Token)));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                if (await ReadAsync(socket) is not { } request)
                    return;
                requests.Enqueue(request);
                await answer(socket, stop.Token);
                if (socket.Connected)
                    socket.Shutdown(SocketShutdown.Send);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The client went away, or the test is over.
            }
        }
    }

    /// <summary>Head and as much of a body as Content-Length promises; null: the client said nothing.</summary>
    private async Task<string?> ReadAsync(Socket socket)
    {
        var text = new StringBuilder();
        var buffer = new byte[64 * 1024];
        while (Missing(text.ToString()) > 0)
        {
            var count = await socket.ReceiveAsync(buffer, stop.Token);
            if (count == 0)
                break;
            text.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }

        return text.Length == 0 ? null : text.ToString();
    }

    private static int Missing(string text)
    {
        // A TLS client says hello in bytes of its own and waits.
        if (text.StartsWith('\x16'))
            return 0;
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            return 1;
        var length = text[..end].Split("\r\n").Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)).Select(line => int.Parse(line[15..], System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault();
        return end + 4 + length - text.Length;
    }
}

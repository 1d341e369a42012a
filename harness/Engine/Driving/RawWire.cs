using System.Buffers;
using System.Net.Http;
using Conformance.Engine.Generation;
using RestSharp.Interceptors;

namespace Conformance.Engine.Driving;

/// <summary>
/// Puts our own method, address, headers and bytes on the message just before it goes out (malformed ones must arrive malformed)
/// and takes the response off the wire as it is, up to a size.
/// </summary>
internal sealed class RawWire(Uri url, Request request, int limit) : Interceptor
{
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    public Response? Response { get; private set; }

    public override ValueTask BeforeHttpRequest(HttpRequestMessage message, CancellationToken cancellation)
    {
        message.Method = new HttpMethod(request.Method);
        message.RequestUri = new Uri(url.GetLeftPart(UriPartial.Authority) + url.AbsolutePath.TrimEnd('/') + request.Target, AsWritten);
        message.Headers.Clear();
        message.Headers.TryAddWithoutValidation("User-Agent", "conformance");
        message.Content = request.Body is null ? null : new ByteArrayContent(request.Body);
        foreach (var lines in request.Headers.GroupBy(header => header.Name, StringComparer.OrdinalIgnoreCase))
        {
            var header = new Header(lines.First().Name, string.Join(HeaderBytes.NextLine, lines.Select(line => line.Value)));
            if (header.Name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase))
                message.Content?.Headers.TryAddWithoutValidation(header.Name, header.Value);
            else
                message.Headers.TryAddWithoutValidation(header.Name, header.Value);
        }

        return ValueTask.CompletedTask;
    }

    public override async ValueTask AfterHttpRequest(HttpResponseMessage message, CancellationToken cancellation)
    {
        var headers = message.Headers.NonValidated.Concat(message.Content.Headers.NonValidated)
            .SelectMany(header => header.Value.Select(value => new Header(header.Key, value)))
            .ToList();
        // RFC 9112 §6.3: which of two lengths is true nobody can tell.
        if (headers.Where(header => header.Is("Content-Length")).Select(header => header.Value).Distinct().Count() > 1)
            throw Garbled("it has two different Content-Length headers");
        // RFC 9110 §15.2: what is below 200 is not the last answer, and 101 was not asked for.
        if ((int)message.StatusCode < 200)
            throw Garbled($"{(int)message.StatusCode} is no status of an answer");
        await using var stream = await message.Content.ReadAsStreamAsync(cancellation);
        using var memory = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            while (await stream.ReadAsync(buffer, cancellation) is var count and > 0)
            {
                memory.Write(buffer.AsSpan(0, count));
                if (memory.Length > limit)
                    throw new UnreadableException(Silence.TooLarge, $"the body exceeds {limit / 1024 / 1024} MiB");
            }
        }
        catch (IOException exception) when (exception is HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded } or { InnerException: System.Net.Sockets.SocketException })
        {
            throw new UnreadableException(Silence.Garbled, "the answer breaks off within its body");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        if (JsonSize.IsBeyond(memory.GetBuffer().AsSpan(0, (int)memory.Length)))
            throw new UnreadableException(Silence.TooLarge, $"the body has more than {JsonSize.Most:N0} JSON values");
        // The client takes off one coding, of those that it asked for; under what is left nothing can be read.
        if (memory.Length > 0 && headers.Find(header => header.Is("Content-Encoding") && !header.Value.Equals("identity", StringComparison.OrdinalIgnoreCase)) is { } coding
            && JsonText.Parse(memory.ToArray()) is null)
            throw new UnreadableException(Silence.Garbled, $"the body is coded as {PlainText.Short(coding.Value)}, which nobody asked for");
        Response = new Response((int)message.StatusCode, headers, memory.ToArray());
    }

    private static UnreadableException Garbled(string why) => new(Silence.Garbled, "the answer is not HTTP: " + why);
}

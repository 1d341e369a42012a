using System.Diagnostics;
using System.Net;
using System.Net.Http;
using Conformance.Engine.Driving.Limits;
using Conformance.Engine.Generation;
using Conformance.Engine.Targets;
using RestSharp;

namespace Conformance.Engine.Driving;

/// <summary>Sends requests to one server and brings back what came, whatever came: it never throws for what a server does.</summary>
public sealed class HttpDriver : IDisposable
{
    /// <summary>Bodies larger than this end the exchange: 8 MiB, ten times the largest honest answer of the API.</summary>
    public const int LargestBody = 8 * 1024 * 1024;

    private readonly RestClient client;
    private readonly Lazy<RestClient> fresh;
    private readonly Uri url;
    private readonly TimeSpan deadline;
    private readonly Turnstile turnstile;
    private long sent;

    public HttpDriver(ServerAddress address, TimeSpan deadline, Turnstile? turnstile = null)
    {
        this.turnstile = turnstile ?? Turnstile.Open;
        url = address.Url;
        this.deadline = deadline;
        client = Client(TimeSpan.FromMinutes(5));
        fresh = new Lazy<RestClient>(() => Client(TimeSpan.Zero));
    }

    /// <summary>Requests sent so far.</summary>
    public long Sent => Interlocked.Read(ref sent);

    public Task<Received> SendAsync(Request request, CancellationToken cancellation) => SendAsync(client, request, cancellation);

    /// <summary>Sends over a connection that carried nothing before: none that the server may just have closed for being idle.</summary>
    public Task<Received> SendAfreshAsync(Request request, CancellationToken cancellation) => SendAsync(fresh.Value, request, cancellation);

    public void Dispose()
    {
        client.Dispose();
        if (fresh.IsValueCreated)
            fresh.Value.Dispose();
    }

    private async Task<Received> SendAsync(RestClient through, Request request, CancellationToken cancellation)
    {
        if (await turnstile.PassAsync(request, cancellation) is { } withheld)
            return new Received(null, withheld.Silence, withheld.Why, TimeSpan.Zero);
        try
        {
            return await SendNowAsync(through, request, cancellation);
        }
        finally
        {
            turnstile.Answered();
        }
    }

    private async Task<Received> SendNowAsync(RestClient through, Request request, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(deadline);
        Interlocked.Increment(ref sent);
        try
        {
            var wire = new RawWire(url, request, LargestBody);
            var rest = new RestRequest
            {
                Interceptors = [wire],
                CompletionOption = HttpCompletionOption.ResponseHeadersRead,
                // The wire has taken the body by now; the library's own reader would decode and buffer without limit.
                AdvancedResponseWriter = (message, original) => new RestResponse(original) { ResponseStatus = ResponseStatus.Completed, StatusCode = message.StatusCode },
            };
            var answer = await through.ExecuteAsync(rest, limit.Token);
            if (wire.Response is { } response)
                return new Received(response, null, null, Stopwatch.GetElapsedTime(started));
            cancellation.ThrowIfCancellationRequested();
            return Nothing(answer.ErrorException, limit.IsCancellationRequested, started);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return Nothing(exception, limit.IsCancellationRequested, started);
        }
    }

    /// <param name="lifetime">How long a connection may be used again; zero: never.</param>
    private RestClient Client(TimeSpan lifetime) => new(new RestClientOptions(url)
    {
        FollowRedirects = false,
        AutomaticDecompression = DecompressionMethods.All,
        Timeout = Timeout.InfiniteTimeSpan,
        UserAgent = "conformance",
        Expect100Continue = false,
        ConfigureMessageHandler = _ => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.All,
            MaxResponseHeadersLength = 128,
            RequestHeaderEncodingSelector = (name, _) => new HeaderBytes(name),
            ConnectTimeout = deadline,
            PooledConnectionLifetime = lifetime,
        },
    });

    private Received Nothing(Exception? exception, bool late, long started)
    {
        var (silence, detail) = late
            ? (Silence.TimedOut, $"no whole answer within {deadline.TotalSeconds:0.#} s")
            : Silences.Read(exception);
        return new Received(null, silence, detail, Stopwatch.GetElapsedTime(started));
    }
}

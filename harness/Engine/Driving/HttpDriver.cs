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
    /// <summary>Bodies larger than this end the exchange: 2 MiB, more than twice the largest honest answer of the API.</summary>
    public const int LargestBody = 2 * 1024 * 1024;

    private readonly RestClient client;
    private readonly Lazy<RestClient> single;
    private readonly Uri url;
    private readonly Turnstile turnstile;
    private long sent;

    /// <summary>Without that, a compressed body that breaks off is taken for a whole one.</summary>
    static HttpDriver() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);

    public HttpDriver(ServerAddress address, TimeSpan deadline, Turnstile? turnstile = null)
    {
        this.turnstile = turnstile ?? Turnstile.Open;
        url = address.Url;
        Deadline = deadline;
        client = Client(TimeSpan.FromMinutes(5));
        single = new Lazy<RestClient>(() => Client(TimeSpan.Zero));
    }

    /// <summary>How long a request may take, its whole answer included.</summary>
    public TimeSpan Deadline { get; }

    /// <summary>Requests sent so far.</summary>
    public long Sent => Interlocked.Read(ref sent);

    /// <param name="request">What to send.</param>
    /// <param name="cancellation">The caller's own; it alone is thrown.</param>
    /// <param name="deadline">Shorter than <see cref="Deadline"/>; null: that.</param>
    /// <param name="isAlone">On a connection that nothing else has used or will use: what happened on another cannot matter.</param>
    public async Task<Received> SendAsync(Request request, CancellationToken cancellation, TimeSpan? deadline = null, bool isAlone = false)
    {
        if (await turnstile.PassAsync(request, cancellation) is { } withheld)
            return new Received(null, withheld.Silence, withheld.Why, TimeSpan.Zero);
        try
        {
            return await SendNowAsync(isAlone ? single.Value : client, request, deadline ?? Deadline, cancellation);
        }
        finally
        {
            turnstile.Answered();
        }
    }

    public void Dispose()
    {
        client.Dispose();
        if (single.IsValueCreated)
            single.Value.Dispose();
    }

    private async Task<Received> SendNowAsync(RestClient through, Request request, TimeSpan longest, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(longest);
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
            return Nothing(answer.ErrorException, limit.IsCancellationRequested, longest, started);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return Nothing(exception, limit.IsCancellationRequested, longest, started);
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
            ConnectTimeout = Deadline,
            PooledConnectionLifetime = lifetime,
            // What is not read of a body is not waited for: it may never end.
            MaxResponseDrainSize = 0,
        },
    });

    private static Received Nothing(Exception? exception, bool late, TimeSpan longest, long started)
    {
        var (silence, detail) = late
            ? (Silence.TimedOut, $"no whole answer within {longest.TotalSeconds:0.#} s")
            : Silences.Read(exception);
        return new Received(null, silence, detail, Stopwatch.GetElapsedTime(started));
    }
}

using System.Diagnostics;

namespace Conformance.Cli.Starting;

/// <summary>Asks a server that was started until it answers: a deadline, and no sleep that somebody has to tune.</summary>
internal static class ReadinessProbe
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan OneAnswer = TimeSpan.FromSeconds(5);

    /// <returns>How long it took; null: the deadline passed, or the server ended.</returns>
    public static async Task<TimeSpan?> WaitAsync(IStartedServer server, Readiness readiness, CancellationToken cancellation)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false }) { Timeout = OneAnswer };
        var clock = Stopwatch.GetTimestamp();
        var url = new Uri(server.Url.ToString().TrimEnd('/') + readiness.Path);
        while (Stopwatch.GetElapsedTime(clock) < TimeSpan.FromSeconds(readiness.Seconds) && !server.Ended.IsCompleted)
        {
            // Asked again after an answer: one that came from somebody else, before our server ended for want of the port, is none.
            if (await AnswersAsync(client, url, cancellation) && !await EndsAsync(server, Between, cancellation))
                return Stopwatch.GetElapsedTime(clock);
            await EndsAsync(server, Between, cancellation);
        }

        return null;
    }

    private static async Task<bool> EndsAsync(IStartedServer server, TimeSpan within, CancellationToken cancellation) =>
        await Task.WhenAny(server.Ended, Task.Delay(within, cancellation)) == server.Ended;

    private static async Task<bool> AnswersAsync(HttpClient client, Uri url, CancellationToken cancellation)
    {
        try
        {
            using var answer = await client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return (int)answer.StatusCode < 500;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }
}

using System.Diagnostics;
using System.Text.Json;
using Conformance.Engine.Generation;

namespace Conformance.Engine.Driving;

/// <summary>
/// Whether a server is still there and still itself: when several requests in a row got no answer, it is asked what it was asked first.
/// One that is away is waited for, all in all as long as for three requests; then whatever would still be sent to it is not.
/// </summary>
/// <param name="driver">Sends to the server.</param>
/// <param name="time">The clock of the waits.</param>
public sealed class Pulse(HttpDriver driver, TimeProvider time) : IDisposable
{
    private const int Suspicious = 5;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(4);

    private readonly Lock gate = new();
    private readonly CancellationTokenSource stop = new();
    private readonly TimeSpan total = 3 * driver.Deadline;
    private TimeSpan left = 3 * driver.Deadline;
    private Exchange? greeting;
    private Task<string?>? looking;
    private string? gone;
    private long seen;
    private int silences;

    /// <summary>Remembers what the server was asked first, and answered.</summary>
    public void Learn(Exchange first) => greeting = first.Response is null ? null : first;

    /// <summary>Takes note of what came of a request.</summary>
    public void Saw(Received received)
    {
        if (received.Response is not null)
            Interlocked.Exchange(ref silences, 0);
        else if (!received.IsWithheld)
            Interlocked.Increment(ref silences);
    }

    /// <summary>Waits while the server is known to be away.</summary>
    /// <returns>Why nothing can be sent to it any more, in one line; null: it can.</returns>
    public Task<string?> AwaitAsync(CancellationToken cancellation)
    {
        if (gone is not null || looking is not null || Volatile.Read(ref silences) >= Suspicious)
            return LookAsync(Stopwatch.GetTimestamp(), cancellation);
        return Task.FromResult<string?>(null);
    }

    /// <summary>Looks whether it is there and itself.</summary>
    /// <param name="since">A timestamp: if it was seen after that, it need not be asked again.</param>
    /// <param name="cancellation">Ends the wait of the caller.</param>
    /// <returns>Why not, after all patience; null: it is.</returns>
    public async Task<string?> LookAsync(long since, CancellationToken cancellation)
    {
        if (greeting is null || gone is not null)
            return gone;
        Task<string?> look;
        lock (gate)
        {
            if (looking is null && seen > since)
                return null;
            look = looking ??= FindAsync(greeting);
        }

        return await look.WaitAsync(cancellation);
    }

    /// <summary>Whether it answers what it was asked first, twice in a row; of one that answered nothing yet nobody can tell.</summary>
    public async Task<bool> IsWellAsync()
    {
        for (var round = 0; greeting is { } first && round < 2; round++)
        {
            if (await AskAsync(first) is not null)
                return false;
        }

        return true;
    }

    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
    }

    private async Task<string?> FindAsync(Exchange first)
    {
        await Task.Yield();
        try
        {
            var began = Stopwatch.GetTimestamp();
            gone = await WaitForAsync(first);
            Interlocked.Exchange(ref silences, 0);
            seen = began;
            return gone;
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
        {
            return "the run is over";
        }
        finally
        {
            lock (gate)
                looking = null;
        }
    }

    private async Task<string?> WaitForAsync(Exchange first)
    {
        var pause = FirstPause;
        while (true)
        {
            var clock = Stopwatch.GetTimestamp();
            if (await AskAsync(first) is not { } odd)
                return null;
            left -= Stopwatch.GetElapsedTime(clock);
            if (left <= pause)
                return $"{odd}; it was waited for {total.TotalSeconds:0.#} s";
            await Task.Delay(pause, time, stop.Token);
            left -= pause;
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    /// <returns>What is odd; null: it answers as it did.</returns>
    private async Task<string?> AskAsync(Exchange first)
    {
        var received = await driver.SendAsync(first.Request, stop.Token, isAlone: true);
        if (received.IsWithheld)
            return null;
        if (received.Response is not { } now)
            return $"the server stopped answering ({received.Detail})";
        var before = first.Response!;
        // A limit is the server's own.
        return now.Status == 429 || (now.Status == before.Status && now.MediaType == before.MediaType && IsAlike(JsonText.Parse(before.Body), JsonText.Parse(now.Body)))
            ? null
            : $"something else answers in the server's place: {first.Subject} was answered {Said(before)} when the run began, and {(Said(now) == Said(before) ? "otherwise" : Said(now))} now";
    }

    /// <summary>Of an object's members at least half are there again.</summary>
    private static bool IsAlike(JsonElement? before, JsonElement? now)
    {
        if (before is not { ValueKind: JsonValueKind.Object } first)
            return before?.ValueKind == now?.ValueKind;
        var names = first.EnumerateObject().Select(member => member.Name).ToList();
        return now is { ValueKind: JsonValueKind.Object } second && names.Count(name => second.TryGetProperty(name, out _)) * 2 >= names.Count;
    }

    private static string Said(Response response) => $"{response.Status} {PlainText.Short(response.MediaType) ?? "without a type"}";
}

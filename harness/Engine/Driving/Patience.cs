using System.Globalization;

namespace Conformance.Engine.Driving;

/// <summary>
/// Waits where a server answers 429 to a request that is not about limits: as it says, else a little longer each time,
/// and all in all no longer than a run can bear. One for all servers of a run.
/// </summary>
public sealed class Patience(TimeProvider time)
{
    /// <summary>No single wait is longer; who asks for more is not waited for.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>All waits of a run together.</summary>
    public static readonly TimeSpan Total = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(250);

    private readonly Lock gate = new();
    private TimeSpan left = Total;

    /// <summary>Waits before the request is sent again.</summary>
    /// <param name="refusal">The answer that spoke of a limit.</param>
    /// <param name="attempt">How often this request was waited for already.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>False: it is not worth waiting, or there is no time left for it.</returns>
    public async Task<bool> WaitAsync(Response refusal, int attempt, CancellationToken cancellation)
    {
        // Who says "at once" again and again is not believed for ever.
        var least = Shortest * Math.Pow(2, attempt);
        var wait = Told(refusal) ?? least;
        if (wait < least)
            wait = least;
        if (wait > Longest || !Take(wait))
            return false;
        await Task.Delay(wait, time, cancellation);
        return true;
    }

    /// <summary>RFC 9110 §10.2.3: "a number of seconds to delay", or a date.</summary>
    private TimeSpan? Told(Response refusal) => refusal.Header("Retry-After")?.Trim() switch
    {
        { Length: > 0 } text when text.All(char.IsAsciiDigit) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < Total.TotalSeconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue,
        { } text when DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) => date - time.GetUtcNow(),
        _ => null,
    };

    private bool Take(TimeSpan wait)
    {
        lock (gate)
        {
            if (wait > left)
                return false;
            left -= wait;
            return true;
        }
    }
}

namespace Conformance.Engine.Driving.Limits;

/// <summary>So many requests a second and no more, over all workers: each takes the next free moment, in the order of asking.</summary>
/// <param name="perSecond">At least 1.</param>
/// <param name="time">The clock that is waited by.</param>
public sealed class Pace(int perSecond, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly TimeSpan interval = TimeSpan.FromSeconds(1) / perSecond;
    private DateTimeOffset next = DateTimeOffset.MinValue;

    public Task WaitAsync(CancellationToken cancellation)
    {
        var wait = Reserve();
        return wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellation) : Task.CompletedTask;
    }

    private TimeSpan Reserve()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            // What was not used is lost: nobody catches up in a burst.
            var mine = next > now ? next : now;
            next = mine + interval;
            return mine - now;
        }
    }
}

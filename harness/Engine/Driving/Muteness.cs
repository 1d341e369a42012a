using System.Collections.Concurrent;

namespace Conformance.Engine.Driving;

/// <summary>How long to wait for an operation that has left several requests in a row without an answer: ever less, or a run would spend hours on it.</summary>
internal sealed class Muteness
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(0.5);

    private readonly ConcurrentDictionary<string, int> late = new(StringComparer.Ordinal);

    public TimeSpan Deadline(string subject, TimeSpan whole)
    {
        var share = late.GetValueOrDefault(subject) switch { < 3 => 1, < 10 => 5, _ => 20 };
        var wait = whole / share;
        return wait > Least || share == 1 ? wait : whole < Least ? whole : Least;
    }

    public void Saw(string subject, Received received)
    {
        if (received.Silence == Silence.TimedOut)
            late.AddOrUpdate(subject, 1, (_, count) => count + 1);
        else if (received.Response is not null)
            late.TryRemove(subject, out _);
    }
}

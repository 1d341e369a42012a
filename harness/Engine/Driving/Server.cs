using System.Diagnostics;
using Conformance.Engine.Contracts;
using Conformance.Engine.Generation;
using Conformance.Engine.Targets;

namespace Conformance.Engine.Driving;

/// <summary>A server under test as a run knows it: its address, what it can do, what was created on it, and a way to send to it.</summary>
public sealed class Server(ServerAddress address, HttpDriver driver, TimeProvider? time = null) : IDisposable
{
    private readonly Muteness muteness = new();

    public ServerAddress Address => address;

    public string Name => address.Name;

    public Capabilities Capabilities { get; } = new();

    public Ledger Ledger { get; } = new();

    /// <summary>Whether the server was seen, while its capabilities were discovered, to send the contract's error-code header.</summary>
    public bool SendsCodeHeader { get; set; }

    /// <summary>As the server names its own release; null: it does not say.</summary>
    public string? Release { get; set; }

    /// <summary>The generation that the server is of, where generations are the contract's versions; null: a request chooses.</summary>
    public ApiVersion? Version { get; set; }

    /// <summary>What the one behind the server was seen to answer to a right request; null: nothing was seen, or nothing is behind it.</summary>
    public int? BehindStatus { get; set; }

    public HttpDriver Driver => driver;

    /// <summary>How long the run waits where the server speaks of limits; the run's servers share one.</summary>
    public Patience Patience { get; init; } = new(TimeProvider.System);

    /// <summary>Whether it is still there and still itself.</summary>
    public Pulse Pulse { get; } = new(driver, time ?? TimeProvider.System);

    /// <summary>Sends a request, again where a connection broke through no fault of the server's, and not at all once the server is gone.</summary>
    /// <param name="request">What to send.</param>
    /// <param name="subject">The operation that it addresses, or what else stands for requests like it.</param>
    /// <param name="isAlone">On a connection of its own.</param>
    /// <param name="cancellation">The caller's own; it alone is thrown.</param>
    public async Task<Received> SendAsync(Request request, string subject, bool isAlone, CancellationToken cancellation)
    {
        if (await Pulse.AwaitAsync(cancellation) is { } gone)
            return new Received(null, Silence.Unreachable, gone, TimeSpan.Zero);
        var deadline = muteness.Deadline(subject, driver.Deadline);
        var began = Stopwatch.GetTimestamp();
        var received = await driver.SendAsync(request, cancellation, deadline, isAlone);
        // A server may close an idle connection just when the next request comes; only one that closes a fresh one, too, means it.
        if (received.Silence == Silence.Closed)
            received = await driver.SendAsync(request, cancellation, deadline, isAlone: true);
        // Nothing has reached it, so it may be sent again as soon as it is back.
        if (received.Silence == Silence.Unreachable && await Pulse.LookAsync(began, cancellation) is null)
            received = await driver.SendAsync(request, cancellation, deadline, isAlone);
        // Only where others are answered is it this request that is not.
        if (received.Silence == Silence.Closed && !await Pulse.IsWellAsync())
            received = received with { Silence = Silence.Unreachable, Detail = "the server closes connections, whatever it is asked" };
        Pulse.Saw(received);
        muteness.Saw(subject, received);
        return received;
    }

    public void Dispose()
    {
        Pulse.Dispose();
        driver.Dispose();
    }
}

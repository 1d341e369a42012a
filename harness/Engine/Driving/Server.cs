using Conformance.Engine.Contracts;
using Conformance.Engine.Targets;

namespace Conformance.Engine.Driving;

/// <summary>A server under test as a run knows it: its address, what it can do, what was created on it, and a way to send to it.</summary>
public sealed class Server(ServerAddress address, HttpDriver driver)
{
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
}

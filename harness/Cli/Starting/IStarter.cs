using System.Net;
using Conformance.Cli.Targeting;

namespace Conformance.Cli.Starting;

/// <summary>Starts servers of a kind and takes away all that it made for them.</summary>
internal interface IStarter : IAsyncDisposable
{
    /// <summary>This machine as the servers see it, known as soon as that is prepared.</summary>
    IPAddress Here { get; }

    /// <summary>Makes what the servers share; told once, before the first is started.</summary>
    /// <exception cref="StopException">It cannot be had.</exception>
    Task PrepareAsync(IReadOnlyList<ServerPlan> servers, CancellationToken cancellation);

    /// <summary>Returns as soon as the server is on its way; it need not be ready.</summary>
    /// <param name="companion">What plays the rest of the world for it; null: nothing does.</param>
    /// <exception cref="StopException">It cannot be started.</exception>
    Task<IStartedServer> StartAsync(ServerPlan server, CompanionAddresses? companion, CancellationToken cancellation);
}

using Conformance.ReferenceServers;
using Conformance.Scenarios.Running;

namespace Conformance.Cli.Running;

/// <summary>The reference server of a contract, where it has one.</summary>
internal static class Embedded
{
    /// <exception cref="StopException">The contract has none.</exception>
    public static Task<EmbeddedTarget> StartAsync(string contract, CancellationToken cancellation)
    {
        Demand(contract);
        return EmbeddedTarget.StartAsync(contract, cancellation);
    }

    /// <exception cref="StopException">The contract has none.</exception>
    public static void Demand(string contract)
    {
        if (!ReferenceServer.Contracts.Contains(contract))
            throw StopException.Usage($"the contract '{contract}' has no reference server; name a server with --url (reference servers: {string.Join(", ", ReferenceServer.Contracts)})");
    }
}

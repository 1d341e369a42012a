using Conformance.Engine.Targets;
using Conformance.ReferenceServers;

namespace Conformance.Scenarios.Running;

/// <summary>The reference server in this process, with all its credentials: what is tested where no target is named.</summary>
public sealed class EmbeddedTarget : IAsyncDisposable
{
    private readonly ReferenceServer server;

    private EmbeddedTarget(ReferenceServer server, string contract)
    {
        this.server = server;
        Target = new Target("the embedded reference server", contract,
        [
            new ServerAddress("default", server.Url) { ServiceKey = server.ServiceKey, JwtSecret = server.JwtSecret },
        ]);
    }

    public Target Target { get; }

    public static async Task<EmbeddedTarget> StartAsync(string contract, CancellationToken cancellation) =>
        new(await ReferenceServer.StartAsync(contract, new ReferenceServerOptions(), cancellation), contract);

    public ValueTask DisposeAsync() => server.DisposeAsync();
}

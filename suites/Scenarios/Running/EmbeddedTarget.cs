using Conformance.Engine.Targets;
using Conformance.ReferenceServers;
using Conformance.ReferenceServers.Companions;

namespace Conformance.Scenarios.Running;

/// <summary>
/// The reference server in this process, once in each of its configurations, with all its credentials and a companion:
/// what is tested where no target is named.
/// </summary>
public sealed class EmbeddedTarget : IAsyncDisposable
{
    public const string Name = "the embedded reference server";

    private readonly Companion companion;
    private readonly Func<ReferenceServerOptions, ReferenceServerOptions> change;
    private readonly List<ReferenceServer> servers = [];

    private EmbeddedTarget(Companion companion, string contract, Func<ReferenceServerOptions, ReferenceServerOptions> change)
    {
        this.companion = companion;
        this.change = change;
        Target = new Target(Name, contract, []);
    }

    public Target Target { get; private set; }

    public static Task<EmbeddedTarget> StartAsync(string contract, CancellationToken cancellation) =>
        StartAsync(contract, ReferenceServer.Configs(contract), options => options, cancellation);

    /// <summary>Only some configurations, each of them changed.</summary>
    public static async Task<EmbeddedTarget> StartAsync(
        string contract, IReadOnlyList<string> configs, Func<ReferenceServerOptions, ReferenceServerOptions> change, CancellationToken cancellation)
    {
        var target = new EmbeddedTarget(await Companion.StartAsync(cancellation), contract, change);
        try
        {
            foreach (var config in configs)
                await target.AddAsync(contract, config, cancellation);
            return target;
        }
        catch
        {
            await target.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // At the same time: each may wait a second for its connections.
        await Task.WhenAll(servers.Select(server => server.DisposeAsync().AsTask()));
        await companion.DisposeAsync();
    }

    private async Task AddAsync(string contract, string config, CancellationToken cancellation)
    {
        var server = await ReferenceServer.StartAsync(contract, change(new ReferenceServerOptions { Config = config, Companion = companion }), cancellation);
        servers.Add(server);
        var address = new ServerAddress(config, server.Url)
        {
            ServiceKey = server.ServiceKey,
            JwtSecret = server.JwtSecret,
            Companion = companion.Url,
            Credentials = server.Credentials.ToDictionary(lent => lent.Key, lent => Lent(lent.Value, "")),
            Settings = server.Settings,
            Declared = ReferenceServer.Capabilities(contract, config).ToDictionary(name => name, _ => true),
        };
        Target = Target with { Servers = [.. Target.Servers, address] };
    }

    private static CredentialSet Lent(IReadOnlyDictionary<string, string> members, string within) => new()
    {
        Username = members.GetValueOrDefault(within + "username"),
        Password = members.GetValueOrDefault(within + "password"),
        Key = members.GetValueOrDefault(within + "key"),
        Scope = members.GetValueOrDefault(within + "scope"),
        Inactive = members.ContainsKey(within + "inactive.username") ? Lent(members, within + "inactive.") : null,
    };
}

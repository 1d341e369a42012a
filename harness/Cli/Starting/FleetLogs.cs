using Conformance.Scenarios.Running;

namespace Conformance.Cli.Starting;

/// <summary>The logs of the servers that were started for a run.</summary>
internal sealed class FleetLogs(IReadOnlyDictionary<string, IStartedServer> servers) : IServerLogs
{
    /// <summary>Bytes of a log that anybody reads: to look for secrets in more takes longer than it is worth.</summary>
    public const int Limit = 64 * 1024;

    public IReadOnlyDictionary<string, long> Mark() => servers.ToDictionary(server => server.Key, server => server.Value.Log.Length);

    public string? Since(IReadOnlyDictionary<string, long> mark, string server) =>
        servers.TryGetValue(server, out var started) && started.Log.From(mark.GetValueOrDefault(server), Limit) is { Length: > 0 } text ? text : null;
}

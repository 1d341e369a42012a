using Conformance.Engine.Targets;

namespace Conformance.Cli.Targeting;

/// <summary>A target as it is asked for: servers that are there, and servers that are to be started.</summary>
/// <param name="Name">For reports.</param>
/// <param name="Contract">The contract it is held against.</param>
/// <param name="Servers">At least one.</param>
internal sealed record TargetPlan(string Name, string Contract, IReadOnlyList<ServerPlan> Servers)
{
    public bool StartsServers => Servers.Any(server => server.Start is not null);

    /// <summary>The target, where all its servers are there.</summary>
    /// <exception cref="StopException">One is to be started, which only <c>run</c> does.</exception>
    public Target AsItIs() => StartsServers
        ? throw StopException.Usage($"the target '{Name}' has servers that are to be started, which only `conformance run` does; name servers that are there, each with its 'url'")
        : new Target(Name, Contract, [.. Servers.Select(server => server.Told)]);
}

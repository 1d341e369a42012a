using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Engine.Verdicts.Releases;

/// <summary>What is known of a live server, as results keep it.</summary>
public static class ServersSeen
{
    public static BaselineServer Of(Server server, Contract contract) => new(
        server.Name,
        Names(server, on: true),
        Names(server, on: false),
        [.. server.Capabilities.UnknownOperations.Keys.Select(id => contract.Operation(id).ToString()).Distinct().Order(StringComparer.Ordinal)]);

    private static IReadOnlyList<string> Names(Server server, bool on) =>
        [.. server.Capabilities.All.Where(capability => capability.On == on).Select(capability => capability.Name)];
}

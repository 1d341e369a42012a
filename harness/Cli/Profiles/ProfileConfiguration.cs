using System.Text.Json.Serialization;

namespace Conformance.Cli.Profiles;

/// <summary>One configuration of a kind of server.</summary>
internal sealed record ProfileConfiguration
{
    public required string Name { get; init; }

    /// <summary>The first release that knows this configuration; null: all do.</summary>
    [JsonConverter(typeof(ReleaseConverter))]
    public Version? Since { get; init; }

    /// <summary>Variables beside the profile's own, or in their place.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>What no probe can tell of a server of this configuration.</summary>
    public IReadOnlyDictionary<string, bool> Capabilities { get; init; } = new Dictionary<string, bool>();

    /// <summary>Needs of scenarios that this configuration is for beside its capabilities; <c>!name</c>: that it is off.</summary>
    public IReadOnlyList<string> For { get; init; } = [];

    /// <summary>Whether scenarios with these needs may want it: one that is for nothing in particular is always wanted.</summary>
    public bool IsFor(IReadOnlySet<string> needs) =>
        (For.Count == 0 && Capabilities.Count == 0)
        || For.Any(needs.Contains)
        || Capabilities.Any(capability => needs.Contains(capability.Value ? capability.Key : "!" + capability.Key));
}

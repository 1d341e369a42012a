using System.Collections.Concurrent;

namespace Conformance.Engine.Targets;

/// <summary>What is known of a server's configuration.</summary>
public sealed class Capabilities
{
    /// <summary>Name of the capability to take away what a run made.</summary>
    public const string CleanUp = "clean-up";

    private readonly ConcurrentDictionary<string, Capability> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> unknownOperations = new(StringComparer.Ordinal);

    public IEnumerable<Capability> All => known.Values.OrderBy(capability => capability.Name, StringComparer.Ordinal);

    /// <summary>Operations that the server does not serve, with the evidence.</summary>
    public IReadOnlyDictionary<string, string> UnknownOperations => unknownOperations;

    public void Set(Capability capability) => known[capability.Name] = capability;

    public void Set(string name, bool on, string evidence, string? unlock = null) => Set(new Capability(name, on, evidence, unlock));

    public void SetUnknown(string operation, string evidence) => unknownOperations[operation] = evidence;

    /// <summary>Why a need is not met; null when it is, or when nothing is known against it.</summary>
    /// <param name="need">Name of a capability that must be on; with a leading <c>!</c> one that must be off, and known to be.</param>
    public string? Missing(string need)
    {
        if (need.StartsWith('!'))
            return !known.TryGetValue(need[1..], out var off) ? $"nothing tells whether {need[1..]} is off" : off.On ? off.Evidence : null;
        return known.TryGetValue(need, out var capability) && !capability.On ? capability.Evidence : null;
    }

    public bool IsKnown(string name) => known.ContainsKey(name);

    /// <summary>Whether a need is met for certain, and not just as far as is known.</summary>
    /// <param name="need">As for <see cref="Missing"/>.</param>
    public bool Meets(string need) => IsKnown(need.TrimStart('!')) && Missing(need) is null;

    public bool Has(string name) => known.TryGetValue(name, out var capability) && capability.On;
}

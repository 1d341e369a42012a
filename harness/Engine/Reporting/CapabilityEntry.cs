using Conformance.Engine.Targets;

namespace Conformance.Engine.Reporting;

/// <summary>A capability as outputs show it.</summary>
internal sealed record CapabilityEntry(string Name, bool On, string Evidence, string? Unlock)
{
    public static CapabilityEntry Of(Capability capability, Redactor redactor) => new(
        capability.Name, capability.On, redactor.Clean(capability.Evidence), capability.Unlock);

    public Capability Read() => new(Name, On, Evidence, Unlock);
}

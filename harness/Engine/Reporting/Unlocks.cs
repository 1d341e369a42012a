using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Reporting;

/// <summary>What the caller could give to have more tested.</summary>
public static class Unlocks
{
    /// <summary>What to give, with the capabilities that it switches on.</summary>
    public static IReadOnlyList<(string Unlock, IReadOnlyList<string> Names)> Of(Run run) =>
        [.. run.Capabilities
            .Where(capability => capability is { On: false, Unlock: not null })
            .GroupBy(capability => capability.Unlock!, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, (IReadOnlyList<string>)[.. group.Select(capability => capability.Name).Distinct().Order(StringComparer.Ordinal)]))];
}

using Conformance.Cli.Profiles;

namespace Conformance.Cli.Starting;

/// <summary>How many servers this machine bears side by side.</summary>
internal static class Means
{
    private const long MemoryOfOne = 192 << 20;
    private const int Most = 64;

    /// <summary>As many configurations as fit, the first of the profile before the others; what is left out is said.</summary>
    public static IReadOnlyList<ProfileConfiguration> Fit(IReadOnlyList<ProfileConfiguration> configurations, Surroundings surroundings)
    {
        var bearable = (int)Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / MemoryOfOne, 2, Most);
        if (configurations.Count <= bearable)
            return configurations;
        var names = string.Join(", ", configurations.Skip(bearable).Select(config => config.Name));
        surroundings.Out.WriteLine($"This machine bears {bearable} servers side by side; not started: {names} (--configs names those that you want).");
        return [.. configurations.Take(bearable)];
    }
}

using Conformance.Engine.Verdicts;

namespace Conformance.Cli.Running;

/// <summary>A broken waiver file is told before anything of an earlier run is replaced.</summary>
internal static class WaiverFiles
{
    /// <exception cref="WaiverException">The file cannot be used.</exception>
    public static void Check(string? file)
    {
        if (file is not null)
            Waivers.Load(file, DateOnly.FromDateTime(DateTime.UtcNow));
    }
}

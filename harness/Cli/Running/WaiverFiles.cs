using Conformance.Engine.Generation;
using Conformance.Engine.Verdicts;

namespace Conformance.Cli.Running;

/// <summary>A broken waiver file is told before anything of an earlier run is replaced.</summary>
internal static class WaiverFiles
{
    /// <returns>What it accepts.</returns>
    /// <exception cref="WaiverException">The file cannot be used.</exception>
    public static IReadOnlyList<Waiver> Check(string? file) => file is null ? [] : Waivers.Load(file, DateOnly.FromDateTime(DateTime.UtcNow)).All;

    /// <summary>SHA-256 of what it says, hexadecimal; empty where there is none.</summary>
    public static string Digest(string? file) => file is null ? "" : Hash.Short(File.ReadAllText(file), 64);
}

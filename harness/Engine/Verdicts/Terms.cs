using Conformance.Engine.Verdicts.Releases;

namespace Conformance.Engine.Verdicts;

/// <summary>What a run is judged by and what it may do: two parts of one run have the same.</summary>
/// <param name="Gate">What it is judged by.</param>
/// <param name="Baseline">SHA-256 of the baseline, hexadecimal; empty where there is none.</param>
/// <param name="Waivers">SHA-256 of the waiver file, hexadecimal; empty where there is none.</param>
/// <param name="ReadOnly">It sends nothing that writes.</param>
public sealed record Terms(Gate Gate, string Baseline, string Waivers, bool ReadOnly)
{
    /// <summary>Of a run that is judged by the policy alone, and may write.</summary>
    public static Terms Plain { get; } = new(Gate.Policy, "", "", false);
}

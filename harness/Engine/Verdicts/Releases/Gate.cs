namespace Conformance.Engine.Verdicts.Releases;

/// <summary>What a run is judged by.</summary>
public enum Gate
{
    /// <summary>The contract as it is written.</summary>
    Policy,

    /// <summary>What an earlier release did: breaches of the policy are told and do not count.</summary>
    Baseline,

    /// <summary>Both.</summary>
    Both,
}

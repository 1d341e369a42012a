namespace Conformance.Engine.Verdicts.Releases;

/// <summary>What a change means to whoever relied on the earlier release.</summary>
public enum ChangeLevel
{
    /// <summary>The contract promises that it does not happen.</summary>
    Broken,

    /// <summary>The contract says that it mostly does not happen.</summary>
    Warning,

    /// <summary>The contract leaves it free.</summary>
    Allowed,
}

namespace Conformance.Engine.Reporting;

/// <summary>What a run as a whole comes to.</summary>
public enum Conclusion
{
    /// <summary>Every promise that was tested is kept.</summary>
    Kept,

    /// <summary>A promise is broken, or a waiver is stale.</summary>
    Broken,

    /// <summary>No case could be judged.</summary>
    NothingTested,

    /// <summary>The harness failed or was interrupted before its end, and saw no broken promise until then.</summary>
    Unfinished,
}

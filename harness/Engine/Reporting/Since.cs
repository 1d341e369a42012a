namespace Conformance.Engine.Reporting;

/// <summary>A finding beside an earlier run.</summary>
public enum Since
{
    /// <summary>The earlier run judged a case that shows it now, and did not find it.</summary>
    New,

    /// <summary>The earlier run found it, too.</summary>
    Still,

    /// <summary>The earlier run judged no case that shows it: it may have been there.</summary>
    NotCompared,
}

namespace Conformance.Engine.Verdicts;

/// <summary>The verdict of a case, in rising order of what it asks of the reader.</summary>
public enum Outcome
{
    Pass,

    /// <summary>The server is not meant to be able to do this; the reason is the evidence.</summary>
    NotApplicable,

    /// <summary>Every finding of the case is known and accepted.</summary>
    Waived,

    /// <summary>Something that the contract's text does not promise, but that clients see.</summary>
    Warning,

    /// <summary>Rate limited, or a precondition failed: nothing can be said.</summary>
    Inconclusive,

    /// <summary>The harness or the transport failed.</summary>
    Error,

    /// <summary>A promise is broken.</summary>
    Fail,
}

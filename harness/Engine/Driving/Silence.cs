namespace Conformance.Engine.Driving;

/// <summary>Why a request got no answer that can be judged.</summary>
public enum Silence
{
    /// <summary>The server took the request and closed the connection without a word.</summary>
    Closed,

    /// <summary>No connection could be made.</summary>
    Unreachable,

    /// <summary>The answer did not come, or not wholly, within the deadline.</summary>
    TimedOut,

    /// <summary>The answer is larger than the limit.</summary>
    TooLarge,

    /// <summary>What came is not HTTP, or breaks off.</summary>
    Garbled,

    /// <summary>It was not sent, since it could change something on the server.</summary>
    ReadOnly,

    /// <summary>It was not sent, since the run may send no more.</summary>
    OverBudget,
}

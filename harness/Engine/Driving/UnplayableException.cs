namespace Conformance.Engine.Driving;

/// <summary>Ends a scenario before its probe: it cannot be played on this server, or could not be set up.</summary>
public sealed class UnplayableException : Exception
{
    private UnplayableException(string message, bool notApplicable) : base(message) => IsNotApplicable = notApplicable;

    /// <summary>True: the server is not meant to be able to (evidence in the message). False: a precondition failed.</summary>
    public bool IsNotApplicable { get; }

    /// <summary>Nothing that the server said kept the scenario from being played: it was not heard. Another time it may be.</summary>
    public bool IsUnheard { get; private init; }

    public static UnplayableException NotApplicable(string evidence) => new(evidence, true);

    public static UnplayableException PreconditionFailed(string reason) => new(reason, false);

    public static UnplayableException Unheard(string reason) => new(reason, false) { IsUnheard = true };
}

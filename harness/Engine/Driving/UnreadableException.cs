namespace Conformance.Engine.Driving;

/// <summary>An answer came, and nothing can be made of it; the message says why.</summary>
internal sealed class UnreadableException(Silence silence, string message) : Exception(message)
{
    public Silence Silence => silence;
}

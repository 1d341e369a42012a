namespace Conformance.Engine.Verdicts;

/// <summary>The waiver file cannot be used; the message is one line that says where and how to mend it.</summary>
public sealed class WaiverException(string message) : Exception(message);

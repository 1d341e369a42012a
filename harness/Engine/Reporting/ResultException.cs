namespace Conformance.Engine.Reporting;

/// <summary>A result cannot be read back; the message is one line that says which file, what is wrong with it, and how to mend it.</summary>
public sealed class ResultException(string message) : Exception(message);

namespace Conformance.Engine.Runs.Recorded;

/// <summary>A recording cannot be read; the message is one line that says where and what is wrong.</summary>
public sealed class HarException(string message) : Exception(message);

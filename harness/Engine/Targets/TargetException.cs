namespace Conformance.Engine.Targets;

/// <summary>The target cannot be tested; the message is one line that says why and what to do.</summary>
public sealed class TargetException(string message) : Exception(message);

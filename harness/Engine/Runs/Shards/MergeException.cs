namespace Conformance.Engine.Runs.Shards;

/// <summary>Results are not the shards of one run; the message is one line that says which and why.</summary>
public sealed class MergeException(string message) : Exception(message);

namespace Conformance.Engine.Driving;

/// <summary>Something of an earlier run that was found on a server.</summary>
/// <param name="What">What it is, in words.</param>
/// <param name="Refusal">Why it could not be taken away; null: it was, or nobody tried.</param>
public sealed record Leftover(string What, string? Refusal);

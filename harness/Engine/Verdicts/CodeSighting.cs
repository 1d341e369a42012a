namespace Conformance.Engine.Verdicts;

/// <summary>An error code with the HTTP status that it came with.</summary>
public sealed record CodeSighting(string Code, int Status, bool InRedirect);

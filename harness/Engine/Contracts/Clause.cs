namespace Conformance.Engine.Contracts;

/// <summary>One promise.</summary>
/// <param name="Id">Stable id, such as <c>status.404-needs-path-variable</c>.</param>
/// <param name="Severity">What breaking it costs.</param>
/// <param name="Sentence">The promise in the words of its source where it has words.</param>
/// <param name="Source">Where the promise was made: a public address.</param>
public sealed record Clause(string Id, Severity Severity, string Sentence, string Source);

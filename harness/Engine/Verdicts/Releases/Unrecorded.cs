namespace Conformance.Engine.Verdicts.Releases;

/// <summary>Why nothing is known of what a release does in a scenario.</summary>
/// <param name="Outcome">Not applicable, inconclusive or error.</param>
/// <param name="Reason">Null where a file did not keep it.</param>
public sealed record Unrecorded(Outcome Outcome, string? Reason);

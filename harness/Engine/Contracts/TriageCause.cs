namespace Conformance.Engine.Contracts;

/// <summary>One of the causes that a refusal is sorted into.</summary>
/// <param name="Id">As its source names it.</param>
/// <param name="Title">In words.</param>
/// <param name="When">What makes a refusal one of this cause.</param>
/// <param name="Remedy">What to do, the best first.</param>
/// <param name="Source">Where more is said.</param>
public sealed record TriageCause(string Id, string Title, TriageWhen When, IReadOnlyList<string> Remedy, string Source);

namespace Conformance.Cli.Running;

/// <summary>What <c>merge</c> is asked to do.</summary>
/// <param name="Folders">Results of the shards.</param>
/// <param name="Gate">What judges: policy, baseline or both; null: it follows from the baseline.</param>
/// <param name="Baseline">A baseline file or a recorded release; null: none. Where neither is given the shards stay judged as they were.</param>
/// <param name="Out">Where the results go.</param>
/// <param name="Previous">Results to compare findings with; null: what <paramref name="Out"/> holds.</param>
/// <param name="AllureReport">Make the report that people read.</param>
internal sealed record MergeRequest(IReadOnlyList<string> Folders, string? Gate, string? Baseline, string Out, string? Previous, bool AllureReport);

namespace Conformance.Cli.Proving;

/// <summary>Which faults to prove, how, and where to.</summary>
/// <param name="Filter">Patterns of ids; none: all.</param>
/// <param name="Sample">So many of them, chosen by the seed; null: all.</param>
/// <param name="AtATime">How many servers with a fault run side by side.</param>
/// <param name="Out">The file for the matrix; null: none.</param>
internal sealed record FaultWishes(IReadOnlyList<string> Filter, int? Sample, int Seed, int AtATime, string? Out);

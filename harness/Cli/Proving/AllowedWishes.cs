namespace Conformance.Cli.Proving;

/// <summary>Which allowed changes to prove, and how.</summary>
/// <param name="Filter">Patterns of ids; none: all.</param>
/// <param name="Scenarios">How many scenarios to play against each, chosen by the seed; 0: all.</param>
/// <param name="AtATime">How many changed servers run side by side.</param>
internal sealed record AllowedWishes(IReadOnlyList<string> Filter, int Scenarios, int Seed, int AtATime);

using Conformance.Cli.Running;

namespace Conformance.Cli.Releases;

/// <summary>What <c>baseline</c> is asked to do.</summary>
/// <param name="File">The baseline to write.</param>
/// <param name="Live">How to play where <paramref name="From"/> is empty.</param>
/// <param name="From">Results to read in place of playing.</param>
/// <param name="Release">The release's name; null: as the server names itself.</param>
/// <param name="Runs">How often to play.</param>
internal sealed record BaselineRequest(string File, LiveRunRequest Live, IReadOnlyList<string> From, string? Release, int Runs);

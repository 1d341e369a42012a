using Conformance.Faults.Allowed;

namespace Conformance.Cli.Proving;

/// <summary>What was said of a server that differs only in what it may do differently.</summary>
/// <param name="Played">Cases that came to a verdict.</param>
/// <param name="Cries">Cases that ended otherwise than without the change, each with both verdicts and the reason; none where all is well.</param>
internal sealed record Calm(AllowedChange Change, int Played, IReadOnlyList<string> Cries);

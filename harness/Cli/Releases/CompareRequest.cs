using Conformance.Cli.Running;

namespace Conformance.Cli.Releases;

/// <summary>What <c>compare</c> is asked to do.</summary>
/// <param name="Live">How a side is played that is a server; its target is not looked at.</param>
internal sealed record CompareRequest(string Before, string After, LiveRunRequest Live);

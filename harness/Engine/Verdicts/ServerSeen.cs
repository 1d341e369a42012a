namespace Conformance.Engine.Verdicts;

/// <summary>A server that a run played on.</summary>
/// <param name="Name">As the target names it.</param>
/// <param name="Url">Its base address, without secrets.</param>
/// <param name="Release">As the server names its own release; null: it does not say.</param>
/// <param name="Has">Capabilities that were found on, sorted.</param>
/// <param name="Lacks">Capabilities that were found off, sorted.</param>
/// <param name="Unserved">Operations that it was found not to serve, sorted.</param>
public sealed record ServerSeen(
    string Name, string Url, string? Release, IReadOnlyList<string> Has, IReadOnlyList<string> Lacks, IReadOnlyList<string> Unserved);

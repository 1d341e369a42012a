namespace Conformance.Engine.Verdicts.Releases;

/// <summary>A server that conditions were played on, without its address.</summary>
/// <param name="Name">As the target names it.</param>
/// <param name="Has">Capabilities that were found on, sorted.</param>
/// <param name="Lacks">Capabilities that were found off, sorted.</param>
/// <param name="Unserved">Operations that it was found not to serve, sorted.</param>
public sealed record BaselineServer(string Name, IReadOnlyList<string> Has, IReadOnlyList<string> Lacks, IReadOnlyList<string> Unserved);

namespace Conformance.Engine.Targets;

/// <summary>An operation of a server as its owner describes it.</summary>
/// <param name="Method">Upper-case HTTP method.</param>
/// <param name="Path">Path template below the server's URL.</param>
/// <param name="Schemes">Names of the security schemes that it asks for; empty: none.</param>
/// <param name="Optional">It opens without credentials, too.</param>
public sealed record DeclaredOperation(string Method, string Path, IReadOnlyList<string> Schemes, bool Optional);

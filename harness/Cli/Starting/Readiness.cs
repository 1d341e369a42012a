namespace Conformance.Cli.Starting;

/// <summary>When a server that was started counts as ready: a GET of the path is answered with less than 500.</summary>
/// <param name="Path">Below the API's prefix.</param>
/// <param name="Seconds">How long that may take.</param>
internal sealed record Readiness(string Path = "/", int Seconds = 60);

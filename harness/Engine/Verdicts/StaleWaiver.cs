namespace Conformance.Engine.Verdicts;

/// <summary>A waiver that makes the run red: expired, or matching nothing any more.</summary>
public sealed record StaleWaiver(string Id, string Why);

namespace Conformance.Engine.Contracts.Protection;

/// <summary>How a server refuses a request whose credentials are missing, or not what a scheme asks for.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Challenge">Authentication scheme that the WWW-Authenticate header names; null: no such header is promised.</param>
public sealed record Refusal(int Status, string? Challenge);

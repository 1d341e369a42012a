namespace Conformance.Engine.Runs.Triage;

/// <summary>Which request was refused.</summary>
/// <param name="Url">Whole URL, query included.</param>
/// <param name="Token">What is sent behind Bearer; null: no Authorization header.</param>
/// <param name="ApiKey">Sent as the apikey header; null: no such header.</param>
public sealed record TriageQuestion(Uri Url, string Method, string? Token, string? ApiKey, TimeSpan Timeout);

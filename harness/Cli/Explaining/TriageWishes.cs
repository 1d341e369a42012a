namespace Conformance.Cli.Explaining;

/// <summary>What <c>explain --url</c> is asked for.</summary>
internal sealed record TriageWishes(string Url, string Method, string? Token, string? ApiKey, string? Contract, TimeSpan Timeout, bool Json);

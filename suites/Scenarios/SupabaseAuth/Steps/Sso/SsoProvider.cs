namespace Conformance.Scenarios.SupabaseAuth.Steps.Sso;

/// <summary>A company that the run registered, and whose identity provider it plays.</summary>
internal sealed record SsoProvider(string Id, string EntityId, string Domain);

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>A user that the run made.</summary>
internal sealed record User(string Id, string? Email, string? Phone, string Password);

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>Somebody with an account at an identity provider.</summary>
/// <param name="Code">The authorization code with which the provider sends them back.</param>
/// <param name="Id">Their identifier there.</param>
internal sealed record Person(string Code, string Id, string? Email, bool Verified);

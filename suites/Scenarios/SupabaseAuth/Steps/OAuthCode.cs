namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>A code that a user's consent brought, with what its client needs to exchange it.</summary>
internal sealed record OAuthCode(OAuthClient Client, string Value, string Verifier);

namespace Conformance.Scenarios.SupabaseAuth.Steps.Authenticators;

/// <summary>A registered passkey and the authenticator that holds it.</summary>
internal sealed record Passkey(string Id, SecurityKey Key);

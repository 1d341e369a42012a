namespace Conformance.Scenarios.SupabaseAuth.Steps.Sso;

/// <summary>The server as its SAML metadata describe it.</summary>
internal sealed record ServiceProvider(string EntityId, string AcsUrl);

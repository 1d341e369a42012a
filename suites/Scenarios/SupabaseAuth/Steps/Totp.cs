namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>An enrolled TOTP factor with its secret.</summary>
internal sealed record Totp(string FactorId, string Secret);

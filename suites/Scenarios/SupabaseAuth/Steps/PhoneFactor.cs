namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>An enrolled phone.</summary>
internal sealed record PhoneFactor(string FactorId, string Phone);

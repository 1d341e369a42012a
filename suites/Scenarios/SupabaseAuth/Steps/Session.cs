namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>A log-in and whose it is.</summary>
internal sealed record Session(string AccessToken, string RefreshToken, User User);

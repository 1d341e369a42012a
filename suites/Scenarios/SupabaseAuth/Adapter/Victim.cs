namespace Conformance.Scenarios.SupabaseAuth.Adapter;

/// <summary>A user whom nobody needs, with a factor and a passkey, for requests that name a user and must be refused: should a server obey, nothing is lost.</summary>
internal sealed record Victim(string UserId, string FactorId, string PasskeyId);

namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>What a client got for a code.</summary>
internal sealed record OAuthTokens(OAuthClient Client, string AccessToken, string RefreshToken);

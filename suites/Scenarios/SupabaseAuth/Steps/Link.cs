namespace Conformance.Scenarios.SupabaseAuth.Steps;

/// <summary>What a mail would have carried, as an administrator sees it.</summary>
/// <param name="Type">The kind of proof that <c>/verify</c> has to be asked for.</param>
internal sealed record Link(string Type, string Email, string EmailOtp, string HashedToken, string UserId);

using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Verify;

/// <summary>Proofs of one thing that are shown as if they were of another.</summary>
[ScenariosOf("supabase-auth", "verify")]
internal static class ProofsOfAnotherKind
{
    [Scenario("verify/hash-as-another-type", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Needs = "service-key", Says = "The hash of a recovery is shown as if it were that of a change of address.")]
    public static async Task HashAsAnotherType(Stage stage)
    {
        var link = await stage.LinkAsync("recovery", (await stage.ConfirmedUserAsync()).Email!);
        await stage.ProbeAsync(Supabase.VerifyPost, new { type = "email_change", token_hash = link.HashedToken });
    }

    [Scenario("verify/code-as-another-type", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Needs = "service-key", Says = "The code of a recovery is shown as if it were that of a change of address.")]
    public static async Task CodeAsAnotherType(Stage stage)
    {
        var link = await stage.LinkAsync("recovery", (await stage.ConfirmedUserAsync()).Email!);
        await stage.ProbeAsync(Supabase.VerifyPost, new { type = "email_change", email = link.Email, token = link.EmailOtp });
    }
}

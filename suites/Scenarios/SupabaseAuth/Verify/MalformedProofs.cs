using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Verify;

/// <summary>Requests to verify that are wrong in form.</summary>
[ScenariosOf("supabase-auth", "verify")]
internal static class MalformedProofs
{
    [Scenario("verify/no-proof", Category.BadInput, "validation_failed", Says = "Neither code nor hash is shown.")]
    public static Task NoProof(Stage stage) => stage.ProbeAsync(Supabase.VerifyPost, new { type = "signup", email = stage.Any.Email() });

    [Scenario("verify/two-proofs", Category.BadInput, "validation_failed", Says = "Code and hash exclude each other.")]
    public static Task TwoProofs(Stage stage) => stage.ProbeAsync(Supabase.VerifyPost, new { type = "signup", token = "000000", token_hash = stage.Any.Word(56, 56) });

    [Scenario("verify/code-of-nobody", Category.BadInput, "validation_failed", Says = "A code is shown with neither address nor number.")]
    public static Task CodeOfNobody(Stage stage) => stage.ProbeAsync(Supabase.VerifyPost, new { type = "signup", token = "000000" });

    [Scenario("verify/code-of-two", Category.BadInput, "validation_failed", Says = "A code is shown with address and number.")]
    public static Task CodeOfTwo(Stage stage) =>
        stage.ProbeAsync(Supabase.VerifyPost, new { type = "signup", token = "000000", email = stage.Any.Email(), phone = stage.Any.Phone() });

    [Scenario("verify/hash-with-address", Category.BadInput, "validation_failed", Says = "A hash, which says whose it is, is shown with an address.")]
    public static Task HashWithAddress(Stage stage) =>
        stage.ProbeAsync(Supabase.VerifyPost, new { type = "signup", token_hash = stage.Any.Word(56, 56), email = stage.Any.Email() });

    [Scenario("verify/hash-of-unknown-type", Category.BadInput, "validation_failed", Says = "A hash is shown under a type that nobody knows.")]
    public static Task HashOfUnknownType(Stage stage) =>
        stage.ProbeAsync(Supabase.VerifyPost, new { type = "handshake", token_hash = stage.Any.Word(56, 56) });

    [Scenario("verify/not-a-number", Category.BadInput, "validation_failed", Says = "A code is shown with a phone number that has letters.")]
    public static Task NotANumber(Stage stage) => stage.ProbeAsync(Supabase.VerifyPost, new { type = "sms", phone = "555-CALL-ME", token = "000000" });

    [Scenario("verify/not-an-address", Category.BadInput, "validation_failed", Says = "A code is shown with an address that has no domain.")]
    public static Task NotAnAddress(Stage stage) => stage.ProbeAsync(Supabase.VerifyPost, new { type = "magiclink", email = stage.Any.Word(5, 9), token = "000000" });

    [Scenario("verify/get/no-token", Category.BadInput, "validation_failed", Says = "A link without its token is opened.")]
    public static Task LinkWithoutToken(Stage stage) => stage.ProbeAsync(Supabase.VerifyGet, query: new { type = "signup" });

    [Scenario("verify/get/no-type", Category.BadInput, "validation_failed", Says = "A link without its type is opened.")]
    public static Task LinkWithoutType(Stage stage) => stage.ProbeAsync(Supabase.VerifyGet, query: new { token = stage.Any.Word(56, 56) });

    [Scenario("verify/get/unknown-type", Category.BadInput, "validation_failed", Says = "A link of a type that nobody knows is opened.")]
    public static Task LinkOfUnknownType(Stage stage) => stage.ProbeAsync(Supabase.VerifyGet, query: new { type = "handshake", token = stage.Any.Word(56, 56) });
}

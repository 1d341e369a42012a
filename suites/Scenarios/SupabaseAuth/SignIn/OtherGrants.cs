using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.SignIn;

/// <summary>Sign-in by the other grants.</summary>
[ScenariosOf("supabase-auth", "sign-in")]
internal static class OtherGrants
{
    [Scenario("token/unknown-grant", Category.BadInput, "invalid_credentials", Needs = "!captcha", Says = "The grant type is one that nobody knows.")]
    public static Task UnknownGrant(Stage stage) => stage.ProbeAsync(Supabase.TokenByUnsupportedGrant, new { });

    [Scenario("token/pkce/unknown-code", Category.StateConflict, "flow_state_not_found", Says = "No flow has the auth code.")]
    public static Task UnknownCode(Stage stage) =>
        stage.ProbeAsync(Supabase.TokenByPkce, new { auth_code = stage.Any.Uuid(), code_verifier = Pkce.From(stage.Any).Verifier });

    [Scenario("token/pkce/no-verifier", Category.BadInput, "validation_failed", Says = "The auth code comes with an empty verifier.")]
    public static Task NoVerifier(Stage stage) =>
        stage.ProbeAsync(Supabase.TokenByPkce, new { auth_code = stage.Any.Uuid(), code_verifier = "" });

    [Scenario("token/pkce/no-code", Category.BadInput, "validation_failed", Says = "The verifier comes with an empty auth code.")]
    public static Task NoCode(Stage stage) =>
        stage.ProbeAsync(Supabase.TokenByPkce, new { auth_code = "", code_verifier = Pkce.From(stage.Any).Verifier });

    [Scenario("token/id-token/provider-off", Category.FeatureDisabled, "provider_disabled", Needs = "id-token-provider-off", Says = "An ID token comes from a provider that is off.")]
    public static Task ProviderOff(Stage stage) =>
        stage.ProbeAsync(Supabase.TokenByIdToken, new { provider = stage.IdTokenProviderThatIsOff(), id_token = "e30.e30.e30" });

    [Scenario("token/id-token/unknown-provider", Category.BadInput, "validation_failed", Says = "An ID token comes from a provider that nobody knows.")]
    public static Task UnknownProvider(Stage stage) =>
        stage.ProbeAsync(Supabase.TokenByIdToken, new { provider = "nobody", id_token = "e30.e30.e30" });

    [Scenario("token/web3/off", Category.FeatureDisabled, "web3_provider_disabled", Needs = "!web3 !captcha", Says = "A wallet signs in where wallets are of no use.")]
    public static Task Web3Off(Stage stage) =>
        stage.ProbeAsync(Supabase.TokenByWeb3, new { chain = "solana", message = stage.Any.Sentence().PadRight(64, '.'), signature = new string('A', 86) });

    [Scenario("token/web3/unknown-chain", Category.BadInput, "web3_unsupported_chain", Needs = "web3 !captcha", Says = "The wallet is of a chain that nobody knows.")]
    public static Task UnknownChain(Stage stage) =>
        stage.ProbeAsync(Supabase.TokenByWeb3, new { chain = "chainless", message = stage.Any.Sentence().PadRight(64, '.'), signature = new string('A', 86) });

    [Scenario("token/web3/short-message", Category.BadInput, "validation_failed", Needs = "web3 !captcha", Says = "The signed message is too short to say what it must.")]
    public static Task ShortMessage(Stage stage) =>
        stage.ProbeAsync(Supabase.TokenByWeb3, new { chain = "ethereum", message = stage.Any.Word(10, 20), signature = "0x" + new string('0', 130) });
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Providers;


/// <summary>Codes that somebody brings back from a provider (RFC 7636).</summary>
[ScenariosOf("supabase-auth", "pkce")]
internal static class PkceByProvider
{
    private const string Needed = "identity-provider signup";
    private static readonly TimeSpan UntilExpiry = TimeSpan.FromSeconds(3);

    [Scenario("token/pkce/by-provider", Needs = Needed, Says = "Somebody comes back from a provider and redeems the code.")]
    public static async Task ByProvider(Stage stage)
    {
        var pkce = Pkce.From(stage.Any);
        await stage.ProbeRedeemingAsync(await stage.CodeByProviderAsync(await stage.PersonAsync(), pkce), pkce.Verifier);
    }

    [Scenario("token/pkce/by-provider-plain", Needs = Needed, Says = "The code challenge is the verifier itself (plain).")]
    public static async Task Plain(Stage stage)
    {
        var verifier = stage.Any.CodeVerifier();
        var back = await stage.SignInByProviderAsync(await stage.PersonAsync(), ("code_challenge", verifier), ("code_challenge_method", "plain"));
        await stage.ProbeRedeemingAsync(stage.TakeFromRedirect(back, "code"), verifier);
    }

    [Scenario("token/pkce/by-provider-wrong-verifier", Category.MissingOrInvalidCredentials, "bad_code_verifier", Needs = Needed, Says = "The code is redeemed by somebody who did not begin the flow.")]
    public static async Task WrongVerifier(Stage stage)
    {
        var code = await stage.CodeByProviderAsync(await stage.PersonAsync(), Pkce.From(stage.Any));
        await stage.ProbeRedeemingAsync(code, Pkce.From(stage.Any).Verifier);
    }

    [Scenario("token/pkce/by-provider-challenge-for-verifier", Category.MissingOrInvalidCredentials, "bad_code_verifier", Needs = Needed, Says = "The code is redeemed with the challenge, which everybody could see.")]
    public static async Task ChallengeForVerifier(Stage stage)
    {
        var pkce = Pkce.From(stage.Any);
        await stage.ProbeRedeemingAsync(await stage.CodeByProviderAsync(await stage.PersonAsync(), pkce), pkce.Challenge);
    }

    [Scenario("token/pkce/by-provider-twice", Category.StateConflict, "flow_state_not_found", Needs = Needed, Says = "The code is redeemed a second time: it is good once.")]
    public static async Task Twice(Stage stage)
    {
        var pkce = Pkce.From(stage.Any);
        var code = await stage.CodeByProviderAsync(await stage.PersonAsync(), pkce);
        await stage.RedeemAsync(code, pkce);
        await stage.ProbeRedeemingAsync(code, pkce.Verifier);
    }

    [Scenario("token/pkce/by-provider-too-late", Category.StateConflict, "flow_state_expired", Needs = Needed + " short-flow", Says = "The code is redeemed too late.")]
    public static async Task TooLate(Stage stage)
    {
        var pkce = Pkce.From(stage.Any);
        var code = await stage.CodeByProviderAsync(await stage.PersonAsync(), pkce);
        await Task.Delay(UntilExpiry, stage.Cancellation);
        await stage.ProbeRedeemingAsync(code, pkce.Verifier);
    }

    [Scenario("token/pkce/by-provider-deleted", Category.StateConflict, "flow_state_not_found", "user_not_found", Needs = Needed + " service-key", Says = "The user is deleted before the code is redeemed.")]
    public static async Task Deleted(Stage stage)
    {
        var (person, pkce) = (await stage.PersonAsync(), Pkce.From(stage.Any));
        var known = await stage.ProviderSessionAsync(person);
        var code = await stage.CodeByProviderAsync(person, pkce);
        await stage.DeleteUserAsync(known.User);
        await stage.ProbeRedeemingAsync(code, pkce.Verifier);
    }
}

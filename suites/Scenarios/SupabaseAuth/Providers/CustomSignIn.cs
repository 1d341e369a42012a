using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Adapter;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Providers;


/// <summary>Sign-in by providers that an administrator has added.</summary>
[ScenariosOf("supabase-auth", "custom-providers")]
internal static class CustomSignIn
{
    private const string Needed = "service-key custom-providers";
    private const string Played = Needed + " openid-provider signup";
    private static readonly TimeSpan UntilExpiry = TimeSpan.FromSeconds(3);

    [Scenario("authorize/custom-provider", Needs = Needed, Says = "Somebody signs in by a custom provider: the answer leads there.")]
    public static async Task Departure(Stage stage) => await stage.ProbeAsync(Supabase.Authorize, query: new { provider = await stage.CustomProviderAsync() });

    [Scenario("authorize/custom-provider-off", Category.FeatureDisabled, "provider_disabled", "validation_failed", Also = Category.BadInput, Needs = Needed, Says = "Somebody signs in by a custom provider that is off.")]
    public static async Task Off(Stage stage) =>
        await stage.ProbeAsync(Supabase.Authorize, query: new { provider = await stage.CustomProviderAsync(change: body => body["enabled"] = false) });

    [Scenario("authorize/unknown-custom-provider", Category.BadInput, "validation_failed", Also = Category.FeatureDisabled, Needs = "custom-providers", Says = "Somebody signs in by a custom provider that nobody added.")]
    public static Task Unknown(Stage stage) => stage.ProbeAsync(Supabase.Authorize, query: new { provider = stage.CustomIdentifier() });

    [Scenario("callback/custom-provider", Needs = Played, Says = "Somebody comes back from a custom provider.")]
    public static async Task Return(Stage stage)
    {
        var person = await stage.PersonAsync();
        await ProbeAsync(stage, await VisitAsync(stage, await stage.CustomProviderAsync()), person.Code);
    }

    [Scenario("callback/custom-openid-provider", Needs = Played, Says = "Somebody comes back from a custom provider that issues ID tokens.")]
    public static async Task ReturnFromOidc(Stage stage)
    {
        var person = await stage.PersonAsync();
        await ProbeAsync(stage, await VisitAsync(stage, await stage.CustomProviderAsync(stage.OidcProvider())), person.Code);
    }

    [Scenario("callback/custom-provider-without-address", Needs = Played, Says = "Somebody without an address comes back from a custom provider that need not give one.")]
    public static async Task ReturnWithoutAddress(Stage stage)
    {
        var person = await stage.PersonAsync(withEmail: false);
        var provider = await stage.CustomProviderAsync(change: body => body["email_optional"] = true);
        await ProbeAsync(stage, await VisitAsync(stage, provider), person.Code);
    }

    [Scenario("callback/custom-provider-off-meanwhile", Category.FeatureDisabled, "oauth_provider_not_supported", Needs = Needed, Says = "The provider is switched off before the browser comes back.")]
    public static async Task OffMeanwhile(Stage stage)
    {
        var provider = await stage.CustomProviderAsync();
        var state = await VisitAsync(stage, provider);
        await stage.ChangeCustomProviderAsync(provider, new { enabled = false });
        await ProbeAsync(stage, state, stage.Any.Word(20, 20));
    }

    [Scenario("callback/custom-provider-verifier-used-twice", Category.StateConflict, "oauth_client_state_not_found", Needs = Played, Says = "The verifier that the server owes the provider is spent on a code that the provider does not know.")]
    public static async Task VerifierUsedTwice(Stage stage)
    {
        var person = await stage.PersonAsync();
        var state = await VisitAsync(stage, await stage.CustomProviderAsync());
        await stage.SendAsync(Supabase.CallbackGet, new Call { Query = new { state, code = stage.Any.Word(20, 20) } });
        await ProbeAsync(stage, state, person.Code);
    }

    [Scenario("callback/custom-provider-verifier-too-old", Category.StateConflict, "oauth_client_state_expired", Needs = Needed + " short-client-state", Says = "The verifier that the server owes the provider is too old.")]
    public static async Task VerifierTooOld(Stage stage)
    {
        var state = await VisitAsync(stage, await stage.CustomProviderAsync());
        await Task.Delay(UntilExpiry, stage.Cancellation);
        await ProbeAsync(stage, state, stage.Any.Word(20, 20));
    }

    [Scenario("callback/custom-provider-wants-verifier", Category.MissingOrInvalidCredentials, "oauth_invalid_state", Also = Category.StateConflict, Needs = Needed, Says = "The provider comes to want a verifier while the browser is there.")]
    public static async Task WantsVerifier(Stage stage)
    {
        var provider = await stage.CustomProviderAsync(change: body => body["pkce_enabled"] = false);
        var state = await VisitAsync(stage, provider);
        await stage.ChangeCustomProviderAsync(provider, new { pkce_enabled = true });
        await ProbeAsync(stage, state, stage.Any.Word(20, 20));
    }

    [Scenario("token/id-token/custom-provider", Needs = Played + " id-tokens", Says = "Somebody signs in with the ID token of a custom provider.")]
    public static async Task IdToken(Stage stage)
    {
        var provider = await stage.CustomProviderAsync(stage.OidcProvider());
        var claims = stage.Claims();
        (claims["iss"], claims["aud"]) = (ServerMemory.Of(stage).CustomIssuer, CustomProviderSteps.ClientId);
        await stage.ProbeAsync(Supabase.TokenByIdToken, new { provider, id_token = await stage.IdTokenAsync(claims) });
    }

    [Scenario("token/id-token/custom-provider-without-id-tokens", Category.BadInput, "validation_failed", Also = Category.FeatureDisabled, Needs = Needed, Says = "Somebody shows an ID token of a custom provider that issues none.")]
    public static async Task NoIdTokens(Stage stage) =>
        await stage.ProbeAsync(Supabase.TokenByIdToken, new { provider = await stage.CustomProviderAsync(), id_token = "e30.e30.e30" });

    [Scenario("token/id-token/custom-provider-off", Category.FeatureDisabled, "provider_disabled", Needs = Needed, Says = "Somebody shows an ID token of a custom provider that is off.")]
    public static async Task IdTokenOff(Stage stage)
    {
        var provider = await stage.CustomProviderAsync(change: body => body["enabled"] = false);
        await stage.ProbeAsync(Supabase.TokenByIdToken, new { provider, id_token = "e30.e30.e30" });
    }

    [Scenario("token/id-token/unknown-custom-provider", Category.BadInput, "validation_failed", Also = Category.FeatureDisabled, Needs = "custom-providers", Says = "Somebody shows an ID token of a custom provider that nobody added.")]
    public static Task UnknownIdToken(Stage stage) =>
        stage.ProbeAsync(Supabase.TokenByIdToken, new { provider = stage.CustomIdentifier(), id_token = "e30.e30.e30" });

    private static Task<string> VisitAsync(Stage stage, string provider) => stage.VisitAsync(("provider", provider));

    private static Task<Exchange> ProbeAsync(Stage stage, string state, string code) => stage.ProbeAsync(Supabase.CallbackGet, query: new { state, code });
}

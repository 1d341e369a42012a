using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Features;

/// <summary>Features that are off say so.</summary>
[ScenariosOf("supabase-auth", "features")]
internal static class SwitchedOff
{
    [Scenario("off/oauth-server/authorize", Category.FeatureDisabled, "feature_disabled", Needs = "!oauth-server", Says = "A client asks for authorization where the OAuth server is off.")]
    public static Task OAuthAuthorize(Stage stage) => stage.ProbeAsync(Supabase.OAuthAuthorize);

    [Scenario("off/oauth-server/metadata", Category.FeatureDisabled, "feature_disabled", Needs = "!oauth-server", Says = "A client asks for metadata where the OAuth server is off.")]
    public static Task OAuthMetadata(Stage stage) => stage.ProbeAsync(Supabase.OAuthAsMetadata);

    [Scenario("off/oauth-server/userinfo", Category.FeatureDisabled, "feature_disabled", Needs = "users !oauth-server", Says = "A client asks for the user where the OAuth server is off.")]
    public static async Task OAuthUserInfo(Stage stage) =>
        await stage.ProbeAsync(Supabase.OAuthUserinfo, bearer: (await stage.SharedSessionAsync()).AccessToken);

    [Scenario("off/oauth-server/clients", Category.FeatureDisabled, "feature_disabled", Needs = "!oauth-server service-key", Says = "An administrator lists clients where the OAuth server is off.")]
    public static Task OAuthClients(Stage stage) => stage.ProbeAsync(Supabase.AdminOAuthClientsList, bearer: stage.AdminToken());

    [Scenario("off/dynamic-registration", Category.FeatureDisabled, "oauth_dynamic_client_registration_disabled", Needs = "oauth-server !dynamic-registration", Says = "A client registers itself where only administrators may register one.")]
    public static Task DynamicRegistration(Stage stage) =>
        stage.ProbeAsync(Supabase.OAuthClientRegister, new { client_name = stage.Any.Word(5, 9), redirect_uris = new[] { "https://client.conformance.example/back" } });

    [Scenario("off/custom-providers", Category.FeatureDisabled, "feature_disabled", Needs = "!custom-providers service-key", Says = "An administrator lists custom providers where they are off.")]
    public static Task CustomProviders(Stage stage) => stage.ProbeAsync(Supabase.AdminCustomProvidersList, bearer: stage.AdminToken());

    [Scenario("off/passkeys/list", Category.FeatureDisabled, "passkey_disabled", Needs = "!passkeys", Says = "Somebody lists passkeys where they are off.")]
    public static Task PasskeyList(Stage stage) => stage.ProbeAsync(Supabase.PasskeyList);

    [Scenario("off/passkeys/sign-in", Category.FeatureDisabled, "passkey_disabled", Needs = "!passkeys", Says = "Somebody signs in by passkey where passkeys are off.")]
    public static Task PasskeySignIn(Stage stage) => stage.ProbeAsync(Supabase.PasskeyAuthenticationOptions, new { });

    [Scenario("off/saml/sign-in", Category.FeatureDisabled, "saml_provider_disabled", Needs = "!saml", Says = "Somebody signs in by their company where SAML is off.")]
    public static Task SamlSignIn(Stage stage) => stage.ProbeAsync(Supabase.Sso, new { domain = stage.Any.Word(5, 9) + ".example" });

    [Scenario("off/saml/metadata", Category.FeatureDisabled, "saml_provider_disabled", Needs = "!saml", Says = "Somebody reads the SAML metadata where SAML is off.")]
    public static Task SamlMetadata(Stage stage) => stage.ProbeAsync(Supabase.SamlMetadata);

    [Scenario("off/saml/return", Category.FeatureDisabled, "saml_provider_disabled", Needs = "!saml", Says = "Somebody comes from their company where SAML is off.")]
    public static Task SamlReturn(Stage stage) => stage.ProbeAsync(Supabase.SamlAcs, Payload.Text("SAMLResponse=PHg%2BPC94Pg%3D%3D", "application/x-www-form-urlencoded"));

    [Scenario("off/provider", Category.FeatureDisabled, "provider_disabled", "validation_failed", Also = Category.BadInput, Needs = "external-provider-off", Says = "Somebody signs in by a provider that is off.")]
    public static Task Provider(Stage stage) => stage.ProbeAsync(Supabase.Authorize, query: new { provider = stage.ProviderThatIsOff() });
}

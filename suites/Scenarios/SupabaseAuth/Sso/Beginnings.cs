using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;
using Conformance.Scenarios.SupabaseAuth.Steps.Sso;

namespace Conformance.Scenarios.SupabaseAuth.Sso;

/// <summary>Somebody wants to be signed in by their company.</summary>
[ScenariosOf("supabase-auth", "sso")]
internal static class Beginnings
{
    private const string Back = "http://localhost:3000/back";

    [Scenario("sso/by-domain", Needs = "saml service-key !captcha", Says = "Somebody names their company by its domain: the answer leads to its identity provider.")]
    public static Task ByDomain(Stage stage) => ProbeAsync(stage, company => new { domain = company.Domain });

    [Scenario("sso/by-id", Needs = "saml service-key !captcha", Says = "Somebody names their company by its id: the answer leads to its identity provider.")]
    public static Task ById(Stage stage) => ProbeAsync(stage, company => new { provider_id = company.Id });

    [Scenario("sso/as-json", Needs = "saml service-key !captcha", Says = "An application asks where to send somebody, and redirects by itself.")]
    public static Task AsJson(Stage stage) => ProbeAsync(stage, company => new { domain = company.Domain, redirect_to = Back, skip_http_redirect = true });

    [Scenario("sso/with-pkce", Needs = "saml service-key !captcha", Says = "An application asks with a code challenge.")]
    public static Task WithPkce(Stage stage) => ProbeAsync(
        stage, company => new { domain = company.Domain, code_challenge = Pkce.From(stage.Any).Challenge, code_challenge_method = Pkce.Method });

    [Scenario("sso/with-plain-pkce", Needs = "saml service-key !captcha", Says = "An application asks with a code challenge that is the verifier itself.")]
    public static Task WithPlainPkce(Stage stage) => ProbeAsync(
        stage, company => new { domain = company.Domain, code_challenge = Pkce.From(stage.Any).Verifier, code_challenge_method = "plain" });

    [Scenario("sso/back-to-a-foreign-site", Needs = "saml service-key !captcha", Says = "Somebody is to come back to a site that is not the application's: that is not refused, it is not followed.")]
    public static Task BackToAForeignSite(Stage stage) => ProbeAsync(stage, company => new { domain = company.Domain, redirect_to = $"https://{stage.Host()}/" });

    [Scenario("sso/unknown-domain", Category.StateConflict, "sso_provider_not_found", Needs = "saml !captcha", Says = "Somebody signs in by a company that nobody knows.")]
    public static Task UnknownDomain(Stage stage) => stage.ProbeAsync(Supabase.Sso, new { domain = stage.Any.Word(8, 12) + ".example" });

    [Scenario("sso/unknown-provider", Category.StateConflict, "sso_provider_not_found", Needs = "saml !captcha", Says = "Somebody signs in by a company's id that nobody knows.")]
    public static Task UnknownProvider(Stage stage) => stage.ProbeAsync(Supabase.Sso, new { provider_id = stage.Any.Uuid() });

    [Scenario("sso/deleted-provider", Category.StateConflict, "sso_provider_not_found", Needs = "saml service-key !captcha", Says = "Somebody signs in by a company that was removed.")]
    public static async Task DeletedProvider(Stage stage)
    {
        var company = await stage.SsoProviderAsync();
        await stage.ExpectAsync(Supabase.AdminSsoProviderDelete, new Call { Bearer = stage.AdminToken(), Path = new { idp_id = company.Id } });
        await stage.ProbeAsync(Supabase.Sso, new { domain = company.Domain });
    }

    [Scenario("sso/disabled-provider", Category.FeatureDisabled, "sso_provider_disabled", Needs = "saml service-key !captcha", Says = "Somebody signs in by a company that is switched off.")]
    public static async Task DisabledProvider(Stage stage)
    {
        var company = await stage.SsoProviderAsync();
        await stage.DisableAsync(company);
        await stage.ProbeAsync(Supabase.Sso, new { domain = company.Domain });
    }

    [Scenario("sso/nobody-named", Category.BadInput, "validation_failed", Needs = "saml !captcha", Says = "Somebody signs in by a company and does not say which.")]
    public static Task NobodyNamed(Stage stage) => stage.ProbeAsync(Supabase.Sso, new { });

    [Scenario("sso/two-named", Category.BadInput, "validation_failed", Needs = "saml service-key !captcha", Says = "Somebody names a company by its domain and by its id.")]
    public static Task TwoNamed(Stage stage) => ProbeAsync(stage, company => new { provider_id = company.Id, domain = company.Domain });

    [Scenario("sso/challenge-without-method", Category.BadInput, "validation_failed", Needs = "saml service-key !captcha", Says = "A code challenge comes without its method.")]
    public static Task ChallengeWithoutMethod(Stage stage) => ProbeAsync(stage, company => new { domain = company.Domain, code_challenge = Pkce.From(stage.Any).Challenge });

    [Scenario("sso/short-challenge", Category.BadInput, "validation_failed", Needs = "saml service-key !captcha", Says = "The code challenge has 42 characters, one too few.")]
    public static Task ShortChallenge(Stage stage) => ProbeAsync(
        stage, company => new { domain = company.Domain, code_challenge = Pkce.From(stage.Any).Challenge[..42], code_challenge_method = Pkce.Method });

    [Scenario("sso/unknown-method", Category.BadInput, "validation_failed", Needs = "saml service-key !captcha", Says = "The method of the code challenge is neither s256 nor plain.")]
    public static Task UnknownMethod(Stage stage) => ProbeAsync(
        stage, company => new { domain = company.Domain, code_challenge = Pkce.From(stage.Any).Challenge, code_challenge_method = "s512" });

    [Scenario("sso/metadata", Needs = "saml", Says = "The server shows its SAML metadata.")]
    public static Task Metadata(Stage stage) => stage.ProbeAsync(Supabase.SamlMetadata);

    [Scenario("sso/metadata/to-keep", Needs = "saml", Says = "The server gives its SAML metadata as a file.")]
    public static Task MetadataToKeep(Stage stage) => stage.ProbeAsync(Supabase.SamlMetadata, query: new { download = "true" });

    private static async Task ProbeAsync(Stage stage, Func<SsoProvider, object> body) =>
        await stage.ProbeAsync(Supabase.Sso, body(await stage.SsoProviderAsync()));
}

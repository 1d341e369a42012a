using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;
using Conformance.Scenarios.SupabaseAuth.Steps.Sso;

namespace Conformance.Scenarios.SupabaseAuth.Sso;

/// <summary>Somebody comes back who was not sent, too late, or with nothing that could be read.</summary>
[ScenariosOf("supabase-auth", "sso")]
internal static class RefusedReturns
{
    [Scenario("sso/acs/nothing", Category.BadInput, "validation_failed", Needs = "saml", Says = "Somebody comes back without any response.")]
    public static Task Nothing(Stage stage) => stage.ProbeAcsAsync("RelayState=");

    [Scenario("sso/acs/not-base64", Category.BadInput, "validation_failed", Needs = "saml", Says = "The response is not encoded as it has to be.")]
    public static Task NotBase64(Stage stage) => stage.ProbeAcsAsync("SAMLResponse=%3Cxml%3E%2A%2A%2A");

    [Scenario("sso/acs/not-xml", Category.BadInput, "validation_failed", Needs = "saml", Says = "The response is no XML.")]
    public static Task NotXml(Stage stage) => stage.ProbeAcsAsync("SAMLResponse=" + Uri.EscapeDataString(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(stage.Any.Sentence()))));

    [Scenario("sso/acs/artifact", Category.BadInput, "validation_failed", Needs = "saml", Says = "Somebody who was not sent brings an artifact instead of a response: nobody knows whom to ask for it.")]
    public static Task Artifact(Stage stage) => stage.ProbeAcsAsync("SAMLart=" + stage.Any.Word(20, 20));

    [Scenario("sso/acs/odd-relay-state", Category.BadInput, "validation_failed", Needs = "saml", Says = "The relay state is neither an id nor an address.")]
    public static Task OddRelayState(Stage stage) => stage.ProbeAcsAsync($"SAMLResponse=PHg%2BPC94Pg%3D%3D&RelayState={stage.Any.Word(8, 12)}");

    [Scenario("sso/acs/unknown-relay-state", Category.StateConflict, "saml_relay_state_not_found", Needs = "saml", Says = "The relay state is one that nobody was given.")]
    public static Task UnknownRelayState(Stage stage) => stage.ProbeAcsAsync($"SAMLResponse=PHg%2BPC94Pg%3D%3D&RelayState={stage.Any.Uuid()}");

    [Scenario("sso/acs/unknown-company", Category.StateConflict, "saml_idp_not_found", Needs = "saml", Says = "The response is one of a company that nobody knows.")]
    public static async Task UnknownCompany(Stage stage) =>
        await stage.ProbeAcsAsync(await stage.AnswerAsync(new SsoProvider("", stage.EntityId(), ""), stage.Any.Email()));

    [Scenario("sso/acs/back-twice", Category.StateConflict, "saml_relay_state_not_found", Needs = "saml service-key !captcha", Says = "Somebody comes back a second time from where they were sent once.")]
    public static async Task BackTwice(Stage stage)
    {
        var company = await stage.SsoProviderAsync();
        var request = await stage.BeginSsoAsync(company);
        var form = stage.Posting(await stage.AnswerAsync(company, stage.Any.Email(), request), request.RelayState);
        await stage.ExpectAsync(Supabase.SamlAcs, form);
        await stage.ProbeAsync(Supabase.SamlAcs, form);
    }

    [Scenario("sso/acs/late", Category.StateConflict, "saml_relay_state_expired", Needs = "saml service-key short-relay !captcha", Says = "Somebody comes back later than they have time for.")]
    public static async Task Late(Stage stage)
    {
        var company = await stage.SsoProviderAsync();
        var request = await stage.BeginSsoAsync(company);
        var answer = await stage.AnswerAsync(company, stage.Any.Email(), request);
        await Task.Delay(TimeSpan.FromSeconds(2.5), stage.Cancellation);
        await stage.ProbeAcsAsync(answer, request.RelayState);
    }

    [Scenario("sso/acs/company-gone", Category.StateConflict, "saml_relay_state_not_found", "saml_idp_not_found", "sso_provider_not_found", Needs = "saml service-key !captcha", Says = "The company is removed while somebody is on the way.")]
    public static async Task CompanyGone(Stage stage)
    {
        var company = await stage.SsoProviderAsync();
        var request = await stage.BeginSsoAsync(company);
        var answer = await stage.AnswerAsync(company, stage.Any.Email(), request);
        await stage.ExpectAsync(Supabase.AdminSsoProviderDelete, new Call { Bearer = stage.AdminToken(), Path = new { idp_id = company.Id } });
        await stage.ProbeAcsAsync(answer, request.RelayState);
    }

    [Scenario("sso/acs/company-disabled", Category.FeatureDisabled, "sso_provider_disabled", Needs = "saml service-key !captcha", Says = "The company is switched off while somebody is on the way.")]
    public static async Task CompanyDisabled(Stage stage)
    {
        var company = await stage.SsoProviderAsync();
        var request = await stage.BeginSsoAsync(company);
        await stage.DisableAsync(company);
        await stage.ProbeAcsAsync(await stage.AnswerAsync(company, stage.Any.Email(), request), request.RelayState);
    }

    [Scenario("sso/acs/unasked-company-disabled", Category.FeatureDisabled, "sso_provider_disabled", Needs = "saml service-key", Says = "Somebody comes unasked from a company that is switched off.")]
    public static async Task UnaskedCompanyDisabled(Stage stage)
    {
        var company = await stage.SsoProviderAsync();
        await stage.DisableAsync(company);
        await stage.ProbeAcsAsync(await stage.AnswerAsync(company, stage.Any.Email()));
    }
}

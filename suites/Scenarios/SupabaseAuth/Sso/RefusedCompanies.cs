using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;
using Conformance.Scenarios.SupabaseAuth.Steps.Sso;

namespace Conformance.Scenarios.SupabaseAuth.Sso;

/// <summary>Companies that cannot be registered, or not so.</summary>
[ScenariosOf("supabase-auth", "admin-sso")]
internal static class RefusedCompanies
{
    [Scenario("admin/sso/create/other-type", Category.BadInput, "validation_failed", Needs = "service-key", Says = "An administrator registers a company that does not speak SAML.")]
    public static Task OtherType(Stage stage) => CreateAsync(stage, stage.Registration(stage.EntityId(), ("type", "oidc")));

    [Scenario("admin/sso/create/no-metadata", Category.BadInput, "validation_failed", Needs = "service-key", Says = "An administrator registers a company of which nothing is known.")]
    public static Task NoMetadata(Stage stage) => CreateAsync(stage, new { type = "saml", domains = new[] { stage.Host() } });

    [Scenario("admin/sso/create/metadata-twice", Category.BadInput, "validation_failed", Needs = "service-key", Says = "An administrator gives a company's metadata and their address, too.")]
    public static Task MetadataTwice(Stage stage) => CreateAsync(stage, stage.Registration(stage.EntityId(), ("metadata_url", Unreachable(stage))));

    [Scenario("admin/sso/create/plain-http", Category.BadInput, "validation_failed", Needs = "service-key", Says = "A company's metadata are to be fetched without TLS.")]
    public static Task PlainHttp(Stage stage) => CreateAsync(stage, new { type = "saml", metadata_url = $"http://{stage.Host()}/metadata" });

    [Scenario("admin/sso/create/address-is-none", Category.BadInput, "validation_failed", Needs = "service-key", Says = "A company's metadata are to be fetched from what is no address.")]
    public static Task AddressIsNone(Stage stage) => CreateAsync(stage, new { type = "saml", metadata_url = stage.Any.Word(6, 12) });

    [Scenario("admin/sso/create/unreachable", Category.StateConflict, "saml_metadata_fetch_failed", Needs = "service-key", Says = "A company's metadata are to be fetched from where nobody answers with any.")]
    public static Task NobodyThere(Stage stage) => CreateAsync(stage, new { type = "saml", metadata_url = Unreachable(stage) });

    [Scenario("admin/sso/create/unknown-name-id-format", Category.BadInput, "validation_failed", Needs = "service-key", Says = "A company names its people in a way that SAML does not know.")]
    public static Task UnknownNameIdFormat(Stage stage) => CreateAsync(stage, stage.Registration(stage.EntityId(), ("name_id_format", "urn:conformance:nickname")));

    [Scenario("admin/sso/create/empty-domain", Category.BadInput, "validation_failed", MaySucceed = true, Needs = "service-key", Says = "A company has a domain without a name.")]
    public static Task EmptyDomain(Stage stage) => CreateAsync(stage, stage.Registration(stage.EntityId(), ("domains", new[] { "" })));

    [Scenario("admin/sso/create/twice", Category.StateConflict, "saml_idp_already_exists", Needs = "service-key", Says = "A company is registered a second time.")]
    public static async Task Twice(Stage stage)
    {
        var company = await stage.SsoProviderAsync();
        await CreateAsync(stage, stage.Registration(company.EntityId, ("domains", new[] { stage.Host() })));
    }

    [Scenario("admin/sso/create/taken-domain", Category.StateConflict, "sso_domain_already_exists", Needs = "service-key", Says = "A company is registered with another one's domain.")]
    public static async Task TakenDomain(Stage stage)
    {
        var company = await stage.SsoProviderAsync();
        await CreateAsync(stage, stage.Registration(stage.EntityId(), ("domains", new[] { company.Domain })));
    }

    [Scenario("admin/sso/create/taken-resource-id", Category.StateConflict, Needs = "service-key", Says = "A company is registered under the administrator's id for another one.")]
    public static async Task TakenResourceId(Stage stage)
    {
        var resource = stage.Host();
        var made = await stage.ExpectAsync(Supabase.AdminSsoProviderCreate, new Call { Bearer = stage.AdminToken(), Body = stage.Registration(stage.EntityId(), ("resource_id", resource)) });
        if (made.Body.Text("resource_id") is null)
            throw UnplayableException.NotApplicable($"companies have no resource_id here: {made.Subject} answered without it");
        await CreateAsync(stage, stage.Registration(stage.EntityId(), ("resource_id", resource)));
    }

    [Scenario("admin/sso/read/deleted", Category.UnidentifiableResource, "sso_provider_not_found", Needs = "service-key", Says = "An administrator reads a company that was removed.")]
    public static async Task ReadDeleted(Stage stage) =>
        await stage.ProbeAsync(Supabase.AdminSsoProviderGet, bearer: stage.AdminToken(), path: new { idp_id = await DeletedAsync(stage) });

    [Scenario("admin/sso/read-unknown", Category.UnidentifiableResource, "sso_provider_not_found", Needs = "service-key", Says = "An administrator reads a company that nobody knows.")]
    public static Task ReadUnknown(Stage stage) =>
        stage.ProbeAsync(Supabase.AdminSsoProviderGet, bearer: stage.AdminToken(), path: new { idp_id = stage.Any.Uuid() });

    [Scenario("admin/sso/read/unknown-resource-id", Category.UnidentifiableResource, "sso_provider_not_found", Needs = "service-key", Says = "An administrator reads a company by an id of their own that none has.")]
    public static Task ReadUnknownResource(Stage stage) =>
        stage.ProbeAsync(Supabase.AdminSsoProviderGet, bearer: stage.AdminToken(), path: new { idp_id = "resource_" + stage.Host() });

    [Scenario("admin/sso/delete/twice", Category.UnidentifiableResource, "sso_provider_not_found", Needs = "service-key", Says = "An administrator removes a company a second time.")]
    public static async Task DeleteTwice(Stage stage) =>
        await stage.ProbeAsync(Supabase.AdminSsoProviderDelete, bearer: stage.AdminToken(), path: new { idp_id = await DeletedAsync(stage) });

    private static string Unreachable(Stage stage) => $"https://{stage.Host()}/metadata";

    private static async Task<string> DeletedAsync(Stage stage)
    {
        var company = await stage.SsoProviderAsync();
        await stage.ExpectAsync(Supabase.AdminSsoProviderDelete, new Call { Bearer = stage.AdminToken(), Path = new { idp_id = company.Id } });
        return company.Id;
    }

    private static Task<Exchange> CreateAsync(Stage stage, object body) =>
        stage.ProbeAsync(Supabase.AdminSsoProviderCreate, body, bearer: stage.AdminToken());
}

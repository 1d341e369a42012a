using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;
using Conformance.Scenarios.SupabaseAuth.Steps.Sso;

namespace Conformance.Scenarios.SupabaseAuth.Sso;

/// <summary>Metadata that are none, or nobody's who signs people in.</summary>
[ScenariosOf("supabase-auth", "admin-sso")]
internal static class RefusedMetadata
{
    private const string Entity = """<!DOCTYPE EntityDescriptor [<!ENTITY secret SYSTEM "file:///etc/hostname">]>""";

    [Scenario("admin/sso/metadata/not-xml", Category.BadInput, "validation_failed", Needs = "service-key", Says = "A company's metadata are no XML.")]
    public static Task NotXml(Stage stage) => CreateAsync(stage, stage.Any.Sentence());

    [Scenario("admin/sso/metadata/cut-off", Category.BadInput, "validation_failed", Needs = "service-key", Says = "A company's metadata end in the middle.")]
    public static Task CutOff(Stage stage) => CreateAsync(stage, IdpMetadata.Of(stage.EntityId())[..200]);

    [Scenario("admin/sso/metadata/other-document", Category.BadInput, "validation_failed", Needs = "service-key", Says = "A company's metadata are a web page.")]
    public static Task OtherDocument(Stage stage) => CreateAsync(stage, "<html><body><p>It works!</p></body></html>");

    [Scenario("admin/sso/metadata/no-entity-id", Category.BadInput, "validation_failed", Needs = "service-key", Says = "A company's metadata do not say whose they are.")]
    public static Task NoEntityId(Stage stage) => CreateAsync(stage, IdpMetadata.Document(null, IdpMetadata.Descriptor(stage.EntityId())));

    [Scenario("admin/sso/metadata/no-identity-provider", Category.BadInput, "validation_failed", Needs = "service-key", Says = "A company's metadata describe nobody who signs people in.")]
    public static Task NoIdentityProvider(Stage stage) => CreateAsync(stage, IdpMetadata.Document(stage.EntityId()));

    [Scenario("admin/sso/metadata/two-identity-providers", Category.BadInput, "validation_failed", Needs = "service-key", Says = "A company's metadata describe two who sign people in.")]
    public static Task TwoIdentityProviders(Stage stage)
    {
        var entityId = stage.EntityId();
        return CreateAsync(stage, IdpMetadata.Document(entityId, IdpMetadata.Descriptor(entityId), IdpMetadata.Descriptor(entityId)));
    }

    [Scenario("admin/sso/metadata/external-entity", Category.BadInput, "validation_failed", Needs = "service-key", Says = "A company's metadata want a file of the server's to be read into them (XXE).")]
    public static Task ExternalEntity(Stage stage) =>
        CreateAsync(stage, Entity + IdpMetadata.Of(stage.EntityId()).Replace(SamlNames.Persistent, "&secret;", StringComparison.Ordinal));

    [Scenario("admin/sso/update/metadata-not-xml", Category.BadInput, "validation_failed", Needs = "service-key", Says = "A company's metadata are replaced by what is no XML.")]
    public static Task UpdateNotXml(Stage stage) => UpdateAsync(stage, _ => new { metadata_xml = stage.Any.Sentence() });

    [Scenario("admin/sso/update/metadata-of-another", Category.StateConflict, "saml_entity_id_mismatch", Needs = "service-key", Says = "A company's metadata are replaced by those of another.")]
    public static Task UpdateOfAnother(Stage stage) => UpdateAsync(stage, _ => new { metadata_xml = IdpMetadata.Of(stage.EntityId()) });

    [Scenario("admin/sso/update/metadata-twice", Category.BadInput, "validation_failed", Needs = "service-key", Says = "A company's metadata are replaced by metadata and by their address, too.")]
    public static Task UpdateTwice(Stage stage) =>
        UpdateAsync(stage, company => new { metadata_xml = IdpMetadata.Of(company.EntityId), metadata_url = $"https://{stage.Host()}/metadata" });

    [Scenario("admin/sso/update/unreachable", Category.StateConflict, "saml_metadata_fetch_failed", Needs = "service-key", Says = "A company's metadata are to be fetched again from where nobody answers with any.")]
    public static Task UpdateUnreachable(Stage stage) => UpdateAsync(stage, _ => new { metadata_url = $"https://{stage.Host()}/metadata" });

    [Scenario("admin/sso/update/unknown-name-id-format", Category.BadInput, "validation_failed", Needs = "service-key", Says = "A company is to name its people in a way that SAML does not know.")]
    public static Task UpdateNameIdFormat(Stage stage) => UpdateAsync(stage, _ => new { name_id_format = "urn:conformance:nickname" });

    [Scenario("admin/sso/update/taken-domain", Category.StateConflict, "sso_domain_already_exists", Needs = "service-key", Says = "A company is given another one's domain.")]
    public static async Task UpdateTakenDomain(Stage stage)
    {
        var other = await stage.SsoProviderAsync();
        await UpdateAsync(stage, company => new { domains = new[] { company.Domain, other.Domain } });
    }

    private static Task<Exchange> CreateAsync(Stage stage, string metadata) =>
        stage.ProbeAsync(Supabase.AdminSsoProviderCreate, new { type = "saml", metadata_xml = metadata }, bearer: stage.AdminToken());

    private static async Task UpdateAsync(Stage stage, Func<SsoProvider, object> changes)
    {
        var company = await stage.SsoProviderAsync();
        await stage.ProbeAsync(Supabase.AdminSsoProviderUpdate, changes(company), bearer: stage.AdminToken(), path: new { idp_id = company.Id });
    }
}

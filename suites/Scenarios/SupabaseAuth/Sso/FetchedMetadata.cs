using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;
using Conformance.Scenarios.SupabaseAuth.Steps.Sso;

namespace Conformance.Scenarios.SupabaseAuth.Sso;

/// <summary>Metadata that the server fetches itself.</summary>
[ScenariosOf("supabase-auth", "admin-sso")]
internal static class FetchedMetadata
{
    [Scenario("admin/sso/create/by-address", Needs = "service-key web-pages", Says = "An administrator registers a company by the address of its metadata.")]
    public static async Task Create(Stage stage) => await CreateAsync(stage, IdpMetadata.Of(stage.EntityId()));

    [Scenario("admin/sso/create/by-address-of-other-page", Category.BadInput, "validation_failed", "saml_metadata_fetch_failed", Also = Category.StateConflict, Needs = "service-key web-pages", Says = "At the address of a company's metadata stands something else.")]
    public static async Task CreateByOtherPage(Stage stage) => await CreateAsync(stage, "<html><body><p>It works!</p></body></html>");

    [Scenario("admin/sso/create/by-address-twice", Category.StateConflict, "saml_idp_already_exists", Needs = "service-key web-pages", Says = "At the address of a company's metadata stand those of one that is registered.")]
    public static async Task CreateTwice(Stage stage) => await CreateAsync(stage, IdpMetadata.Of((await stage.SsoProviderAsync()).EntityId));

    [Scenario("admin/sso/update/by-address", Needs = "service-key web-pages", Says = "A company's metadata are to be fetched from now on.")]
    public static Task Update(Stage stage) => UpdateAsync(stage, company => IdpMetadata.Of(company.EntityId));

    [Scenario("admin/sso/update/by-address-of-another", Category.StateConflict, "saml_entity_id_mismatch", Needs = "service-key web-pages", Says = "At the address of a company's metadata stand those of another.")]
    public static Task UpdateOfAnother(Stage stage) => UpdateAsync(stage, _ => IdpMetadata.Of(stage.EntityId()));

    private static async Task CreateAsync(Stage stage, string page) =>
        await stage.ProbeAsync(Supabase.AdminSsoProviderCreate, new { type = "saml", metadata_url = await PublishAsync(stage, page) }, bearer: stage.AdminToken());

    private static async Task UpdateAsync(Stage stage, Func<SsoProvider, string> page)
    {
        var company = await stage.SsoProviderAsync();
        var changes = new { metadata_url = await PublishAsync(stage, page(company)) };
        await stage.ProbeAsync(Supabase.AdminSsoProviderUpdate, changes, bearer: stage.AdminToken(), path: new { idp_id = company.Id });
    }

    private static async Task<string> PublishAsync(Stage stage, string page)
    {
        var url = $"https://{stage.Host()}/metadata";
        await stage.PublishAsync(url, page);
        return url;
    }
}

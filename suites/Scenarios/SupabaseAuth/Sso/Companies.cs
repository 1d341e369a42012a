using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;
using Conformance.Scenarios.SupabaseAuth.Steps.Sso;

namespace Conformance.Scenarios.SupabaseAuth.Sso;

/// <summary>Companies come, change and go.</summary>
[ScenariosOf("supabase-auth", "admin-sso")]
internal static class Companies
{
    private const string Resources = "companies have no resource_id here: ";

    [Scenario("admin/sso/create", Needs = "service-key", Says = "An administrator registers a company by its metadata.")]
    public static Task Create(Stage stage) => CreateAsync(stage);

    [Scenario("admin/sso/create/with-domains", Needs = "service-key", Says = "An administrator registers a company with two domains.")]
    public static Task CreateWithDomains(Stage stage) => CreateAsync(stage, ("domains", new[] { stage.Host(), stage.Host() }));

    [Scenario("admin/sso/create/with-attribute-mapping", Needs = "service-key", Says = "An administrator registers a company and says which attributes become which claims.")]
    public static Task CreateWithMapping(Stage stage) => CreateAsync(stage, ("attribute_mapping", Mapping));

    [Scenario("admin/sso/create/with-name-id-format", Needs = "service-key", Says = "An administrator registers a company that names its people by address.")]
    public static Task CreateWithNameIdFormat(Stage stage) => CreateAsync(stage, ("name_id_format", SamlNames.Email));

    [Scenario("admin/sso/create/disabled", Needs = "service-key", Says = "An administrator registers a company that is switched off at first.")]
    public static Task CreateDisabled(Stage stage) => CreateAsync(stage, ("disabled", true));

    [Scenario("admin/sso/create/with-resource-id", Needs = "service-key", Says = "An administrator registers a company under an id of their own.")]
    public static Task CreateWithResourceId(Stage stage) => CreateAsync(stage, ("resource_id", stage.Host()));

    [Scenario("admin/sso/list", Needs = "service-key", Says = "An administrator lists the companies.")]
    public static async Task List(Stage stage)
    {
        await stage.SsoProviderAsync();
        await stage.ProbeAsync(Supabase.AdminSsoProvidersList, bearer: stage.AdminToken());
    }

    [Scenario("admin/sso/list/by-resource-id", Needs = "service-key", Says = "An administrator lists the companies whose own id begins in a certain way.")]
    public static async Task ListByResourceId(Stage stage)
    {
        var resource = stage.Host();
        await stage.SsoProviderAsync(("resource_id", resource));
        await stage.ProbeAsync(Supabase.AdminSsoProvidersList, bearer: stage.AdminToken(), query: new { resource_id_prefix = resource[..^4] });
    }

    [Scenario("admin/sso/read", Needs = "service-key", Says = "An administrator reads a company.")]
    public static async Task Read(Stage stage) => await ReadAsync(stage, (await stage.SsoProviderAsync()).Id);

    [Scenario("admin/sso/read/by-resource-id", Needs = "service-key", Says = "An administrator reads a company by the id of their own.")]
    public static async Task ReadByResourceId(Stage stage)
    {
        var resource = stage.Host();
        var body = stage.Registration(stage.EntityId(), ("resource_id", resource));
        var made = await stage.ExpectAsync(Supabase.AdminSsoProviderCreate, new Call { Bearer = stage.AdminToken(), Body = body });
        if (made.Body.Text("resource_id") is null)
            throw UnplayableException.NotApplicable(Resources + $"{made.Subject} answered without it");
        await ReadAsync(stage, "resource_" + resource);
    }

    [Scenario("admin/sso/update/nothing", Needs = "service-key", Says = "An administrator changes nothing about a company.")]
    public static Task UpdateNothing(Stage stage) => UpdateAsync(stage, _ => new { });

    [Scenario("admin/sso/update/domains", Needs = "service-key", Says = "An administrator gives a company another domain beside its own.")]
    public static Task UpdateDomains(Stage stage) => UpdateAsync(stage, company => new { domains = new[] { company.Domain, stage.Host() } });

    [Scenario("admin/sso/update/no-domains", Needs = "service-key", Says = "An administrator takes away a company's domain.")]
    public static Task UpdateNoDomains(Stage stage) => UpdateAsync(stage, _ => new { domains = Array.Empty<string>() });

    [Scenario("admin/sso/update/metadata", Needs = "service-key", Says = "An administrator renews a company's metadata.")]
    public static Task UpdateMetadata(Stage stage) => UpdateAsync(stage, company => new { metadata_xml = IdpMetadata.Of(company.EntityId) });

    [Scenario("admin/sso/update/attribute-mapping", Needs = "service-key", Says = "An administrator says which of a company's attributes become which claims.")]
    public static Task UpdateMapping(Stage stage) => UpdateAsync(stage, _ => new { attribute_mapping = Mapping });

    [Scenario("admin/sso/update/keeps-attribute-mapping", Needs = "service-key", Says = "An administrator gives a company another domain, and says nothing of its attributes.")]
    public static async Task UpdateKeepsMapping(Stage stage)
    {
        var company = await stage.SsoProviderAsync(("attribute_mapping", Mapping));
        await stage.ProbeAsync(Supabase.AdminSsoProviderUpdate, new { domains = new[] { company.Domain, stage.Host() } }, bearer: stage.AdminToken(), path: new { idp_id = company.Id });
    }

    [Scenario("admin/sso/update/name-id-format", Needs = "service-key", Says = "An administrator changes how a company names its people.")]
    public static Task UpdateNameIdFormat(Stage stage) => UpdateAsync(stage, _ => new { name_id_format = SamlNames.Transient });

    [Scenario("admin/sso/update/disabled", Needs = "service-key", Says = "An administrator switches a company off.")]
    public static Task UpdateDisabled(Stage stage) => UpdateAsync(stage, _ => new { disabled = true });

    [Scenario("admin/sso/delete", Needs = "service-key", Says = "An administrator removes a company.")]
    public static async Task Delete(Stage stage) => await DeleteAsync(stage, await stage.SsoProviderAsync());

    private static object Mapping => new
    {
        keys = new
        {
            email = new { name = "mail" },
            full_name = new { names = new[] { "displayName", "cn" } },
            groups = new { name = "memberOf", array = true },
            plan = new { @default = "free" },
        },
    };

    private static Task<Exchange> CreateAsync(Stage stage, params (string Member, object Value)[] more) =>
        stage.ProbeAsync(Supabase.AdminSsoProviderCreate, stage.Registration(stage.EntityId(), more), bearer: stage.AdminToken());

    private static Task<Exchange> ReadAsync(Stage stage, string id) =>
        stage.ProbeAsync(Supabase.AdminSsoProviderGet, bearer: stage.AdminToken(), path: new { idp_id = id });

    private static async Task UpdateAsync(Stage stage, Func<SsoProvider, object> changes)
    {
        var company = await stage.SsoProviderAsync();
        await stage.ProbeAsync(Supabase.AdminSsoProviderUpdate, changes(company), bearer: stage.AdminToken(), path: new { idp_id = company.Id });
    }

    private static Task<Exchange> DeleteAsync(Stage stage, SsoProvider company) =>
        stage.ProbeAsync(Supabase.AdminSsoProviderDelete, bearer: stage.AdminToken(), path: new { idp_id = company.Id });
}

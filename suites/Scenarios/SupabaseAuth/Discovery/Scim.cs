using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;

namespace Conformance.Scenarios.SupabaseAuth.Discovery;

/// <summary>What a SCIM client finds out first (RFC 7644, section 4).</summary>
[ScenariosOf("supabase-auth", "scim")]
internal static class Scim
{
    [Scenario("scim/service-provider-config", Needs = "scim", Says = "A SCIM client asks what the server can do.")]
    public static Task ServiceProviderConfig(Stage stage) => stage.ProbeAsync(Supabase.ScimServiceProviderConfig);

    [Scenario("scim/resource-types", Needs = "scim", Says = "A SCIM client asks which kinds of resources there are.")]
    public static Task ResourceTypes(Stage stage) => stage.ProbeAsync(Supabase.ScimResourceTypes);

    [Scenario("scim/schemas", Needs = "scim", Says = "A SCIM client asks for the schemas.")]
    public static Task Schemas(Stage stage) => stage.ProbeAsync(Supabase.ScimSchemas);

    [Scenario("scim/filtered-resource-types", Category.NotPermitted, Needs = "scim", Says = "A SCIM client filters the kinds of resources, which RFC 7644 wants answered with 403.")]
    public static Task FilteredResourceTypes(Stage stage) => stage.ProbeAsync(Supabase.ScimResourceTypes, query: new { filter = "name eq \"User\"" });

    [Scenario("scim/filtered-schemas", Category.NotPermitted, Needs = "scim", Says = "A SCIM client filters the schemas, which RFC 7644 wants answered with 403.")]
    public static Task FilteredSchemas(Stage stage) => stage.ProbeAsync(Supabase.ScimSchemas, query: new { filter = "id eq \"User\"" });
}

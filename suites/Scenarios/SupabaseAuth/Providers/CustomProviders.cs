using System.Text.Json.Nodes;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Providers;


/// <summary>Identity providers that an administrator adds.</summary>
[ScenariosOf("supabase-auth", "custom-providers")]
internal static class CustomProviders
{
    private const string Needed = "service-key custom-providers";

    [Scenario("admin/custom-providers/create", Needs = Needed + " !few-custom-providers", Says = "An administrator adds an OAuth 2.0 provider.")]
    public static async Task Create(Stage stage)
    {
        // Where the server takes none at this address, it will not take the next either.
        await stage.CustomProviderAsync();
        await stage.ProbeAsync(Supabase.AdminCustomProviderCreate, stage.OAuth2Provider(), stage.AdminToken());
    }

    [Scenario("admin/custom-providers/create-oidc", Needs = Needed + " openid-provider !few-custom-providers", Says = "An administrator adds an OpenID provider.")]
    public static async Task CreateOidc(Stage stage)
    {
        await stage.CustomProviderAsync(stage.OidcProvider());
        await stage.ProbeAsync(Supabase.AdminCustomProviderCreate, stage.OidcProvider(), stage.AdminToken());
    }

    [Scenario("admin/custom-providers/create-in-full", Needs = Needed + " !few-custom-providers", Says = "An administrator adds a provider and says all that can be said of it.")]
    public static async Task CreateInFull(Stage stage)
    {
        await stage.CustomProviderAsync();
        var body = stage.OAuth2Provider();
        body["acceptable_client_ids"] = new JsonArray("another-client");
        body["scopes"] = new JsonArray("profile", "email");
        body["pkce_enabled"] = false;
        body["enabled"] = false;
        body["email_optional"] = true;
        body["attribute_mapping"] = new JsonObject { ["name"] = "display_name" };
        body["custom_claims_allowlist"] = new JsonArray("department");
        body["authorization_params"] = new JsonObject { ["prompt"] = "consent" };
        body["jwks_uri"] = ((string)body["token_url"]!).Replace("/token", "/jwks", StringComparison.Ordinal);
        await stage.ProbeAsync(Supabase.AdminCustomProviderCreate, body, stage.AdminToken());
    }

    [Scenario("admin/custom-providers/read", Needs = Needed, Says = "An administrator reads a custom provider.")]
    public static async Task Read(Stage stage) => await stage.ProbeAsync(
        Supabase.AdminCustomProviderGet, bearer: stage.AdminToken(), path: new { identifier = await stage.CustomProviderAsync() });

    [Scenario("admin/custom-providers/list", Needs = Needed, Says = "An administrator lists the custom providers.")]
    public static async Task List(Stage stage)
    {
        await stage.CustomProviderAsync();
        await stage.ProbeAsync(Supabase.AdminCustomProvidersList, bearer: stage.AdminToken());
    }

    [Scenario("admin/custom-providers/list-of-a-type", Needs = Needed, Says = "An administrator lists the custom providers of a type.")]
    public static async Task ListOfAType(Stage stage)
    {
        await stage.CustomProviderAsync();
        await stage.ProbeAsync(Supabase.AdminCustomProvidersList, bearer: stage.AdminToken(), query: new { type = "oauth2" });
    }

    [Scenario("admin/custom-providers/update", Needs = Needed, Says = "An administrator renames a custom provider.")]
    public static async Task Update(Stage stage)
    {
        var path = new { identifier = await stage.CustomProviderAsync() };
        await stage.ProbeAsync(Supabase.AdminCustomProviderUpdate, new { name = stage.Any.Name(), scopes = new[] { "email" } }, stage.AdminToken(), path);
    }

    [Scenario("admin/custom-providers/delete", Needs = Needed, Says = "An administrator deletes a custom provider.")]
    public static async Task Delete(Stage stage) => await stage.ProbeAsync(
        Supabase.AdminCustomProviderDelete, bearer: stage.AdminToken(), path: new { identifier = await stage.CustomProviderAsync() });

    [Scenario("admin/custom-providers/delete-twice", Category.UnidentifiableResource, "custom_provider_not_found", Needs = Needed, Says = "An administrator deletes a custom provider that is gone.")]
    public static async Task DeleteTwice(Stage stage)
    {
        var call = new Call { Bearer = stage.AdminToken(), Path = new { identifier = await stage.CustomProviderAsync() } };
        await stage.ExpectAsync(Supabase.AdminCustomProviderDelete, call);
        await stage.ProbeAsync(Supabase.AdminCustomProviderDelete, call);
    }
}

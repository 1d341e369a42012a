using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.OAuth;

/// <summary>Administrators change OAuth clients.</summary>
[ScenariosOf("supabase-auth", "admin-oauth")]
internal static class ChangedClients
{
    private const string Needs = "service-key oauth-server";

    [Scenario("admin/oauth/change/name", Needs = Needs, Says = "An administrator renames a client.")]
    public static Task Name(Stage stage) => ChangeAsync(stage, new { client_name = stage.Any.Word(5, 9) });

    [Scenario("admin/oauth/change/addresses", Needs = Needs, Says = "An administrator gives a client other addresses to come back to.")]
    public static Task Addresses(Stage stage) => ChangeAsync(stage, new { redirect_uris = new[] { "https://client.conformance.example/there", "com.example.app://back" } });

    [Scenario("admin/oauth/change/grants", Needs = Needs, Says = "An administrator takes refreshing away from a client.")]
    public static Task Grants(Stage stage) => ChangeAsync(stage, new { grant_types = new[] { "authorization_code" } });

    [Scenario("admin/oauth/change/method", Needs = Needs, Says = "An administrator lets a client show its secret in the body.")]
    public static Task Method(Stage stage) => ChangeAsync(stage, new { token_endpoint_auth_method = OAuthClient.ByBody });

    [Scenario("admin/oauth/change/pages", Needs = Needs, Says = "An administrator gives a client a home page and a logo.")]
    public static Task Pages(Stage stage) =>
        ChangeAsync(stage, new { client_uri = "https://client.conformance.example/", logo_uri = "https://client.conformance.example/logo.png" });

    [Scenario("admin/oauth/change/nothing", Category.BadInput, "validation_failed", Needs = Needs, Says = "An administrator changes a client and does not say in what.")]
    public static Task Nothing(Stage stage) => ChangeAsync(stage, new { });

    [Scenario("admin/oauth/change/no-address-left", Category.BadInput, "validation_failed", Needs = Needs, Says = "An administrator takes all addresses away from a client.")]
    public static Task NoAddressLeft(Stage stage) => ChangeAsync(stage, new { redirect_uris = Array.Empty<string>() });

    [Scenario("admin/oauth/change/unsafe-address", Category.BadInput, "validation_failed", Needs = Needs, Says = "An administrator gives a client an address that browsers run as code.")]
    public static Task UnsafeAddress(Stage stage) => ChangeAsync(stage, new { redirect_uris = new[] { "javascript:alert(1)" } });

    [Scenario("admin/oauth/change/unknown-grant", Category.BadInput, "validation_failed", Needs = Needs, Says = "An administrator lets a client use a grant that the server does not have.")]
    public static Task UnknownGrant(Stage stage) => ChangeAsync(stage, new { grant_types = new[] { "password" } });

    [Scenario("admin/oauth/change/unknown-method", Category.BadInput, "validation_failed", Needs = Needs, Says = "An administrator lets a client show its secret in a way that the server does not have.")]
    public static Task UnknownMethod(Stage stage) => ChangeAsync(stage, new { token_endpoint_auth_method = "carrier_pigeon" });

    [Scenario("admin/oauth/change/secret-of-a-public-client", Category.StateConflict, "validation_failed", Also = Category.BadInput, Needs = Needs, Says = "An administrator wants a secret from a client that has none.")]
    public static Task SecretOfAPublicClient(Stage stage) => ChangeAsync(stage, new { token_endpoint_auth_method = OAuthClient.ByHeader }, OAuthClient.ByNothing);

    [Scenario("admin/oauth/change/no-secret-any-more", Category.StateConflict, "validation_failed", Also = Category.BadInput, Needs = Needs, Says = "An administrator wants no secret any more from a client that has one.")]
    public static Task NoSecretAnyMore(Stage stage) => ChangeAsync(stage, new { token_endpoint_auth_method = OAuthClient.ByNothing });

    private static async Task ChangeAsync(Stage stage, object changes, string method = OAuthClient.ByHeader)
    {
        var client = await stage.ClientAsync(method);
        await stage.ProbeAsync(Supabase.AdminOAuthClientUpdate, changes, bearer: stage.AdminToken(), path: new { client_id = client.Id });
    }
}

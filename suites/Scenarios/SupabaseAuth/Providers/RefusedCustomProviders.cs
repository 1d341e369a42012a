using System.Text.Json.Nodes;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Providers;


/// <summary>Custom providers that cannot be, or are not there.</summary>
[ScenariosOf("supabase-auth", "custom-providers")]
internal static class RefusedCustomProviders
{
    private const string Needed = "service-key custom-providers";
    private const string Unlimited = Needed + " !few-custom-providers";

    [Scenario("admin/custom-providers/unknown-type", Category.BadInput, "validation_failed", Needs = Unlimited, Says = "The provider is of a type that nobody knows.")]
    public static Task UnknownType(Stage stage) => ProbeAsync(stage, body => body["provider_type"] = "saml");

    [Scenario("admin/custom-providers/identifier-without-prefix", Category.BadInput, "validation_failed", Needs = Unlimited, Says = "The identifier does not begin with custom:.")]
    public static Task IdentifierWithoutPrefix(Stage stage) => ProbeAsync(stage, body => body["identifier"] = "conformance");

    [Scenario("admin/custom-providers/identifier-with-blank", Category.BadInput, "validation_failed", Needs = Unlimited, Says = "The identifier has a blank.")]
    public static Task IdentifierWithBlank(Stage stage) => ProbeAsync(stage, body => body["identifier"] = (string)body["identifier"]! + " x");

    [Scenario("admin/custom-providers/no-token-url", Category.BadInput, "validation_failed", Needs = Unlimited, Says = "An OAuth 2.0 provider comes without the address of its tokens.")]
    public static Task NoTokenUrl(Stage stage) => ProbeAsync(stage, body => body.Remove("token_url"));

    [Scenario("admin/custom-providers/no-issuer", Category.BadInput, "validation_failed", Needs = Unlimited, Says = "An OpenID provider comes without its issuer.")]
    public static Task NoIssuer(Stage stage) => ProbeAsync(stage, body => body["provider_type"] = "oidc");

    [Scenario("admin/custom-providers/plain-http", Category.BadInput, "validation_failed", Needs = Unlimited, Says = "The provider's tokens would go over the wire in the clear.")]
    public static Task PlainHttp(Stage stage) =>
        ProbeAsync(stage, body => body["token_url"] = ((string)body["token_url"]!).Replace("https:", "http:", StringComparison.Ordinal));

    [Scenario("admin/custom-providers/localhost", Category.BadInput, "validation_failed", Needs = Unlimited, Says = "The provider's address is the server's own machine (CWE-918).")]
    public static Task Localhost(Stage stage) => ProbeAsync(stage, body => body["userinfo_url"] = "https://localhost/userinfo");

    [Scenario("admin/custom-providers/private-network", Category.BadInput, "validation_failed", Needs = Unlimited, Says = "The provider's address is in a private network (CWE-918).")]
    public static Task PrivateNetwork(Stage stage) => ProbeAsync(stage, body => body["userinfo_url"] = "https://169.254.169.254/latest/meta-data");

    [Scenario("admin/custom-providers/reserved-parameter", Category.BadInput, "validation_failed", Needs = Unlimited, Says = "A parameter of the authorization request is to be set that the server sets itself.")]
    public static Task ReservedParameter(Stage stage) => ProbeAsync(stage, body => body["authorization_params"] = new JsonObject { ["redirect_uri"] = "https://attacker.invalid/" });

    [Scenario("admin/custom-providers/protected-attribute", Category.BadInput, "validation_failed", Needs = Unlimited, Says = "The provider is to say which role its users have.")]
    public static Task ProtectedAttribute(Stage stage) => ProbeAsync(stage, body => body["attribute_mapping"] = new JsonObject { ["role"] = "role" });

    [Scenario("admin/custom-providers/empty-claim", Category.BadInput, "validation_failed", Needs = Unlimited, Says = "A claim to be kept has no name.")]
    public static Task EmptyClaim(Stage stage) => ProbeAsync(stage, body => body["custom_claims_allowlist"] = new JsonArray(" "));

    [Scenario("admin/custom-providers/taken", Category.StateConflict, "conflict", Needs = Unlimited, Says = "The identifier is another provider's.")]
    public static async Task Taken(Stage stage)
    {
        var taken = await stage.CustomProviderAsync();
        await ProbeAsync(stage, body => body["identifier"] = taken);
    }

    [Scenario("admin/custom-providers/too-many", Category.StateConflict, "over_custom_provider_quota", Also = Category.RateLimited, Needs = Needed + " few-custom-providers", Says = "There are as many custom providers as the server allows.")]
    public static async Task TooMany(Stage stage)
    {
        // Whether this is the first or another case's was: after it there is one.
        await stage.SendAsync(Supabase.AdminCustomProviderCreate, new Call { Bearer = stage.AdminToken(), Body = stage.OAuth2Provider() });
        await ProbeAsync(stage, _ => { });
    }

    [Scenario("admin/custom-providers/no-discovery-document", Category.StateConflict, "validation_failed", Also = Category.BadInput, Needs = Unlimited + " openid-provider", Says = "There is no discovery document where the issuer says.")]
    public static async Task NoDiscoveryDocument(Stage stage)
    {
        var body = stage.OidcProvider();
        body["issuer"] = (string)body["issuer"]! + "/nowhere";
        await stage.ProbeAsync(Supabase.AdminCustomProviderCreate, body, stage.AdminToken());
    }

    [Scenario("admin/custom-providers/list-of-unknown-type", Category.BadInput, "validation_failed", Needs = Needed, Says = "An administrator lists the custom providers of a type that nobody knows.")]
    public static Task ListOfUnknownType(Stage stage) =>
        stage.ProbeAsync(Supabase.AdminCustomProvidersList, bearer: stage.AdminToken(), query: new { type = "saml" });

    [Scenario("admin/custom-providers/read-without-prefix", Category.UnidentifiableResource, "validation_failed", Also = Category.BadInput, Needs = Needed, Says = "An administrator reads a provider whose name cannot be a custom one's.")]
    public static Task ReadWithoutPrefix(Stage stage) =>
        stage.ProbeAsync(Supabase.AdminCustomProviderGet, bearer: stage.AdminToken(), path: new { identifier = "github" });

    [Scenario("admin/custom-providers/read-unknown", Category.UnidentifiableResource, "custom_provider_not_found", Needs = Needed, Says = "An administrator reads a custom provider that nobody knows.")]
    public static Task ReadUnknown(Stage stage) =>
        stage.ProbeAsync(Supabase.AdminCustomProviderGet, bearer: stage.AdminToken(), path: new { identifier = stage.CustomIdentifier() });

    [Scenario("admin/custom-providers/update-unknown", Category.UnidentifiableResource, "custom_provider_not_found", Needs = Needed, Says = "An administrator renames a custom provider that nobody knows.")]
    public static Task UpdateUnknown(Stage stage) => stage.ProbeAsync(
        Supabase.AdminCustomProviderUpdate, new { name = stage.Any.Name() }, stage.AdminToken(), new { identifier = stage.CustomIdentifier() });

    [Scenario("admin/custom-providers/delete-unknown", Category.UnidentifiableResource, "custom_provider_not_found", Needs = Needed, Says = "An administrator deletes a custom provider that nobody knows.")]
    public static Task DeleteUnknown(Stage stage) =>
        stage.ProbeAsync(Supabase.AdminCustomProviderDelete, bearer: stage.AdminToken(), path: new { identifier = stage.CustomIdentifier() });

    private static Task<Exchange> ProbeAsync(Stage stage, Action<JsonObject> change)
    {
        var body = stage.OAuth2Provider();
        change(body);
        return stage.ProbeAsync(Supabase.AdminCustomProviderCreate, body, stage.AdminToken());
    }
}

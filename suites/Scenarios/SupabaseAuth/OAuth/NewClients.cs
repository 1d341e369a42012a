using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.OAuth;

/// <summary>Administrators register OAuth clients.</summary>
[ScenariosOf("supabase-auth", "admin-oauth")]
internal static class NewClients
{
    private const string Needs = "service-key oauth-server";

    [Scenario("admin/oauth/create/name-and-address", Needs = Needs, Says = "An administrator registers a client and says no more than its name and address.")]
    public static Task NameAndAddress(Stage stage) => CreateAsync(stage, new { client_name = stage.Any.Word(5, 9), redirect_uris = new[] { OAuthClient.Back } });

    [Scenario("admin/oauth/create/public", Needs = Needs, Says = "An administrator registers a client without a secret.")]
    public static Task Public(Stage stage) => CreateAsync(stage, stage.Registration(OAuthClient.ByNothing));

    [Scenario("admin/oauth/create/public-by-type", Needs = Needs, Says = "An administrator registers a public client and does not say how it shows itself.")]
    public static Task PublicByType(Stage stage) => CreateAsync(
        stage, new { client_name = stage.Any.Word(5, 9), redirect_uris = new[] { OAuthClient.Back }, client_type = "public" });

    [Scenario("admin/oauth/create/everything", Needs = Needs, Says = "An administrator registers a client and says all there is to say.")]
    public static Task Everything(Stage stage) => CreateAsync(stage, new
    {
        redirect_uris = new[] { OAuthClient.Back, "https://client.conformance.example/there?from=here" },
        client_type = "confidential",
        token_endpoint_auth_method = OAuthClient.ByBody,
        grant_types = new[] { "authorization_code", "refresh_token" },
        response_types = new[] { "code" },
        client_name = stage.Any.Sentence(),
        client_uri = "https://client.conformance.example/",
        logo_uri = "https://client.conformance.example/logo.png",
    });

    [Scenario("admin/oauth/create/own-device", Needs = Needs, Says = "An administrator registers a client on the user's own device, where http will do.")]
    public static Task OwnDevice(Stage stage) => WithAddressesAsync(stage, "http://127.0.0.1:8765/back", "http://localhost/back");

    [Scenario("admin/oauth/create/own-scheme", Needs = Needs, Says = "An administrator registers an application with a scheme of its own.")]
    public static Task OwnScheme(Stage stage) => WithAddressesAsync(stage, "com.example.app://back");

    [Scenario("admin/oauth/create/ten-addresses", Needs = Needs, Says = "An administrator registers a client with ten addresses.")]
    public static Task TenAddresses(Stage stage) => WithAddressesAsync(stage, [.. Addresses(10)]);

    [Scenario("admin/oauth/create/no-address", Category.BadInput, "validation_failed", Needs = Needs, Says = "An administrator registers a client without an address.")]
    public static Task NoAddress(Stage stage) => CreateAsync(stage, new { client_name = stage.Any.Word(5, 9) });

    [Scenario("admin/oauth/create/eleven-addresses", Category.BadInput, "validation_failed", Needs = Needs, Says = "An administrator registers a client with eleven addresses.")]
    public static Task ElevenAddresses(Stage stage) => WithAddressesAsync(stage, [.. Addresses(11)]);

    [Scenario("admin/oauth/create/relative-address", Category.BadInput, "validation_failed", Needs = Needs, Says = "An administrator registers a client with an address that is not absolute.")]
    public static Task RelativeAddress(Stage stage) => WithAddressesAsync(stage, "/back");

    [Scenario("admin/oauth/create/fragment", Category.BadInput, "validation_failed", Needs = Needs, Says = "An administrator registers a client with an address that has a fragment.")]
    public static Task Fragment(Stage stage) => WithAddressesAsync(stage, OAuthClient.Back + "#here");

    [Scenario("admin/oauth/create/in-the-clear", Category.BadInput, "validation_failed", Needs = Needs, Says = "An administrator registers a client that would get its codes by http.")]
    public static Task InTheClear(Stage stage) => WithAddressesAsync(stage, "http://client.conformance.example/back");

    [Scenario("admin/oauth/create/script", Category.BadInput, "validation_failed", Needs = Needs, Says = "An administrator registers a client with an address that browsers run as code.")]
    public static Task Script(Stage stage) => WithAddressesAsync(stage, "javascript://client.conformance.example/%0aalert(1)");

    [Scenario("admin/oauth/create/one-bad-of-two", Category.BadInput, "validation_failed", Needs = Needs, Says = "An administrator registers a client with one good address and one that is none.")]
    public static Task OneBadOfTwo(Stage stage) => WithAddressesAsync(stage, OAuthClient.Back, "data:text/html,hello");

    [Scenario("admin/oauth/create/unknown-type", Category.BadInput, "validation_failed", Needs = Needs, Says = "An administrator registers a client of a type that there is not.")]
    public static Task UnknownType(Stage stage) => WithAsync(stage, "client_type", "secretive");

    [Scenario("admin/oauth/create/unknown-method", Category.BadInput, "validation_failed", Needs = Needs, Says = "An administrator registers a client that shows its secret in a way that the server does not have.")]
    public static Task UnknownMethod(Stage stage) => WithAsync(stage, "token_endpoint_auth_method", "carrier_pigeon");

    [Scenario("admin/oauth/create/public-with-secret", Category.BadInput, "validation_failed", Needs = Needs, Says = "An administrator registers a public client that shows a secret.")]
    public static Task PublicWithSecret(Stage stage) => WithAsync(stage, "client_type", "public");

    [Scenario("admin/oauth/create/unknown-grant", Category.BadInput, "validation_failed", Needs = Needs, Says = "An administrator registers a client with a grant that the server does not have.")]
    public static Task UnknownGrant(Stage stage) => WithAsync(stage, "grant_types", new[] { "authorization_code", "password" });

    [Scenario("admin/oauth/create/long-name", Category.BadInput, "validation_failed", Needs = Needs, Says = "An administrator registers a client whose name is longer than a page.")]
    public static Task LongName(Stage stage) => WithAsync(stage, "client_name", new string('a', 5000));

    [Scenario("admin/oauth/create/home-page-is-none", Category.BadInput, "validation_failed", Needs = Needs, Says = "An administrator registers a client whose home page is no address.")]
    public static Task HomePageIsNone(Stage stage) => WithAsync(stage, "client_uri", "not a page");

    private static IEnumerable<string> Addresses(int count) => Enumerable.Range(1, count).Select(number => $"{OAuthClient.Back}/{number}");

    private static Task<Exchange> WithAddressesAsync(Stage stage, params string[] addresses) => WithAsync(stage, "redirect_uris", addresses);

    private static Task<Exchange> WithAsync(Stage stage, string member, object value)
    {
        var registration = stage.Registration();
        registration[member] = value;
        return CreateAsync(stage, registration);
    }

    private static Task<Exchange> CreateAsync(Stage stage, object registration) =>
        stage.ProbeAsync(Supabase.AdminOAuthClientCreate, registration, bearer: stage.AdminToken());
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.OAuth;

/// <summary>Clients register themselves (RFC 7591).</summary>
[ScenariosOf("supabase-auth", "oauth-server")]
internal static class Registration
{
    private const string Needs = "oauth-server dynamic-registration";

    [Scenario("oauth/register/confidential", Needs = Needs, Says = "A client registers itself and gets a secret.")]
    public static Task Confidential(Stage stage) => RegisterAsync(stage, stage.Registration());

    [Scenario("oauth/register/public", Needs = Needs, Says = "A client registers itself that can keep no secret.")]
    public static Task Public(Stage stage) => RegisterAsync(stage, stage.Registration(OAuthClient.ByNothing));

    [Scenario("oauth/register/no-address", Category.BadInput, "validation_failed", Needs = Needs, Says = "A client registers itself without an address to come back to.")]
    public static Task NoAddress(Stage stage) => RegisterAsync(stage, new { client_name = stage.Any.Word(5, 9) });

    [Scenario("oauth/register/in-the-clear", Category.BadInput, "validation_failed", Needs = Needs, Says = "A client registers itself that would get its codes by http.")]
    public static Task InTheClear(Stage stage) => RegisterAsync(stage, new { redirect_uris = new[] { "http://client.conformance.example/back" } });

    [Scenario("oauth/register/script", Category.BadInput, "validation_failed", Needs = Needs, Says = "A client registers itself with an address that browsers run as code.")]
    public static Task Script(Stage stage) => RegisterAsync(stage, new { redirect_uris = new[] { "javascript:alert(1)" } });

    [Scenario("oauth/register/unknown-method", Category.BadInput, "validation_failed", Needs = Needs, Says = "A client registers itself that shows its secret in a way that the server does not have.")]
    public static Task UnknownMethod(Stage stage) => RegisterAsync(stage, stage.Registration("private_key_jwt"));

    [Scenario("oauth/register/asked-by-its-user", Needs = Needs + " users service-key", Says = "A client that registered itself asks for a user's authorization.")]
    public static async Task AskedByItsUser(Stage stage)
    {
        var made = await stage.ExpectAsync(Supabase.OAuthClientRegister, new Call { Body = stage.Registration(OAuthClient.ByNothing) });
        var client = new OAuthClient(stage.Take(made, "client_id"), OAuthClient.ByNothing, null);
        var code = await stage.CodeAsync(client, await stage.SessionAsync());
        await stage.ProbeAsync(Supabase.OAuthTokenAuthorizationCode, stage.Exchanging(code));
    }

    private static Task<Exchange> RegisterAsync(Stage stage, object registration) => stage.ProbeAsync(Supabase.OAuthClientRegister, registration);
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.OAuth;

/// <summary>Where the OAuth server is off, all of it says so.</summary>
[ScenariosOf("supabase-auth", "features")]
internal static class SwitchedOffServer
{
    private const string User = "users !oauth-server";
    private const string Admin = "service-key !oauth-server";

    [Scenario("off/oauth-server/code", Category.FeatureDisabled, "feature_disabled", Needs = "!oauth-server", Says = "A client exchanges a code where the OAuth server is off.")]
    public static Task Code(Stage stage) => stage.ProbeAsync(Supabase.OAuthTokenAuthorizationCode, OAuthClientSteps.Form(
        ("grant_type", "authorization_code"), ("client_id", stage.Any.Uuid()), ("code", stage.Any.Uuid()), ("code_verifier", stage.Any.CodeVerifier())));

    [Scenario("off/oauth-server/refresh", Category.FeatureDisabled, "feature_disabled", Needs = "!oauth-server", Says = "A client refreshes its tokens where the OAuth server is off.")]
    public static Task Refresh(Stage stage) => stage.ProbeAsync(Supabase.OAuthTokenRefreshToken, OAuthClientSteps.Form(
        ("grant_type", "refresh_token"), ("client_id", stage.Any.Uuid()), ("refresh_token", stage.Any.Word(12, 12))));

    [Scenario("off/oauth-server/register", Category.FeatureDisabled, "feature_disabled", "oauth_dynamic_client_registration_disabled", Needs = "!oauth-server", Says = "A client registers itself where the OAuth server is off.")]
    public static Task Register(Stage stage) => stage.ProbeAsync(Supabase.OAuthClientRegister, stage.Registration());

    [Scenario("off/oauth-server/look", Category.FeatureDisabled, "feature_disabled", Needs = User, Says = "A user looks at what a client asks for where the OAuth server is off.")]
    public static Task Look(Stage stage) => AsUserAsync(stage, Supabase.OAuthAuthorizationGet, new Call { Path = new { authorization_id = stage.Any.Word(32, 32) } });

    [Scenario("off/oauth-server/approve", Category.FeatureDisabled, "feature_disabled", Needs = User, Says = "A user says yes where the OAuth server is off.")]
    public static Task Approve(Stage stage) =>
        AsUserAsync(stage, Supabase.OAuthConsent, new Call { Path = new { authorization_id = stage.Any.Word(32, 32) }, Body = new { action = "approve" } });

    [Scenario("off/oauth-server/grants", Category.FeatureDisabled, "feature_disabled", Needs = User, Says = "A user lists their grants where the OAuth server is off.")]
    public static Task Grants(Stage stage) => AsUserAsync(stage, Supabase.UserOAuthGrantsList, new Call());

    [Scenario("off/oauth-server/revoke", Category.FeatureDisabled, "feature_disabled", Needs = User, Says = "A user takes a grant back where the OAuth server is off.")]
    public static Task Revoke(Stage stage) => AsUserAsync(stage, Supabase.UserOAuthGrantsRevoke, new Call { Query = new { client_id = stage.Any.Uuid() } });

    [Scenario("off/oauth-server/create-client", Category.FeatureDisabled, "feature_disabled", Needs = Admin, Says = "An administrator registers a client where the OAuth server is off.")]
    public static Task CreateClient(Stage stage) =>
        stage.ProbeAsync(Supabase.AdminOAuthClientCreate, stage.Registration(), bearer: stage.AdminToken());

    [Scenario("off/oauth-server/read-client", Category.FeatureDisabled, "feature_disabled", Needs = Admin, Says = "An administrator reads a client where the OAuth server is off.")]
    public static Task ReadClient(Stage stage) => AsAdminAsync(stage, Supabase.AdminOAuthClientGet);

    [Scenario("off/oauth-server/change-client", Category.FeatureDisabled, "feature_disabled", Needs = Admin, Says = "An administrator renames a client where the OAuth server is off.")]
    public static Task ChangeClient(Stage stage) => AsAdminAsync(stage, Supabase.AdminOAuthClientUpdate, new { client_name = stage.Any.Word(5, 9) });

    [Scenario("off/oauth-server/delete-client", Category.FeatureDisabled, "feature_disabled", Needs = Admin, Says = "An administrator deletes a client where the OAuth server is off.")]
    public static Task DeleteClient(Stage stage) => AsAdminAsync(stage, Supabase.AdminOAuthClientDelete);

    [Scenario("off/oauth-server/renew-secret", Category.FeatureDisabled, "feature_disabled", Needs = Admin, Says = "An administrator renews a client's secret where the OAuth server is off.")]
    public static Task RenewSecret(Stage stage) => AsAdminAsync(stage, Supabase.AdminOAuthClientRegenerateSecret);

    private static async Task<Exchange> AsUserAsync(Stage stage, string operation, Call call) =>
        await stage.ProbeAsync(operation, call with { Bearer = (await stage.SharedSessionAsync()).AccessToken });

    private static Task<Exchange> AsAdminAsync(Stage stage, string operation, object? body = null) =>
        stage.ProbeAsync(operation, body, bearer: stage.AdminToken(), path: new { client_id = stage.Any.Uuid() });
}

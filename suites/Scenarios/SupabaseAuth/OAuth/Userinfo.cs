using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.OAuth;

/// <summary>What a client may know of the user.</summary>
[ScenariosOf("supabase-auth", "oauth-server")]
internal static class Userinfo
{
    private const string Needs = "users service-key oauth-server";

    [Scenario("oauth/userinfo/email", Needs = Needs, Says = "A client that may know the address reads the user's claims.")]
    public static Task Email(Stage stage) => WithScopeAsync(stage, "email");

    [Scenario("oauth/userinfo/profile", Needs = Needs, Says = "A client that may know the profile reads the user's claims.")]
    public static Task Profile(Stage stage) => WithScopeAsync(stage, "profile");

    [Scenario("oauth/userinfo/phone", Needs = Needs, Says = "A client that may know the number reads the user's claims.")]
    public static Task Phone(Stage stage) => WithScopeAsync(stage, "phone");

    [Scenario("oauth/userinfo/everything", Needs = Needs, Says = "A client that may know everything reads the user's claims.")]
    public static Task Everything(Stage stage) => WithScopeAsync(stage, "email profile phone");

    [Scenario("oauth/userinfo/own-session", Needs = "users oauth-server", Says = "A user reads their claims with the token of their own session.")]
    public static async Task OwnSession(Stage stage) => await stage.ProbeAsync(Supabase.OAuthUserinfo, bearer: (await stage.SharedSessionAsync()).AccessToken);

    [Scenario("oauth/userinfo/deleted-user", Category.StateConflict, "user_not_found", Also = Category.MissingOrInvalidCredentials, Needs = Needs, Says = "A client reads the claims of a user who was deleted.")]
    public static async Task DeletedUser(Stage stage)
    {
        var session = await stage.SessionAsync();
        var tokens = await stage.TokensAsync(await stage.ClientAsync(), session);
        await stage.DeleteUserAsync(session.User);
        await stage.ProbeAsync(Supabase.OAuthUserinfo, bearer: tokens.AccessToken);
    }

    [Scenario("oauth/userinfo/banned-user", Category.NotPermitted, "user_banned", Needs = Needs, Says = "A client reads the claims of a user who was banned.")]
    public static async Task BannedUser(Stage stage)
    {
        var session = await stage.SessionAsync();
        var tokens = await stage.TokensAsync(await stage.ClientAsync(), session);
        await stage.BanAsync(session.User);
        await stage.ProbeAsync(Supabase.OAuthUserinfo, bearer: tokens.AccessToken);
    }

    [Scenario("oauth/userinfo/administrator", Category.MissingOrInvalidCredentials, "bad_jwt", Needs = "service-key oauth-server", Says = "The service key, which is nobody's, reads its claims.")]
    public static Task Administrator(Stage stage) => stage.ProbeAsync(Supabase.OAuthUserinfo, bearer: stage.AdminToken());

    [Scenario("oauth/userinfo/code-as-token", Category.MissingOrInvalidCredentials, "bad_jwt", Needs = Needs, Says = "A client shows a code where the access token should be.")]
    public static async Task CodeAsToken(Stage stage) =>
        await stage.ProbeAsync(Supabase.OAuthUserinfo, bearer: (await stage.CodeAsync(await stage.ClientAsync(), await stage.SessionAsync())).Value);

    [Scenario("oauth/userinfo/client-as-administrator", Category.NotPermitted, "not_admin", Needs = Needs, Says = "A client lists clients with the token that a user's consent brought.")]
    public static async Task ClientAsAdministrator(Stage stage) => await stage.ProbeAsync(
        Supabase.AdminOAuthClientsList, bearer: (await stage.TokensAsync(await stage.ClientAsync(), await stage.SessionAsync())).AccessToken);

    /// <summary>The user has all that a scope could show.</summary>
    private static async Task WithScopeAsync(Stage stage, string scope)
    {
        var user = await stage.UserWithTwoIdentitiesAsync();
        await stage.UpdateUserAsync(user, new { user_metadata = new { name = stage.Any.Name(), picture = "https://conformance.example/face.png" } });
        var tokens = await stage.TokensAsync(await stage.ClientAsync(), await stage.LoginAsync(user), scope);
        await stage.ProbeAsync(Supabase.OAuthUserinfo, bearer: tokens.AccessToken);
    }
}

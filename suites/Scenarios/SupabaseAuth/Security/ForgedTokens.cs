using System.Text.Json.Nodes;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Security;

/// <summary>Tokens that the server never made open nothing.</summary>
[ScenariosOf("supabase-auth", "security")]
internal static class ForgedTokens
{
    private const string ForeignSecret = "a-secret-that-is-long-enough-and-not-the-servers";

    [Scenario("security/token/foreign-secret", Category.MissingOrInvalidCredentials, "bad_jwt", Needs = "users", Says = "A user's claims are signed with a secret that is not the server's.")]
    public static async Task ForeignlySigned(Stage stage)
    {
        var session = await stage.SharedSessionAsync();
        await ReadAsync(stage, stage.Mint(session, ForeignSecret));
    }

    [Scenario("security/token/foreign-administrator", Category.MissingOrInvalidCredentials, "bad_jwt", Says = "An administrator's claims are signed with a secret that is not the server's.")]
    public static Task ForeignAdministrator(Stage stage) =>
        stage.ProbeAsync(Supabase.AdminUsersList, bearer: stage.Volatile(Adapter.Credentials.MintAdmin(ForeignSecret)));

    [Scenario("security/token/raised-role", Category.MissingOrInvalidCredentials, "bad_jwt", Needs = "users", Says = "A user raises the role in their token and keeps the signature.")]
    public static async Task RaisedRole(Stage stage)
    {
        var session = await stage.SharedSessionAsync();
        var raised = stage.Mint(session, ForeignSecret, ("role", "service_role")).Split('.');
        await stage.ProbeAsync(Supabase.AdminUsersList, bearer: stage.Volatile($"{raised[0]}.{raised[1]}.{session.AccessToken.Split('.')[2]}"));
    }

    [Scenario("security/token/expired", Category.MissingOrInvalidCredentials, "bad_jwt", Needs = "users jwt-secret", Says = "A user's token expired an hour ago.")]
    public static async Task Expired(Stage stage) => await MintedAsync(stage, ("exp", Now - 3600), ("iat", Now - 7200));

    [Scenario("security/token/expired-administrator", Category.MissingOrInvalidCredentials, "bad_jwt", Needs = "users jwt-secret", Says = "An administrator's token expired an hour ago.")]
    public static async Task ExpiredAdministrator(Stage stage)
    {
        var session = await stage.SharedSessionAsync();
        var token = stage.Mint(session, ("role", "service_role"), ("session_id", null), ("sub", null), ("exp", Now - 3600), ("iat", Now - 7200));
        await stage.ProbeAsync(Supabase.AdminUsersList, bearer: token);
    }

    [Scenario("security/token/not-yet-valid", Category.MissingOrInvalidCredentials, "bad_jwt", Needs = "users jwt-secret", Says = "A user's token is valid from tomorrow.")]
    public static async Task NotYetValid(Stage stage) => await MintedAsync(stage, ("nbf", Now + 86400));

    [Scenario("security/token/of-nobody", Category.MissingOrInvalidCredentials, "bad_jwt", Needs = "users jwt-secret", Says = "A token says nothing of whose it is.")]
    public static async Task OfNobody(Stage stage) => await MintedAsync(stage, ("sub", null));

    [Scenario("security/token/subject-is-no-id", Category.MissingOrInvalidCredentials, "bad_jwt", Needs = "users jwt-secret", Says = "A token is somebody's whose id is none.")]
    public static async Task SubjectIsNoId(Stage stage) => await MintedAsync(stage, ("sub", "somebody"));

    [Scenario("security/token/unknown-subject", Category.StateConflict, "user_not_found", Also = Category.MissingOrInvalidCredentials, Needs = "users jwt-secret", Says = "A token is somebody's whom nobody knows.")]
    public static async Task UnknownSubject(Stage stage) => await MintedAsync(stage, ("sub", stage.Any.Uuid()));

    [Scenario("security/token/session-is-no-id", Category.MissingOrInvalidCredentials, "bad_jwt", Needs = "users jwt-secret", Says = "A token is of a session whose id is none.")]
    public static async Task SessionIsNoId(Stage stage) => await MintedAsync(stage, ("session_id", "some-session"));

    [Scenario("security/token/unknown-session", Category.StateConflict, "session_not_found", Also = Category.MissingOrInvalidCredentials, Needs = "users jwt-secret", Says = "A token is of a session that nobody knows.")]
    public static async Task UnknownSession(Stage stage) => await MintedAsync(stage, ("session_id", stage.Any.Uuid()));

    [Scenario("security/token/anonymous-role-as-administrator", Category.NotPermitted, "not_admin", Needs = "users jwt-secret", Says = "A rightly signed token of the public role lists users.")]
    public static async Task PublicRole(Stage stage)
    {
        var session = await stage.SharedSessionAsync();
        await stage.ProbeAsync(Supabase.AdminUsersList, bearer: stage.Mint(session, ("role", "anon"), ("session_id", null), ("sub", null)));
    }

    private static long Now => DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    private static async Task<Exchange> MintedAsync(Stage stage, params (string Claim, JsonNode? Value)[] changes) =>
        await ReadAsync(stage, stage.Mint(await stage.SharedSessionAsync(), changes));

    private static Task<Exchange> ReadAsync(Stage stage, string token) => stage.ProbeAsync(Supabase.UserGet, bearer: token);
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Outages;

/// <summary>The database is down: what users ask for. Their tokens are well signed; whose they are, nobody can look up.</summary>
[ScenariosOf("supabase-auth", "outages")]
internal static class UserOperations
{
    private const string Down = "database-down";

    [Scenario("database-down/user", Category.Unexpected, "unexpected_failure", Needs = Down, Says = "A user reads themselves, and the database is down.")]
    public static Task Read(Stage stage) => stage.ProbeAsync(Supabase.UserGet, bearer: stage.UserTokenOnTrust());

    [Scenario("database-down/user-update", Category.Unexpected, "unexpected_failure", Needs = Down, Says = "A user changes themselves, and the database is down.")]
    public static Task Update(Stage stage) => stage.ProbeAsync(Supabase.UserUpdate, new { data = new { a = 1 } }, bearer: stage.UserTokenOnTrust());

    [Scenario("database-down/reauthenticate", Category.Unexpected, "unexpected_failure", Needs = Down, Says = "A user asks for a code to show again who they are, and the database is down.")]
    public static Task Reauthenticate(Stage stage) => stage.ProbeAsync(Supabase.Reauthenticate, bearer: stage.UserTokenOnTrust());

    [Scenario("database-down/logout", Category.Unexpected, "unexpected_failure", Needs = Down, Says = "A user signs out, and the database is down.")]
    public static Task Logout(Stage stage) => stage.ProbeAsync(Supabase.Logout, bearer: stage.UserTokenOnTrust());

    [Scenario("database-down/enrol", Category.Unexpected, "unexpected_failure", Needs = Down, Says = "A user enrols a factor, and the database is down.")]
    public static Task Enrol(Stage stage) => stage.ProbeAsync(Supabase.FactorEnroll, new { factor_type = "totp", friendly_name = stage.Any.Word(8, 12) }, bearer: stage.UserTokenOnTrust());

    [Scenario("database-down/challenge", Category.Unexpected, "unexpected_failure", Needs = Down, Says = "A user challenges a factor, and the database is down.")]
    public static Task Challenge(Stage stage) =>
        stage.ProbeAsync(Supabase.FactorChallenge, new { }, bearer: stage.UserTokenOnTrust(), path: new { factor_id = stage.Any.Uuid() });
}

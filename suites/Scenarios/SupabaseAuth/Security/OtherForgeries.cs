using System.Text.Json.Nodes;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Security;

/// <summary>Ways around the check of a token that a careless server leaves open.</summary>
[ScenariosOf("supabase-auth", "security")]
internal static class OtherForgeries
{
    private const string Rights = "service_role";

    [Scenario("security/token/unsigned-in-capitals", Category.MissingOrInvalidCredentials, "bad_jwt", Needs = "users", Says = "A user's token has no signature and the algorithm NONE.")]
    public static Task InCapitals(Stage stage) => UnsignedAsync(stage, "NONE");

    [Scenario("security/token/unsigned-in-mixed-letters", Category.MissingOrInvalidCredentials, "bad_jwt", Needs = "users", Says = "A user's token has no signature and the algorithm nOnE.")]
    public static Task InMixedLetters(Stage stage) => UnsignedAsync(stage, "nOnE");

    [Scenario("security/token/signature-left-out", Category.MissingOrInvalidCredentials, "bad_jwt", Needs = "users", Says = "A user's token says that it is signed and is not.")]
    public static async Task SignatureLeftOut(Stage stage)
    {
        var token = (await stage.SharedSessionAsync()).AccessToken;
        await stage.ProbeAsync(Supabase.UserGet, bearer: stage.Volatile(token[..(token.LastIndexOf('.') + 1)]));
    }

    [Scenario("security/own-metadata-as-administrator", Category.NotPermitted, "not_admin", Needs = "users email !captcha", Says = "A user writes an administrator's role into their own metadata, signs in, and lists users.")]
    public static async Task OwnMetadata(Stage stage)
    {
        var session = await stage.SessionAsync();
        await stage.ExpectAsync(Supabase.UserUpdate, new Call { Bearer = session.AccessToken, Body = new { data = new { role = Rights, is_admin = true, app_metadata = new { role = Rights } } } });
        var raised = await stage.LoginAsync(session.User);
        await stage.ProbeAsync(Supabase.AdminUsersList, bearer: raised.AccessToken);
    }

    private static async Task UnsignedAsync(Stage stage, string algorithm)
    {
        var parts = (await stage.SharedSessionAsync()).AccessToken.Split('.');
        var header = new JsonObject { ["alg"] = algorithm, ["typ"] = "JWT" };
        await stage.ProbeAsync(Supabase.UserGet, bearer: stage.Volatile($"{Jwt.Part(header.ToJsonString())}.{parts[1]}."));
    }
}

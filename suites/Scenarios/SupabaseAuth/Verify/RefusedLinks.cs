using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Verify;

/// <summary>Links that open nothing: the answer leads back to the site and tells it why.</summary>
[ScenariosOf("supabase-auth", "verify")]
internal static class RefusedLinks
{
    [Scenario("verify/get/unknown-token", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Says = "A link is opened that was never made.")]
    public static Task UnknownToken(Stage stage) => stage.ProbeAsync(Supabase.VerifyGet, query: new { type = "signup", token = stage.Any.Word(56, 56) });

    [Scenario("verify/get/used-twice", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Needs = "service-key", Says = "A link is opened a second time.")]
    public static async Task UsedTwice(Stage stage)
    {
        var link = await stage.LinkAsync("magiclink", (await stage.ConfirmedUserAsync()).Email!);
        var query = new { type = link.Type, token = link.HashedToken };
        await stage.ExpectAsync(Supabase.VerifyGet, new Call { Query = query });
        await stage.ProbeAsync(Supabase.VerifyGet, query: query);
    }

    [Scenario("verify/get/banned", Category.NotPermitted, "user_banned", Needs = "service-key", Says = "The link of a banned user is opened.")]
    public static async Task Banned(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        var link = await stage.LinkAsync("magiclink", user.Email!);
        await stage.BanAsync(user);
        await stage.ProbeAsync(Supabase.VerifyGet, query: new { type = link.Type, token = link.HashedToken });
    }

    [Scenario("verify/get/deleted", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Needs = "service-key", Says = "The link of a deleted user is opened.")]
    public static async Task Deleted(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        var link = await stage.LinkAsync("magiclink", user.Email!);
        await stage.DeleteUserAsync(user);
        await stage.ProbeAsync(Supabase.VerifyGet, query: new { type = link.Type, token = link.HashedToken });
    }

    [Scenario("verify/get/replaced", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Needs = "service-key", Says = "A link is opened after a newer one was made.")]
    public static async Task Replaced(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        var older = await stage.LinkAsync("recovery", user.Email!);
        await stage.LinkAsync("recovery", user.Email!);
        await stage.ProbeAsync(Supabase.VerifyGet, query: new { type = older.Type, token = older.HashedToken });
    }
}

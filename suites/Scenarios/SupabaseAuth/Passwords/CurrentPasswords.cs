using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Passwords;

/// <summary>A new password needs the current one.</summary>
[ScenariosOf("supabase-auth", "password")]
internal static class CurrentPasswords
{
    [Scenario("password/current/missing", Category.BadInput, "current_password_required", Also = Category.StateConflict, Needs = "current-password users email", Says = "A user sets a new password without the current one.")]
    public static async Task Missing(Stage stage)
    {
        var session = await stage.SessionAsync();
        await UpdateAsync(stage, session, new { password = stage.Any.Password() });
    }

    [Scenario("password/current/empty", Category.BadInput, "current_password_required", Also = Category.StateConflict, Needs = "current-password users email", Says = "A user sets a new password, and the current one is empty.")]
    public static async Task Empty(Stage stage)
    {
        var session = await stage.SessionAsync();
        await UpdateAsync(stage, session, new { password = stage.Any.Password(), current_password = "" });
    }

    [Scenario("password/current/wrong", Category.StateConflict, "current_password_invalid", Needs = "current-password users email", Says = "A user sets a new password and does not know the current one.")]
    public static async Task Wrong(Stage stage)
    {
        var session = await stage.SessionAsync();
        await UpdateAsync(stage, session, new { password = stage.Any.Password(), current_password = stage.Any.Password() });
    }

    [Scenario("password/current/right", Needs = "current-password users email", Says = "A user sets a new password and knows the current one.")]
    public static async Task Right(Stage stage)
    {
        var session = await stage.SessionAsync();
        await UpdateAsync(stage, session, new { password = stage.Any.Password(), current_password = session.User.Password });
    }

    [Scenario("password/current/after-recovery", Needs = "current-password service-key email", Says = "A user who forgot the password comes in by a recovery and sets a new one.")]
    public static async Task AfterRecovery(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        var link = await stage.LinkAsync("recovery", user.Email!);
        var session = stage.TakeSession(await stage.ExpectAsync(Supabase.VerifyPost, new Call { Body = new { type = link.Type, token_hash = link.HashedToken } }), user);
        await UpdateAsync(stage, session, new { password = stage.Any.Password() });
    }

    private static Task<Exchange> UpdateAsync(Stage stage, Session session, object body) =>
        stage.ProbeAsync(Supabase.UserUpdate, body, bearer: session.AccessToken);
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Passwords;

/// <summary>A new password needs a fresh code.</summary>
[ScenariosOf("supabase-auth", "password")]
internal static class FreshCodes
{
    [Scenario("password/fresh-code/missing", Category.StateConflict, "reauthentication_needed", Needs = "reauthentication users", Says = "A user sets a new password without the code that it needs.")]
    public static async Task Missing(Stage stage) => await UpdateAsync(stage, await stage.SessionAsync(), new { password = stage.Any.Password() });

    [Scenario("password/fresh-code/never-sent", Category.StateConflict, "reauthentication_not_valid", Needs = "reauthentication users", Says = "A user sets a new password with a code though none was sent.")]
    public static async Task NeverSent(Stage stage) =>
        await UpdateAsync(stage, await stage.SessionAsync(), new { password = stage.Any.Password(), nonce = "123456" });

    [Scenario("password/fresh-code/wrong", Category.StateConflict, "reauthentication_not_valid", Needs = "reauthentication users email inbox", Says = "A user sets a new password with another code than the one that was sent.")]
    public static async Task Wrong(Stage stage)
    {
        var session = await stage.SessionAsync();
        var code = await CodeAsync(stage, session);
        var wrong = stage.Volatile(code[..^1] + (code[^1] == '0' ? '1' : '0'));
        await UpdateAsync(stage, session, new { password = stage.Any.Password(), nonce = wrong });
    }

    [Scenario("password/fresh-code/right", Needs = "reauthentication users email inbox", Says = "A user sets a new password with the code that was sent.")]
    public static async Task Right(Stage stage)
    {
        var session = await stage.SessionAsync();
        await UpdateAsync(stage, session, new { password = stage.Any.Password(), nonce = await CodeAsync(stage, session) });
    }

    [Scenario("password/fresh-code/used-twice", Category.StateConflict, "reauthentication_not_valid", Needs = "reauthentication users email inbox", Says = "A user sets a new password with a code that was used for the last one.")]
    public static async Task UsedTwice(Stage stage)
    {
        var session = await stage.SessionAsync();
        var nonce = await CodeAsync(stage, session);
        await stage.ExpectAsync(Supabase.UserUpdate, new Call { Bearer = session.AccessToken, Body = new { password = stage.Any.Password(), nonce } });
        await UpdateAsync(stage, session, new { password = stage.Any.Password(), nonce });
    }

    private static async Task<string> CodeAsync(Stage stage, Session session)
    {
        await stage.ExpectAsync(Supabase.Reauthenticate, new Call { Bearer = session.AccessToken });
        return await stage.MailedCodeAsync(session.User.Email!);
    }

    private static Task<Exchange> UpdateAsync(Stage stage, Session session, object body) =>
        stage.ProbeAsync(Supabase.UserUpdate, body, bearer: session.AccessToken);
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Flows;

/// <summary>A new password where it needs a fresh code, which comes by mail or by text message.</summary>
[ScenariosOf("supabase-auth", "flows")]
internal static class Reauthentication
{
    private const string Needed = "reauthentication users";

    [Scenario("flows/reauthenticate/by-mail", Needs = Needed + " inbox email", Says = "A user asks for a code and changes the password with the one in the mail.")]
    public static async Task ByMail(Stage stage)
    {
        var session = await AskAsync(stage, await stage.SessionAsync());
        await ChangeAsync(stage, session, await stage.MailedCodeAsync(session.User.Email!));
    }

    [Scenario("flows/reauthenticate/by-phone", Needs = Needed + " service-key text-inbox phone", Says = "A user with a number alone asks for a code and changes the password with the one in the message.")]
    public static async Task ByPhone(Stage stage)
    {
        var session = await AskAsync(stage, await stage.LoginAsync(await stage.PhoneUserAsync()));
        await ChangeAsync(stage, session, await stage.TextedCodeAsync(session.User.Phone!));
    }

    [Scenario("flows/reauthenticate/used-twice", Category.StateConflict, "reauthentication_not_valid", Also = Category.MissingOrInvalidCredentials, Needs = Needed + " inbox email", Says = "A user changes the password twice with one code.")]
    public static async Task UsedTwice(Stage stage)
    {
        var session = await AskAsync(stage, await stage.SessionAsync());
        var nonce = await stage.MailedCodeAsync(session.User.Email!);
        await stage.ExpectAsync(Supabase.UserUpdate, new Call { Bearer = session.AccessToken, Body = new { password = stage.Any.Password(), nonce } });
        await ChangeAsync(stage, session, nonce);
    }

    private static async Task<Session> AskAsync(Stage stage, Session session)
    {
        await stage.ExpectAsync(Supabase.Reauthenticate, new Call { Bearer = session.AccessToken });
        return session;
    }

    private static Task<Exchange> ChangeAsync(Stage stage, Session session, string nonce) =>
        stage.ProbeAsync(Supabase.UserUpdate, new { password = stage.Any.Password(), nonce }, bearer: session.AccessToken);
}

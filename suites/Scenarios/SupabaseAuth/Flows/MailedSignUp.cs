using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Flows;

/// <summary>Sign-ups and invitations, confirmed by what came in the mail.</summary>
[ScenariosOf("supabase-auth", "flows")]
internal static class MailedSignUp
{
    private const string Mail = "inbox signup email !autoconfirm !captcha";
    private const string Invitation = "inbox service-key email";

    [Scenario("flows/signup/by-link", Needs = Mail, Says = "Somebody signs up and opens the link in the mail.")]
    public static async Task ByLink(Stage stage) => await stage.ProbeAsync(Supabase.VerifyGet, query: await stage.MailedQueryAsync((await SignUpAsync(stage)).Email!));

    [Scenario("flows/signup/by-code", Needs = Mail, Says = "Somebody signs up and shows the code in the mail.")]
    public static async Task ByCode(Stage stage)
    {
        var email = (await SignUpAsync(stage)).Email!;
        await stage.ProbeAsync(Supabase.VerifyPost, new { type = "signup", email, token = await stage.MailedCodeAsync(email) });
    }

    [Scenario("flows/signup/by-hash", Needs = Mail, Says = "Somebody signs up, and the site shows the hash that stands in the link.")]
    public static async Task ByHash(Stage stage)
    {
        var query = await stage.MailedQueryAsync((await SignUpAsync(stage)).Email!);
        await stage.ProbeAsync(Supabase.VerifyPost, new { type = query["type"], token_hash = query["token"] });
    }

    [Scenario("flows/signup/then-password", Needs = Mail, Says = "Somebody signs up, shows the code in the mail, and signs in by password.")]
    public static async Task ThenPassword(Stage stage)
    {
        var user = await SignUpAsync(stage);
        var body = new { type = "signup", email = user.Email, token = await stage.MailedCodeAsync(user.Email!) };
        await stage.ExpectAsync(Supabase.VerifyPost, new Call { Body = body });
        await stage.ProbeAsync(Supabase.TokenByPassword, new { email = user.Email, password = user.Password });
    }

    [Scenario("flows/signup/before-confirmation", Category.StateConflict, "email_not_confirmed", Needs = Mail, Says = "Somebody signs up and signs in by password before the link in the mail is opened.")]
    public static async Task BeforeConfirmation(Stage stage)
    {
        var user = await SignUpAsync(stage);
        await stage.ProbeAsync(Supabase.TokenByPassword, new { email = user.Email, password = user.Password });
    }

    [Scenario("flows/signup/resent", Needs = Mail + " service-key", Says = "An address that is not confirmed asks for another mail and shows the code in it.")]
    public static async Task Resent(Stage stage)
    {
        var email = (await stage.UnconfirmedUserAsync()).Email!;
        await stage.ExpectAsync(Supabase.Resend, new Call { Body = new { type = "signup", email } });
        await stage.ProbeAsync(Supabase.VerifyPost, new { type = "signup", email, token = await stage.MailedCodeAsync(email) });
    }

    [Scenario("flows/signup/link-with-pkce", Needs = Mail, Says = "Somebody signs up with a code challenge, opens the link, and exchanges what it brings for a session.")]
    public static async Task LinkWithPkce(Stage stage)
    {
        var (email, pkce) = (stage.Any.Email(), Pkce.From(stage.Any));
        var body = new { email, password = stage.Any.Password(), code_challenge = pkce.Challenge, code_challenge_method = Pkce.Method };
        await stage.ExpectAsync(Supabase.Signup, new Call { Body = body });
        await stage.ProbeAsync(Supabase.TokenByPkce, new { auth_code = await stage.OpenForCodeAsync(email), code_verifier = pkce.Verifier });
    }

    [Scenario("flows/invite/by-link", Needs = Invitation, Says = "Somebody was invited and opens the link in the mail.")]
    public static async Task InvitedByLink(Stage stage) => await stage.ProbeAsync(Supabase.VerifyGet, query: await stage.MailedQueryAsync(await InviteAsync(stage)));

    [Scenario("flows/invite/by-code", Needs = Invitation, Says = "Somebody was invited and shows the code in the mail.")]
    public static async Task InvitedByCode(Stage stage)
    {
        var email = await InviteAsync(stage);
        await stage.ProbeAsync(Supabase.VerifyPost, new { type = "invite", email, token = await stage.MailedCodeAsync(email) });
    }

    [Scenario("flows/invite/then-password", Needs = Invitation, Says = "Somebody was invited, shows the code in the mail, and chooses a password.")]
    public static async Task InvitedThenPassword(Stage stage)
    {
        var email = await InviteAsync(stage);
        var body = new { type = "invite", email, token = await stage.MailedCodeAsync(email) };
        var verified = await stage.ExpectAsync(Supabase.VerifyPost, new Call { Body = body });
        await stage.ProbeAsync(Supabase.UserUpdate, new { password = stage.Any.Password() }, bearer: stage.Take(verified, "access_token"));
    }

    private static async Task<User> SignUpAsync(Stage stage)
    {
        var (email, password) = (stage.Any.Email(), stage.Any.Password());
        var made = await stage.ExpectAsync(Supabase.Signup, new Call { Body = new { email, password } });
        return new User(stage.Take(made, "id"), email, null, password);
    }

    private static async Task<string> InviteAsync(Stage stage)
    {
        var email = stage.Any.Email();
        await stage.ExpectAsync(Supabase.Invite, new Call { Bearer = stage.AdminToken(), Body = new { email } });
        return email;
    }
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Flows;

/// <summary>Links in mails that open nothing any more: the site that the mail was asked for learns why.</summary>
[ScenariosOf("supabase-auth", "flows")]
internal static class MailedLinkErrors
{
    private const string Mail = "inbox users email !captcha";
    private const string Page = "http://localhost:3000/back";

    [Scenario("flows/link/used-twice", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Needs = Mail, Says = "A link that leads back to a page is opened twice.")]
    public static async Task UsedTwice(Stage stage)
    {
        var query = await stage.MailedQueryAsync(await AskAsync(stage, new { redirect_to = Page }));
        await stage.ExpectAsync(Supabase.VerifyGet, new Call { Query = query });
        await stage.ProbeAsync(Supabase.VerifyGet, query: query);
    }

    [Scenario("flows/link/with-pkce-used-twice", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Needs = Mail, Says = "A link that was asked for with a code challenge is opened twice.")]
    public static async Task WithPkceUsedTwice(Stage stage)
    {
        var email = (await stage.ConfirmedUserAsync()).Email!;
        var body = new { email, code_challenge = Pkce.From(stage.Any).Challenge, code_challenge_method = Pkce.Method };
        await stage.ExpectAsync(Supabase.Recover, new Call { Body = body });
        var query = await stage.MailedQueryAsync(email);
        await stage.ExpectAsync(Supabase.VerifyGet, new Call { Query = query });
        await stage.ProbeAsync(Supabase.VerifyGet, query: query);
    }

    [Scenario("flows/link/as-another-type", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Needs = Mail, Says = "A link of a recovery is opened as if it were one of a change of address.")]
    public static async Task AsAnotherType(Stage stage)
    {
        var query = await stage.MailedQueryAsync(await AskAsync(stage, new { redirect_to = Page }));
        await stage.ProbeAsync(Supabase.VerifyGet, query: new Dictionary<string, string>(query) { ["type"] = "email_change" });
    }

    [Scenario("flows/link/code-after-link", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Needs = Mail, Says = "The code of a mail is shown after its link was opened.")]
    public static async Task CodeAfterLink(Stage stage)
    {
        var email = await AskAsync(stage, new { });
        await stage.ExpectAsync(Supabase.VerifyGet, new Call { Query = await stage.MailedQueryAsync(email) });
        await stage.ProbeAsync(Supabase.VerifyPost, new { type = "recovery", email, token = await stage.MailedCodeAsync(email) });
    }

    [Scenario("flows/link/of-banned-user", Category.NotPermitted, "user_banned", Needs = Mail + " service-key", Says = "A link is opened after its user was banned.")]
    public static async Task OfBannedUser(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.ExpectAsync(Supabase.Recover, new Call { Body = new { email = user.Email }, Query = new { redirect_to = Page } });
        await stage.BanAsync(user);
        await stage.ProbeAsync(Supabase.VerifyGet, query: await stage.MailedQueryAsync(user.Email!));
    }

    private static async Task<string> AskAsync(Stage stage, object query)
    {
        var email = (await stage.ConfirmedUserAsync()).Email!;
        await stage.ExpectAsync(Supabase.Recover, new Call { Body = new { email }, Query = query });
        return email;
    }
}

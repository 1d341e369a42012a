using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Flows;

/// <summary>A user's new address, confirmed by what came in the mail to both addresses.</summary>
[ScenariosOf("supabase-auth", "flows")]
internal static class MailedAddressChange
{
    private const string Mail = "inbox users email !autoconfirm";
    private const string Both = Mail + " !plain-email-change";

    [Scenario("flows/address-change/first-of-two", Needs = Both, Says = "The code that went to the old address is shown: the new one has still to agree.")]
    public static async Task FirstOfTwo(Stage stage)
    {
        var (old, _) = await ChangeAsync(stage);
        await stage.ProbeAsync(Supabase.VerifyPost, await CodeAsync(stage, old));
    }

    [Scenario("flows/address-change/by-codes", Needs = Both, Says = "The codes that went to both addresses are shown, that of the old one first.")]
    public static async Task ByCodes(Stage stage)
    {
        var (old, fresh) = await ChangeAsync(stage);
        await stage.ExpectAsync(Supabase.VerifyPost, new Call { Body = await CodeAsync(stage, old) });
        await stage.ProbeAsync(Supabase.VerifyPost, await CodeAsync(stage, fresh));
    }

    [Scenario("flows/address-change/by-codes-backwards", Needs = Both, Says = "The codes that went to both addresses are shown, that of the new one first.")]
    public static async Task ByCodesBackwards(Stage stage)
    {
        var (old, fresh) = await ChangeAsync(stage);
        await stage.ExpectAsync(Supabase.VerifyPost, new Call { Body = await CodeAsync(stage, fresh) });
        await stage.ProbeAsync(Supabase.VerifyPost, await CodeAsync(stage, old));
    }

    [Scenario("flows/address-change/by-links", Needs = Both, Says = "The links that went to both addresses are opened.")]
    public static async Task ByLinks(Stage stage)
    {
        var (old, fresh) = await ChangeAsync(stage);
        await stage.ExpectAsync(Supabase.VerifyGet, new Call { Query = await stage.MailedQueryAsync(old) });
        await stage.ProbeAsync(Supabase.VerifyGet, query: await stage.MailedQueryAsync(fresh));
    }

    [Scenario("flows/address-change/one-link-twice", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Needs = Both, Says = "The link that went to the old address is opened twice: that does not stand for the new one.")]
    public static async Task OneLinkTwice(Stage stage)
    {
        var (old, _) = await ChangeAsync(stage);
        var query = await stage.MailedQueryAsync(old);
        await stage.ExpectAsync(Supabase.VerifyGet, new Call { Query = query });
        await stage.ProbeAsync(Supabase.VerifyGet, query: query);
    }

    [Scenario("flows/address-change/then-password", Needs = Both, Says = "A user whose new address is confirmed signs in with it.")]
    public static async Task ThenPassword(Stage stage)
    {
        var session = await stage.SessionAsync();
        var fresh = stage.Any.Email();
        await stage.ExpectAsync(Supabase.UserUpdate, new Call { Bearer = session.AccessToken, Body = new { email = fresh } });
        await stage.ExpectAsync(Supabase.VerifyPost, new Call { Body = await CodeAsync(stage, session.User.Email!) });
        await stage.ExpectAsync(Supabase.VerifyPost, new Call { Body = await CodeAsync(stage, fresh) });
        await stage.ProbeAsync(Supabase.TokenByPassword, new { email = fresh, password = session.User.Password });
    }

    [Scenario("flows/address-change/new-address-alone", Needs = Mail + " plain-email-change", Says = "The code that went to the new address is shown where it is enough by itself.")]
    public static async Task NewAddressAlone(Stage stage)
    {
        var (_, fresh) = await ChangeAsync(stage);
        await stage.ProbeAsync(Supabase.VerifyPost, await CodeAsync(stage, fresh));
    }

    private static async Task<(string Old, string New)> ChangeAsync(Stage stage)
    {
        var session = await stage.SessionAsync();
        var email = stage.Any.Email();
        await stage.ExpectAsync(Supabase.UserUpdate, new Call { Bearer = session.AccessToken, Body = new { email } });
        return (session.User.Email!, email);
    }

    private static async Task<object> CodeAsync(Stage stage, string email) => new { type = "email_change", email, token = await stage.MailedCodeAsync(email) };
}

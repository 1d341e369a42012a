using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Verify;

/// <summary>An address changes to another, shown by the new one alone.</summary>
[ScenariosOf("supabase-auth", "verify")]
internal static class PlainEmailChanges
{
    [Scenario("verify/plain-email-change/sign-in", Needs = "plain-email-change service-key email !captcha", Says = "The proof of the new address was shown, and the user signs in with it.")]
    public static async Task SignIn(Stage stage)
    {
        var (user, address) = (await stage.ConfirmedUserAsync(), stage.Any.Email());
        var link = await stage.LinkAsync("email_change_new", user.Email!, newEmail: address);
        await stage.ExpectAsync(Supabase.VerifyPost, new Call { Body = new { type = "email_change", email = address, token = link.EmailOtp } });
        await stage.ProbeAsync(Supabase.TokenByPassword, new { email = address, password = user.Password });
    }

    [Scenario("verify/plain-email-change/mailed-code", Needs = "plain-email-change users email inbox !autoconfirm", Says = "The code that was mailed to the new address is shown.")]
    public static async Task MailedCode(Stage stage)
    {
        var (session, address) = (await stage.SessionAsync(), stage.Any.Email());
        await stage.ExpectAsync(Supabase.UserUpdate, new Call { Bearer = session.AccessToken, Body = new { email = address } });
        await stage.ProbeAsync(Supabase.VerifyPost, new { type = "email_change", email = address, token = await stage.MailedCodeAsync(address) });
    }

    [Scenario("verify/plain-email-change/link-for-current", Category.FeatureDisabled, "validation_failed", Also = Category.StateConflict, Needs = "plain-email-change service-key", Says = "An administrator asks for a link by which the old address agrees, which it need not.")]
    public static async Task LinkForCurrent(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        var body = new { type = "email_change_current", email = user.Email, new_email = stage.Any.Email() };
        await stage.ProbeAsync(Supabase.AdminGenerateLink, body, bearer: stage.AdminToken());
    }
}

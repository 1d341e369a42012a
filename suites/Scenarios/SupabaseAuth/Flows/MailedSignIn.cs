using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Flows;

/// <summary>Sign-ins and recoveries by what came in the mail.</summary>
[ScenariosOf("supabase-auth", "flows")]
internal static class MailedSignIn
{
    private const string Mail = "inbox users email magic-link !captcha";

    [Scenario("flows/otp/by-code", Needs = Mail, Says = "A known address asks for a code and shows it.")]
    public static async Task OtpByCode(Stage stage)
    {
        var email = await KnownAsync(stage, Supabase.Otp);
        await stage.ProbeAsync(Supabase.VerifyPost, new { type = "email", email, token = await stage.MailedCodeAsync(email) });
    }

    [Scenario("flows/otp/new-address", Needs = Mail + " signup !autoconfirm", Says = "An unknown address asks for a code, shows it, and is a user.")]
    public static async Task OtpOfNewAddress(Stage stage)
    {
        var email = stage.Any.Email();
        await stage.ExpectAsync(Supabase.Otp, new Call { Body = new { email } });
        await stage.ProbeAsync(Supabase.VerifyPost, new { type = "email", email, token = await stage.MailedCodeAsync(email) });
    }

    [Scenario("flows/otp/used-twice", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Needs = Mail, Says = "A known address asks for a code and shows it twice.")]
    public static async Task OtpTwice(Stage stage)
    {
        var email = await KnownAsync(stage, Supabase.Otp);
        var body = new { type = "email", email, token = await stage.MailedCodeAsync(email) };
        await stage.ExpectAsync(Supabase.VerifyPost, new Call { Body = body });
        await stage.ProbeAsync(Supabase.VerifyPost, body);
    }

    [Scenario("flows/magiclink/by-link", Needs = Mail, Says = "A known address asks for a link and opens it.")]
    public static async Task LinkOpened(Stage stage) => await stage.ProbeAsync(Supabase.VerifyGet, query: await stage.MailedQueryAsync(await KnownAsync(stage, Supabase.Magiclink)));

    [Scenario("flows/magiclink/with-pkce", Needs = Mail, Says = "A known address asks for a link with a code challenge, opens it, and exchanges what it brings for a session.")]
    public static async Task LinkWithPkce(Stage stage)
    {
        var (email, pkce) = ((await stage.ConfirmedUserAsync()).Email!, Pkce.From(stage.Any));
        await stage.ExpectAsync(Supabase.Otp, new Call { Body = new { email, code_challenge = pkce.Challenge, code_challenge_method = Pkce.Method } });
        await stage.ProbeAsync(Supabase.TokenByPkce, new { auth_code = await stage.OpenForCodeAsync(email), code_verifier = pkce.Verifier });
    }

    [Scenario("flows/magiclink/with-wrong-verifier", Category.MissingOrInvalidCredentials, "bad_code_verifier", Needs = Mail, Says = "A known address asks for a link with a code challenge and opens it; somebody else exchanges what it brings.")]
    public static async Task LinkWithWrongVerifier(Stage stage)
    {
        var (email, pkce) = ((await stage.ConfirmedUserAsync()).Email!, Pkce.From(stage.Any));
        await stage.ExpectAsync(Supabase.Otp, new Call { Body = new { email, code_challenge = pkce.Challenge, code_challenge_method = Pkce.Method } });
        await stage.ProbeAsync(Supabase.TokenByPkce, new { auth_code = await stage.OpenForCodeAsync(email), code_verifier = stage.Any.CodeVerifier() });
    }

    [Scenario("flows/recover/by-link", Needs = Mail, Says = "Somebody recovers a known address by the link in the mail.")]
    public static async Task RecoveredByLink(Stage stage) => await stage.ProbeAsync(Supabase.VerifyGet, query: await stage.MailedQueryAsync(await KnownAsync(stage, Supabase.Recover)));

    [Scenario("flows/recover/by-code", Needs = Mail, Says = "Somebody recovers a known address by the code in the mail.")]
    public static async Task RecoveredByCode(Stage stage)
    {
        var email = await KnownAsync(stage, Supabase.Recover);
        await stage.ProbeAsync(Supabase.VerifyPost, new { type = "recovery", email, token = await stage.MailedCodeAsync(email) });
    }

    [Scenario("flows/recover/then-new-password", Needs = Mail, Says = "Somebody recovers a known address by the code in the mail, chooses a password, and signs in with it.")]
    public static async Task NewPassword(Stage stage)
    {
        var email = await KnownAsync(stage, Supabase.Recover);
        var shown = new { type = "recovery", email, token = await stage.MailedCodeAsync(email) };
        var verified = await stage.ExpectAsync(Supabase.VerifyPost, new Call { Body = shown });
        var password = stage.Any.Password();
        await stage.ExpectAsync(Supabase.UserUpdate, new Call { Bearer = stage.Take(verified, "access_token"), Body = new { password } });
        await stage.ProbeAsync(Supabase.TokenByPassword, new { email, password });
    }

    /// <summary>An address that somebody has, and to which a mail of this kind has gone.</summary>
    private static async Task<string> KnownAsync(Stage stage, string operation)
    {
        var email = (await stage.ConfirmedUserAsync()).Email!;
        await stage.ExpectAsync(operation, new Call { Body = new { email } });
        return email;
    }
}

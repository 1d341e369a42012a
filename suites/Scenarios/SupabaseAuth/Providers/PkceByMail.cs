using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Providers;


/// <summary>Codes to which the links in mails lead (RFC 7636).</summary>
[ScenariosOf("supabase-auth", "pkce")]
internal static class PkceByMail
{
    private const string Needed = "inbox email users !captcha";
    private static readonly TimeSpan UntilExpiry = TimeSpan.FromSeconds(3);

    [Scenario("token/pkce/by-sign-up", Needs = "inbox signup email !autoconfirm !captcha", Says = "Somebody signs up with a code challenge, opens the link and redeems the code.")]
    public static async Task BySignUp(Stage stage)
    {
        var (email, pkce) = (stage.Any.Email(), Pkce.From(stage.Any));
        var body = new { email, password = stage.Any.Password(), code_challenge = pkce.Challenge, code_challenge_method = Pkce.Method };
        await stage.ExpectAsync(Supabase.Signup, new Call { Body = body });
        await stage.ProbeRedeemingAsync(await stage.CodeByMailAsync(email), pkce.Verifier);
    }

    [Scenario("token/pkce/by-otp", Needs = Needed + " magic-link", Says = "A user asks for a link by POST /otp with a code challenge, opens it and redeems the code.")]
    public static Task ByOtp(Stage stage) => ProbeAsync(stage, Supabase.Otp);

    [Scenario("token/pkce/by-magic-link", Needs = Needed + " magic-link", Says = "A user asks for a magic link with a code challenge, opens it and redeems the code.")]
    public static Task ByMagicLink(Stage stage) => ProbeAsync(stage, Supabase.Magiclink);

    [Scenario("token/pkce/by-recovery", Needs = Needed, Says = "A user asks for a recovery with a code challenge, opens the link and redeems the code.")]
    public static Task ByRecovery(Stage stage) => ProbeAsync(stage, Supabase.Recover);

    [Scenario("verify/get/pkce", Needs = Needed, Says = "The link of a mail that was asked for with a code challenge is opened.")]
    public static async Task OpenLink(Stage stage)
    {
        var email = await stage.MailedUserAsync();
        await stage.AskForCodeAsync(Supabase.Recover, email, Pkce.From(stage.Any));
        await stage.ProbeAsync(Supabase.VerifyGet, await stage.MailedCallAsync(email));
    }

    [Scenario("verify/get/pkce-twice", Category.StateConflict, "otp_expired", Also = Category.MissingOrInvalidCredentials, Needs = Needed, Says = "The link of a mail that was asked for with a code challenge is opened a second time.")]
    public static async Task OpenLinkTwice(Stage stage)
    {
        var email = await stage.MailedUserAsync();
        await stage.AskForCodeAsync(Supabase.Recover, email, Pkce.From(stage.Any));
        var call = await stage.MailedCallAsync(email);
        await stage.ExpectAsync(Supabase.VerifyGet, call);
        await stage.ProbeAsync(Supabase.VerifyGet, call);
    }

    [Scenario("token/pkce/by-mail-wrong-verifier", Category.MissingOrInvalidCredentials, "bad_code_verifier", Needs = Needed, Says = "The code of a link is redeemed by somebody who did not ask for the mail.")]
    public static async Task WrongVerifier(Stage stage)
    {
        var (code, _) = await CodeAsync(stage, Supabase.Recover);
        await stage.ProbeRedeemingAsync(code, Pkce.From(stage.Any).Verifier);
    }

    [Scenario("token/pkce/by-mail-twice", Category.StateConflict, "flow_state_not_found", Needs = Needed, Says = "The code of a link is redeemed a second time.")]
    public static async Task Twice(Stage stage)
    {
        var (code, pkce) = await CodeAsync(stage, Supabase.Recover);
        await stage.RedeemAsync(code, pkce);
        await stage.ProbeRedeemingAsync(code, pkce.Verifier);
    }

    [Scenario("token/pkce/by-mail-too-late", Category.StateConflict, "flow_state_expired", Needs = Needed + " short-flow", Says = "The code of a link is redeemed too late.")]
    public static async Task TooLate(Stage stage)
    {
        var (code, pkce) = await CodeAsync(stage, Supabase.Recover);
        await Task.Delay(UntilExpiry, stage.Cancellation);
        await stage.ProbeRedeemingAsync(code, pkce.Verifier);
    }

    private static async Task ProbeAsync(Stage stage, string operation)
    {
        var (code, pkce) = await CodeAsync(stage, operation);
        await stage.ProbeRedeemingAsync(code, pkce.Verifier);
    }

    private static async Task<(string Code, Pkce Pkce)> CodeAsync(Stage stage, string operation)
    {
        var (email, pkce) = (await stage.MailedUserAsync(), Pkce.From(stage.Any));
        await stage.AskForCodeAsync(operation, email, pkce);
        return (await stage.CodeByMailAsync(email), pkce);
    }
}

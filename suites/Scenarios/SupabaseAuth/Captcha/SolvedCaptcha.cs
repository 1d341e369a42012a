using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Captcha;

/// <summary>A captcha is asked for and was solved, or is not asked for although others must show one.</summary>
[ScenariosOf("supabase-auth", "captcha")]
internal static class SolvedCaptcha
{
    private const string Captcha = "captcha !captcha-down companion";

    [Scenario("captcha/solved/signup", Needs = Captcha + " signup email", Says = "An address signs up after solving a captcha.")]
    public static Task Signup(Stage stage) =>
        stage.ProbeWithCaptchaAsync(Supabase.Signup, new { email = stage.Any.Email(), password = stage.Any.Password() }, stage.GoodCaptcha());

    [Scenario("captcha/solved/signup-anonymous", Needs = Captcha + " signup anonymous", Says = "Somebody stays anonymous after solving a captcha.")]
    public static Task SignupAnonymous(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.SignupAnonymous, new { }, stage.GoodCaptcha());

    [Scenario("captcha/solved/password", Needs = Captcha + " users email", Says = "A user signs in by password after solving a captcha.")]
    public static async Task Password(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.ProbeWithCaptchaAsync(Supabase.TokenByPassword, new { email = user.Email, password = user.Password }, stage.GoodCaptcha());
    }

    [Scenario("captcha/solved/wrong-password", Category.StateConflict, "invalid_credentials", Needs = Captcha + " users email", Says = "A user shows a wrong password after solving a captcha.")]
    public static async Task WrongPassword(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.ProbeWithCaptchaAsync(Supabase.TokenByPassword, new { email = user.Email, password = stage.Any.Password() }, stage.GoodCaptcha());
    }

    [Scenario("captcha/solved/recover", Needs = Captcha + " users email", Says = "A known address is recovered after solving a captcha.")]
    public static async Task Recover(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.ProbeWithCaptchaAsync(Supabase.Recover, new { email = user.Email }, stage.GoodCaptcha());
    }

    [Scenario("captcha/solved/otp", Needs = Captcha + " users email magic-link", Says = "A known address asks for a code after solving a captcha.")]
    public static async Task Otp(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.ProbeWithCaptchaAsync(Supabase.Otp, new { email = user.Email }, stage.GoodCaptcha());
    }

    [Scenario("captcha/solved/magiclink", Needs = Captcha + " users email magic-link", Says = "A known address asks for a link after solving a captcha.")]
    public static async Task Magiclink(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.ProbeWithCaptchaAsync(Supabase.Magiclink, new { email = user.Email }, stage.GoodCaptcha());
    }

    [Scenario("captcha/solved/resend", Needs = Captcha + " service-key email", Says = "An address that is not confirmed asks for its confirmation again after solving a captcha.")]
    public static async Task Resend(Stage stage)
    {
        var user = await stage.UnconfirmedUserAsync();
        await stage.ProbeWithCaptchaAsync(Supabase.Resend, new { type = "signup", email = user.Email }, stage.GoodCaptcha());
    }

    [Scenario("captcha/solved/sso", Category.StateConflict, "sso_provider_not_found", Needs = Captcha + " saml", Says = "Somebody signs in by a company that nobody knows after solving a captcha.")]
    public static Task Sso(Stage stage) =>
        stage.ProbeWithCaptchaAsync(Supabase.Sso, new { domain = stage.Any.Word(8, 12) + ".example" }, stage.GoodCaptcha());

    [Scenario("captcha/solved/passkey", Needs = Captcha + " passkeys", Says = "Somebody begins to sign in by passkey after solving a captcha.")]
    public static Task Passkey(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.PasskeyAuthenticationOptions, new { }, stage.GoodCaptcha());

    [Scenario("captcha/blank", Category.MissingOrInvalidCredentials, "captcha_failed", Needs = "captcha signup email", Says = "An address signs up with a captcha token of blanks.")]
    public static Task Blank(Stage stage) =>
        stage.ProbeWithCaptchaAsync(Supabase.Signup, new { email = stage.Any.Email(), password = stage.Any.Password() }, "   ");

    [Scenario("captcha/not-text", Category.BadInput, "bad_json", "validation_failed", Also = Category.MissingOrInvalidCredentials, Needs = "captcha signup email", Says = "An address signs up with a number for a captcha token.")]
    public static Task NotText(Stage stage) =>
        stage.ProbeAsync(Supabase.Signup, new { email = stage.Any.Email(), password = stage.Any.Password(), gotrue_meta_security = new { captcha_token = 7 } });

    [Scenario("captcha/service-breaks-off", Category.Unexpected, "unexpected_failure", "captcha_failed", Also = Category.StateConflict, Needs = Captcha + " signup email", Says = "An address signs up, and the captcha service breaks the connection off.")]
    public static Task ServiceBreaksOff(Stage stage) => stage.ProbeWithCaptchaAsync(
        Supabase.Signup, new { email = stage.Any.Email(), password = stage.Any.Password() }, stage.CaptchaWithoutAnswer());

    [Scenario("captcha/administrator", Needs = "captcha service-key signup email", Says = "An address signs up with an administrator's key, which stands for a captcha.")]
    public static Task Administrator(Stage stage) =>
        stage.ProbeAsync(Supabase.Signup, new { email = stage.Any.Email(), password = stage.Any.Password() }, bearer: stage.AdminToken());

    [Scenario("captcha/refresh", Needs = "captcha users email", Says = "A user refreshes a session, for which nobody is asked for a captcha.")]
    public static async Task Refresh(Stage stage)
    {
        var session = await stage.SessionAsync();
        await stage.ProbeAsync(Supabase.TokenByRefreshToken, new { refresh_token = session.RefreshToken });
    }

    [Scenario("captcha/shown-code", Needs = "captcha service-key", Says = "A user shows a one-time code, for which nobody is asked for a captcha.")]
    public static async Task ShownCode(Stage stage)
    {
        var link = await stage.LinkAsync("recovery", (await stage.ConfirmedUserAsync()).Email!);
        await stage.ProbeAsync(Supabase.VerifyPost, new { type = link.Type, email = link.Email, token = link.EmailOtp });
    }
}

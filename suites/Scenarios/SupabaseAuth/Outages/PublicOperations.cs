using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Outages;

/// <summary>The database is down: what anybody may ask for.</summary>
[ScenariosOf("supabase-auth", "outages")]
internal static class PublicOperations
{
    private const string Down = "database-down";

    [Scenario("database-down/signup", Category.Unexpected, "unexpected_failure", Needs = Down + " signup email !captcha", Says = "An address signs up, and the database is down.")]
    public static Task Signup(Stage stage) => stage.ProbeAsync(Supabase.Signup, new { email = stage.Any.Email(), password = stage.Any.Password() });

    [Scenario("database-down/signup-anonymous", Category.Unexpected, "unexpected_failure", Needs = Down + " signup anonymous !captcha", Says = "Somebody wants to stay anonymous, and the database is down.")]
    public static Task SignupAnonymous(Stage stage) => stage.ProbeAsync(Supabase.SignupAnonymous, new { });

    [Scenario("database-down/password", Category.Unexpected, "unexpected_failure", Needs = Down + " email !captcha", Says = "Somebody signs in by password, and the database is down.")]
    public static Task Password(Stage stage) => stage.ProbeAsync(Supabase.TokenByPassword, new { email = stage.Any.Email(), password = stage.Any.Password() });

    [Scenario("database-down/refresh", Category.Unexpected, "unexpected_failure", Needs = Down, Says = "Somebody refreshes a session, and the database is down.")]
    public static Task Refresh(Stage stage) => stage.ProbeAsync(Supabase.TokenByRefreshToken, new { refresh_token = stage.Any.Word(12, 12) });

    [Scenario("database-down/pkce", Category.Unexpected, "unexpected_failure", Needs = Down, Says = "Somebody exchanges a code for a session, and the database is down.")]
    public static Task Pkce(Stage stage) => stage.ProbeAsync(Supabase.TokenByPkce, new { auth_code = stage.Any.Uuid(), code_verifier = stage.Any.CodeVerifier() });

    [Scenario("database-down/recover", Category.Unexpected, "unexpected_failure", Needs = Down + " email !captcha", Says = "Somebody asks to recover an address, and the database is down.")]
    public static Task Recover(Stage stage) => stage.ProbeAsync(Supabase.Recover, new { email = stage.Any.Email() });

    [Scenario("database-down/otp-by-mail", Category.Unexpected, "unexpected_failure", Needs = Down + " email magic-link !captcha", Says = "An address asks for a code, and the database is down.")]
    public static Task OtpByMail(Stage stage) => stage.ProbeAsync(Supabase.Otp, new { email = stage.Any.Email() });

    [Scenario("database-down/otp-not-creating", Category.Unexpected, "unexpected_failure", Needs = Down + " email magic-link !captcha", Says = "An address asks for a code and wants nobody to be created; the database is down, so nobody knows whether that matters.")]
    public static Task OtpNotCreating(Stage stage) => stage.ProbeAsync(Supabase.Otp, new { email = stage.Any.Email(), create_user = false });

    [Scenario("database-down/otp-by-phone", Category.Unexpected, "unexpected_failure", Needs = Down + " phone !captcha", Says = "A number asks for a code, and the database is down.")]
    public static Task OtpByPhone(Stage stage) => stage.ProbeAsync(Supabase.Otp, new { phone = stage.Any.Phone() });

    [Scenario("database-down/magiclink", Category.Unexpected, "unexpected_failure", Needs = Down + " email magic-link !captcha", Says = "An address asks for a link, and the database is down.")]
    public static Task Magiclink(Stage stage) => stage.ProbeAsync(Supabase.Magiclink, new { email = stage.Any.Email() });

    [Scenario("database-down/resend", Category.Unexpected, "unexpected_failure", Needs = Down + " email !captcha", Says = "An address asks for its confirmation again, and the database is down.")]
    public static Task Resend(Stage stage) => stage.ProbeAsync(Supabase.Resend, new { type = "signup", email = stage.Any.Email() });

    [Scenario("database-down/verify-code", Category.Unexpected, "unexpected_failure", Needs = Down, Says = "Somebody shows a code, and the database is down.")]
    public static Task VerifyCode(Stage stage) => stage.ProbeAsync(Supabase.VerifyPost, new { type = "magiclink", email = stage.Any.Email(), token = "123456" });

    [Scenario("database-down/open-link", Category.Unexpected, "unexpected_failure", Needs = Down, Says = "Somebody opens a link, and the database is down.")]
    public static Task OpenLink(Stage stage) => stage.ProbeAsync(Supabase.VerifyGet, query: new { type = "magiclink", token = stage.Any.Word(56, 56) });

    [Scenario("database-down/sso", Category.Unexpected, "unexpected_failure", Needs = Down + " saml !captcha", Says = "Somebody signs in by their company, and the database is down.")]
    public static Task Sso(Stage stage) => stage.ProbeAsync(Supabase.Sso, new { domain = stage.Any.Word(8, 12) + ".example" });
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Captcha;

/// <summary>A captcha is asked for, and the service that knows whether it was solved does not answer.</summary>
[ScenariosOf("supabase-auth", "captcha")]
internal static class ServiceDown
{
    [Scenario("captcha/down/signup", Category.Unexpected, "unexpected_failure", "captcha_failed", Also = Category.StateConflict, Needs = "captcha captcha-down signup email", Says = "An address signs up, and the captcha service cannot be reached.")]
    public static Task Signup(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.Signup, new { email = stage.Any.Email(), password = stage.Any.Password() }, stage.GoodCaptcha());

    [Scenario("captcha/down/signup-anonymous", Category.Unexpected, "unexpected_failure", "captcha_failed", Also = Category.StateConflict, Needs = "captcha captcha-down signup anonymous", Says = "Somebody wants to stay anonymous, and the captcha service cannot be reached.")]
    public static Task SignupAnonymous(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.SignupAnonymous, new { }, stage.GoodCaptcha());

    [Scenario("captcha/down/password", Category.Unexpected, "unexpected_failure", "captcha_failed", Also = Category.StateConflict, Needs = "captcha captcha-down email", Says = "Somebody signs in by password, and the captcha service cannot be reached.")]
    public static Task Password(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.TokenByPassword, new { email = stage.Any.Email(), password = stage.Any.Password() }, stage.GoodCaptcha());

    [Scenario("captcha/down/web3", Category.Unexpected, "unexpected_failure", "captcha_failed", Also = Category.StateConflict, Needs = "captcha captcha-down web3", Says = "Somebody signs in by wallet, and the captcha service cannot be reached.")]
    public static Task Web3(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.TokenByWeb3, new { chain = "solana", message = stage.Any.Word(64, 80), signature = stage.Any.Word(86, 86) }, stage.GoodCaptcha());

    [Scenario("captcha/down/recover", Category.Unexpected, "unexpected_failure", "captcha_failed", Also = Category.StateConflict, Needs = "captcha captcha-down email", Says = "Somebody asks to recover an address, and the captcha service cannot be reached.")]
    public static Task Recover(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.Recover, new { email = stage.Any.Email() }, stage.GoodCaptcha());

    [Scenario("captcha/down/otp", Category.Unexpected, "unexpected_failure", "captcha_failed", Also = Category.StateConflict, Needs = "captcha captcha-down email magic-link", Says = "An address asks for a code, and the captcha service cannot be reached.")]
    public static Task Otp(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.Otp, new { email = stage.Any.Email() }, stage.GoodCaptcha());

    [Scenario("captcha/down/magiclink", Category.Unexpected, "unexpected_failure", "captcha_failed", Also = Category.StateConflict, Needs = "captcha captcha-down email magic-link", Says = "An address asks for a link, and the captcha service cannot be reached.")]
    public static Task Magiclink(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.Magiclink, new { email = stage.Any.Email() }, stage.GoodCaptcha());

    [Scenario("captcha/down/resend", Category.Unexpected, "unexpected_failure", "captcha_failed", Also = Category.StateConflict, Needs = "captcha captcha-down email", Says = "An address asks for its confirmation again, and the captcha service cannot be reached.")]
    public static Task Resend(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.Resend, new { type = "signup", email = stage.Any.Email() }, stage.GoodCaptcha());

    [Scenario("captcha/down/sso", Category.Unexpected, "unexpected_failure", "captcha_failed", Also = Category.StateConflict, Needs = "captcha captcha-down saml", Says = "Somebody signs in by their company, and the captcha service cannot be reached.")]
    public static Task Sso(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.Sso, new { domain = stage.Any.Word(8, 12) + ".example" }, stage.GoodCaptcha());

    [Scenario("captcha/down/passkey", Category.Unexpected, "unexpected_failure", "captcha_failed", Also = Category.StateConflict, Needs = "captcha captcha-down passkeys", Says = "Somebody signs in by passkey, and the captcha service cannot be reached.")]
    public static Task Passkey(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.PasskeyAuthenticationOptions, new { }, stage.GoodCaptcha());
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Captcha;

/// <summary>A captcha is asked for, and nobody shows one.</summary>
[ScenariosOf("supabase-auth", "captcha")]
internal static class MissingToken
{
    [Scenario("captcha/missing/signup", Category.MissingOrInvalidCredentials, "captcha_failed", Needs = "captcha signup email", Says = "An address signs up, and no captcha was solved.")]
    public static Task Signup(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.Signup, new { email = stage.Any.Email(), password = stage.Any.Password() }, null);

    [Scenario("captcha/missing/signup-anonymous", Category.MissingOrInvalidCredentials, "captcha_failed", Needs = "captcha signup anonymous", Says = "Somebody wants to stay anonymous, and no captcha was solved.")]
    public static Task SignupAnonymous(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.SignupAnonymous, new { }, null);

    [Scenario("captcha/missing/password", Category.MissingOrInvalidCredentials, "captcha_failed", Needs = "captcha email", Says = "Somebody signs in by password, and no captcha was solved.")]
    public static Task Password(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.TokenByPassword, new { email = stage.Any.Email(), password = stage.Any.Password() }, null);

    [Scenario("captcha/missing/web3", Category.MissingOrInvalidCredentials, "captcha_failed", Needs = "captcha web3", Says = "Somebody signs in by wallet, and no captcha was solved.")]
    public static Task Web3(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.TokenByWeb3, new { chain = "solana", message = stage.Any.Word(64, 80), signature = stage.Any.Word(86, 86) }, null);

    [Scenario("captcha/missing/unknown-grant", Category.MissingOrInvalidCredentials, "captcha_failed", "invalid_credentials", Also = Category.BadInput, Needs = "captcha", Says = "Somebody asks for a grant that nobody knows, and no captcha was solved.")]
    public static Task UnknownGrant(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.TokenByUnsupportedGrant, new { }, null);

    [Scenario("captcha/missing/recover", Category.MissingOrInvalidCredentials, "captcha_failed", Needs = "captcha email", Says = "Somebody asks to recover an address, and no captcha was solved.")]
    public static Task Recover(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.Recover, new { email = stage.Any.Email() }, null);

    [Scenario("captcha/missing/otp", Category.MissingOrInvalidCredentials, "captcha_failed", Needs = "captcha email magic-link", Says = "An address asks for a code, and no captcha was solved.")]
    public static Task Otp(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.Otp, new { email = stage.Any.Email() }, null);

    [Scenario("captcha/missing/magiclink", Category.MissingOrInvalidCredentials, "captcha_failed", Needs = "captcha email magic-link", Says = "An address asks for a link, and no captcha was solved.")]
    public static Task Magiclink(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.Magiclink, new { email = stage.Any.Email() }, null);

    [Scenario("captcha/missing/resend", Category.MissingOrInvalidCredentials, "captcha_failed", Needs = "captcha email", Says = "An address asks for its confirmation again, and no captcha was solved.")]
    public static Task Resend(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.Resend, new { type = "signup", email = stage.Any.Email() }, null);

    [Scenario("captcha/missing/sso", Category.MissingOrInvalidCredentials, "captcha_failed", Needs = "captcha saml", Says = "Somebody signs in by their company, and no captcha was solved.")]
    public static Task Sso(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.Sso, new { domain = stage.Any.Word(8, 12) + ".example" }, null);

    [Scenario("captcha/missing/passkey", Category.MissingOrInvalidCredentials, "captcha_failed", Needs = "captcha passkeys", Says = "Somebody signs in by passkey, and no captcha was solved.")]
    public static Task Passkey(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.PasskeyAuthenticationOptions, new { }, null);
}

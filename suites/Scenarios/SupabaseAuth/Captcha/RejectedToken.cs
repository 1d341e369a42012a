using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Captcha;

/// <summary>A captcha is asked for, and the one that is shown was not solved.</summary>
[ScenariosOf("supabase-auth", "captcha")]
internal static class RejectedToken
{
    [Scenario("captcha/rejected/signup", Category.MissingOrInvalidCredentials, "captcha_failed", Also = Category.StateConflict, Needs = "captcha !captcha-down companion signup email", Says = "An address signs up, and the captcha service rejects the token.")]
    public static Task Signup(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.Signup, new { email = stage.Any.Email(), password = stage.Any.Password() }, stage.BadCaptcha());

    [Scenario("captcha/rejected/signup-anonymous", Category.MissingOrInvalidCredentials, "captcha_failed", Also = Category.StateConflict, Needs = "captcha !captcha-down companion signup anonymous", Says = "Somebody wants to stay anonymous, and the captcha service rejects the token.")]
    public static Task SignupAnonymous(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.SignupAnonymous, new { }, stage.BadCaptcha());

    [Scenario("captcha/rejected/password", Category.MissingOrInvalidCredentials, "captcha_failed", Also = Category.StateConflict, Needs = "captcha !captcha-down companion email", Says = "Somebody signs in by password, and the captcha service rejects the token.")]
    public static Task Password(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.TokenByPassword, new { email = stage.Any.Email(), password = stage.Any.Password() }, stage.BadCaptcha());

    [Scenario("captcha/rejected/web3", Category.MissingOrInvalidCredentials, "captcha_failed", Also = Category.StateConflict, Needs = "captcha !captcha-down companion web3", Says = "Somebody signs in by wallet, and the captcha service rejects the token.")]
    public static Task Web3(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.TokenByWeb3, new { chain = "solana", message = stage.Any.Word(64, 80), signature = stage.Any.Word(86, 86) }, stage.BadCaptcha());

    [Scenario("captcha/rejected/unknown-grant", Category.MissingOrInvalidCredentials, "captcha_failed", "invalid_credentials", Also = Category.BadInput, Needs = "captcha !captcha-down companion", Says = "Somebody asks for a grant that nobody knows, and the captcha service rejects the token.")]
    public static Task UnknownGrant(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.TokenByUnsupportedGrant, new { }, stage.BadCaptcha());

    [Scenario("captcha/rejected/recover", Category.MissingOrInvalidCredentials, "captcha_failed", Also = Category.StateConflict, Needs = "captcha !captcha-down companion email", Says = "Somebody asks to recover an address, and the captcha service rejects the token.")]
    public static Task Recover(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.Recover, new { email = stage.Any.Email() }, stage.BadCaptcha());

    [Scenario("captcha/rejected/otp", Category.MissingOrInvalidCredentials, "captcha_failed", Also = Category.StateConflict, Needs = "captcha !captcha-down companion email magic-link", Says = "An address asks for a code, and the captcha service rejects the token.")]
    public static Task Otp(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.Otp, new { email = stage.Any.Email() }, stage.BadCaptcha());

    [Scenario("captcha/rejected/magiclink", Category.MissingOrInvalidCredentials, "captcha_failed", Also = Category.StateConflict, Needs = "captcha !captcha-down companion email magic-link", Says = "An address asks for a link, and the captcha service rejects the token.")]
    public static Task Magiclink(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.Magiclink, new { email = stage.Any.Email() }, stage.BadCaptcha());

    [Scenario("captcha/rejected/resend", Category.MissingOrInvalidCredentials, "captcha_failed", Also = Category.StateConflict, Needs = "captcha !captcha-down companion email", Says = "An address asks for its confirmation again, and the captcha service rejects the token.")]
    public static Task Resend(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.Resend, new { type = "signup", email = stage.Any.Email() }, stage.BadCaptcha());

    [Scenario("captcha/rejected/sso", Category.MissingOrInvalidCredentials, "captcha_failed", Also = Category.StateConflict, Needs = "captcha !captcha-down companion saml", Says = "Somebody signs in by their company, and the captcha service rejects the token.")]
    public static Task Sso(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.Sso, new { domain = stage.Any.Word(8, 12) + ".example" }, stage.BadCaptcha());

    [Scenario("captcha/rejected/passkey", Category.MissingOrInvalidCredentials, "captcha_failed", Also = Category.StateConflict, Needs = "captcha !captcha-down companion passkeys", Says = "Somebody signs in by passkey, and the captcha service rejects the token.")]
    public static Task Passkey(Stage stage) => stage.ProbeWithCaptchaAsync(Supabase.PasskeyAuthenticationOptions, new { }, stage.BadCaptcha());
}

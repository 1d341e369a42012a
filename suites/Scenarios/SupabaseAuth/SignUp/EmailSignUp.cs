using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.SignUp;

/// <summary>Sign-up with an address and a password.</summary>
[ScenariosOf("supabase-auth", "signup")]
internal static class EmailSignUp
{
    [Scenario("signup/email/new-address", Needs = "signup email !captcha", Says = "A new address signs up.")]
    public static Task NewAddress(Stage stage) =>
        stage.ProbeAsync(Supabase.Signup, new { email = stage.Any.Email(), password = stage.Any.Password() });

    [Scenario("signup/email/with-metadata", Needs = "signup email !captcha", Says = "A new address signs up and says something about itself.")]
    public static Task WithMetadata(Stage stage) =>
        stage.ProbeAsync(Supabase.Signup, new { email = stage.Any.Email(), password = stage.Any.Password(), data = new { name = stage.Any.Name(), age = 42 } });

    [Scenario("signup/email/with-pkce", Needs = "signup email !captcha", Says = "A new address signs up with a code challenge.")]
    public static Task WithPkce(Stage stage)
    {
        var pkce = Pkce.From(stage.Any);
        return stage.ProbeAsync(Supabase.Signup, new { email = stage.Any.Email(), password = stage.Any.Password(), code_challenge = pkce.Challenge, code_challenge_method = Pkce.Method });
    }

    [Scenario("signup/email/known-address-hidden", Needs = "service-key signup email !autoconfirm !phone-autoconfirm !captcha", Says = "A confirmed address signs up again: the answer must not tell that it is known.")]
    public static async Task KnownAddressHidden(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.ProbeAsync(Supabase.Signup, new { email = user.Email, password = stage.Any.Password() });
    }

    [Scenario("signup/email/known-address", Category.StateConflict, "user_already_exists", Needs = "signup email autoconfirm !captcha", Says = "An address that needs no confirmation signs up twice.")]
    public static async Task KnownAddress(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.ProbeAsync(Supabase.Signup, new { email = user.Email, password = stage.Any.Password() });
    }

    [Scenario("signup/email/unconfirmed-again", Category.RateLimited, "over_email_send_rate_limit", Needs = "signup email !autoconfirm !captcha send-interval", Says = "An address that is not confirmed signs up again before the interval between two mails is over.")]
    public static async Task UnconfirmedAgain(Stage stage)
    {
        var body = new { email = stage.Any.Email(), password = stage.Any.Password() };
        await stage.ExhaustAsync(Supabase.Signup, new Call { Body = body });
        await stage.ProbeAsync(Supabase.Signup, body);
    }

    [Scenario("signup/email/weak-password", Category.StateConflict, "weak_password", Needs = "signup !captcha", Says = "The password is one letter.")]
    public static Task WeakPassword(Stage stage) =>
        stage.ProbeAsync(Supabase.Signup, new { email = stage.Any.Email(), password = "a" });

    [Scenario("signup/email/empty-password", Category.BadInput, "validation_failed", Needs = "signup !captcha", Says = "The password is empty.")]
    public static Task EmptyPassword(Stage stage) =>
        stage.ProbeAsync(Supabase.Signup, new { email = stage.Any.Email(), password = "" });

    [Scenario("signup/email/password-over-72-bytes", Category.BadInput, "validation_failed", Needs = "signup email !captcha", Says = "The password is longer than the 72 bytes that can be hashed.")]
    public static Task LongPassword(Stage stage) =>
        stage.ProbeAsync(Supabase.Signup, new { email = stage.Any.Email(), password = stage.Any.Password().PadRight(73, 'x') });

    [Scenario("signup/email/not-an-address", Category.BadInput, "validation_failed", Needs = "signup email !captcha", Says = "The address has no domain.")]
    public static Task NotAnAddress(Stage stage) =>
        stage.ProbeAsync(Supabase.Signup, new { email = stage.Any.Word(5, 9), password = stage.Any.Password() });

    [Scenario("signup/email-and-phone", Category.BadInput, "validation_failed", Needs = "signup !captcha", Says = "Address and phone number exclude each other.")]
    public static Task EmailAndPhone(Stage stage) =>
        stage.ProbeAsync(Supabase.Signup, new { email = stage.Any.Email(), phone = stage.Any.Phone(), password = stage.Any.Password() });

    [Scenario("signup/body-over-the-limit", Category.BadInput, "request_entity_too_large", "validation_failed", Needs = "signup !captcha", Says = "The body is larger than a mebibyte, and has an empty password where nobody minds the size.")]
    public static Task BodyOverTheLimit(Stage stage) =>
        stage.ProbeAsync(Supabase.Signup, new { email = stage.Any.Email(), password = "", data = new { filler = new string('x', 1_100_000) } });
}

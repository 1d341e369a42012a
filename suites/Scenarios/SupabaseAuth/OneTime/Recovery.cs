using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.OneTime;

/// <summary>Recovery and magic links by mail: a known address must look like an unknown one.</summary>
[ScenariosOf("supabase-auth", "otp")]
internal static class Recovery
{
    [Scenario("recover/known-address", Needs = "users email !captcha", Says = "Somebody asks to recover a known address.")]
    public static async Task KnownAddress(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.ProbeAsync(Supabase.Recover, new { email = user.Email });
    }

    [Scenario("recover/unknown-address", Needs = "email !captcha", Says = "Somebody asks to recover an address that nobody has: the answer must be that to a known one.")]
    public static Task UnknownAddress(Stage stage) => stage.ProbeAsync(Supabase.Recover, new { email = stage.Any.Email() });

    [Scenario("recover/with-pkce", Needs = "users email !captcha", Says = "Somebody asks to recover a known address with a code challenge.")]
    public static async Task WithPkce(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        var pkce = Pkce.From(stage.Any);
        await stage.ProbeAsync(Supabase.Recover, new { email = user.Email, code_challenge = pkce.Challenge, code_challenge_method = Pkce.Method });
    }

    [Scenario("recover/with-redirect", Needs = "users email !captcha", Says = "Somebody asks to recover a known address and to come back to a page.")]
    public static async Task WithRedirect(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.ProbeAsync(Supabase.Recover, new { email = user.Email }, query: new { redirect_to = "http://localhost:3000/back" });
    }

    [Scenario("recover/again", Category.RateLimited, "over_email_send_rate_limit", Needs = "users email !captcha send-interval", Says = "Somebody asks again before the interval between two mails is over.")]
    public static async Task Again(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.ExhaustAsync(Supabase.Recover, new Call { Body = new { email = user.Email } });
        await stage.ProbeAsync(Supabase.Recover, new { email = user.Email });
    }

    [Scenario("recover/not-an-address", Category.BadInput, "validation_failed", Needs = "email !captcha", Says = "The address has no domain.")]
    public static Task NotAnAddress(Stage stage) => stage.ProbeAsync(Supabase.Recover, new { email = stage.Any.Word(5, 9) });

    [Scenario("recover/half-pkce", Category.BadInput, "validation_failed", Needs = "email !captcha", Says = "A code challenge comes without its method.")]
    public static Task HalfPkce(Stage stage) =>
        stage.ProbeAsync(Supabase.Recover, new { email = stage.Any.Email(), code_challenge = Pkce.From(stage.Any).Challenge });

    [Scenario("recover/unknown-pkce-method", Category.BadInput, "validation_failed", Needs = "users email !captcha", Says = "The method is neither s256 nor plain, for an address that is known.")]
    public static async Task UnknownPkceMethod(Stage stage)
    {
        var user = await stage.ConfirmedUserAsync();
        await stage.ProbeAsync(Supabase.Recover, new { email = user.Email, code_challenge = Pkce.From(stage.Any).Challenge, code_challenge_method = "s512" });
    }

    [Scenario("recover/email-off", Category.FeatureDisabled, "email_provider_disabled", Needs = "!email !captcha", Says = "Somebody asks to recover an address where addresses are of no use.")]
    public static Task EmailOff(Stage stage) => stage.ProbeAsync(Supabase.Recover, new { email = stage.Any.Email() });
}

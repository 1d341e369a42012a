using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.SignUp;

/// <summary>Sign-up with a code challenge that is wrong in form (RFC 7636, section 4.2).</summary>
[ScenariosOf("supabase-auth", "signup")]
internal static class PkceSignUp
{
    [Scenario("signup/pkce/challenge-without-method", Category.BadInput, "validation_failed", Needs = "signup email !captcha", Says = "A code challenge comes without its method.")]
    public static Task ChallengeWithoutMethod(Stage stage) =>
        stage.ProbeAsync(Supabase.Signup, new { email = stage.Any.Email(), password = stage.Any.Password(), code_challenge = Pkce.From(stage.Any).Challenge });

    [Scenario("signup/pkce/method-without-challenge", Category.BadInput, "validation_failed", Needs = "signup email !captcha", Says = "A method comes without a code challenge.")]
    public static Task MethodWithoutChallenge(Stage stage) =>
        stage.ProbeAsync(Supabase.Signup, new { email = stage.Any.Email(), password = stage.Any.Password(), code_challenge_method = Pkce.Method });

    [Scenario("signup/pkce/short-challenge", Category.BadInput, "validation_failed", Needs = "signup email !captcha", Says = "The code challenge has 42 characters, one too few.")]
    public static Task ShortChallenge(Stage stage) => ProbeAsync(stage, Pkce.From(stage.Any).Challenge[..42], Pkce.Method);

    [Scenario("signup/pkce/long-challenge", Category.BadInput, "validation_failed", Needs = "signup email !captcha", Says = "The code challenge has 129 characters, one too many.")]
    public static Task LongChallenge(Stage stage) => ProbeAsync(stage, new string('a', 129), Pkce.Method);

    [Scenario("signup/pkce/challenge-with-foreign-characters", Category.BadInput, "validation_failed", Needs = "signup email !captcha", Says = "The code challenge has characters outside the unreserved ones.")]
    public static Task ForeignCharacters(Stage stage) => ProbeAsync(stage, "+/=" + Pkce.From(stage.Any).Challenge, Pkce.Method);

    [Scenario("signup/pkce/unknown-method", Category.BadInput, "validation_failed", Needs = "signup email !autoconfirm !captcha", Says = "The method is neither s256 nor plain.")]
    public static Task UnknownMethod(Stage stage) => ProbeAsync(stage, Pkce.From(stage.Any).Challenge, "s512");

    private static Task<Exchange> ProbeAsync(Stage stage, string challenge, string method) =>
        stage.ProbeAsync(Supabase.Signup, new { email = stage.Any.Email(), password = stage.Any.Password(), code_challenge = challenge, code_challenge_method = method });
}

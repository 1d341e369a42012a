using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Providers;


/// <summary>The way to somebody else's sign-in page.</summary>
[ScenariosOf("supabase-auth", "external")]
internal static class Departures
{
    [Scenario("authorize/known-provider", Needs = "external-provider", Says = "Somebody signs in by a provider: the answer leads there.")]
    public static Task KnownProvider(Stage stage) => stage.ProbeAsync(Supabase.Authorize, query: new { provider = stage.ProviderThatIsOn() });

    [Scenario("authorize/with-pkce", Needs = "external-provider", Says = "Somebody signs in by a provider with a code challenge.")]
    public static Task WithPkce(Stage stage) => ProbeAsync(stage, Pkce.From(stage.Any).Challenge, Pkce.Method);

    [Scenario("authorize/scopes", Needs = "external-provider", Says = "Somebody signs in by a provider and asks for scopes of it.")]
    public static Task Scopes(Stage stage) => stage.ProbeAsync(Supabase.Authorize, query: new { provider = stage.ProviderThatIsOn(), scopes = "profile openid" });

    [Scenario("authorize/unknown-provider", Category.BadInput, "validation_failed", Says = "Somebody signs in by a provider that nobody knows.")]
    public static Task UnknownProvider(Stage stage) => stage.ProbeAsync(Supabase.Authorize, query: new { provider = "nobody" });

    [Scenario("authorize/no-provider", Category.BadInput, "validation_failed", Says = "Somebody signs in by a provider and does not say which.")]
    public static Task NoProvider(Stage stage) => stage.ProbeAsync(Supabase.Authorize);

    [Scenario("authorize/half-pkce", Category.BadInput, "validation_failed", Needs = "external-provider", Says = "A code challenge comes without its method.")]
    public static Task HalfPkce(Stage stage) =>
        stage.ProbeAsync(Supabase.Authorize, query: new { provider = stage.ProviderThatIsOn(), code_challenge = Pkce.From(stage.Any).Challenge });

    [Scenario("authorize/short-challenge", Category.BadInput, "validation_failed", Needs = "external-provider", Says = "The code challenge has 42 characters, one too few.")]
    public static Task ShortChallenge(Stage stage) => ProbeAsync(stage, Pkce.From(stage.Any).Challenge[..42], Pkce.Method);

    [Scenario("authorize/challenge-with-foreign-characters", Category.BadInput, "validation_failed", Needs = "external-provider", Says = "The code challenge has characters outside the unreserved ones.")]
    public static Task ForeignCharacters(Stage stage) => ProbeAsync(stage, "+/=" + Pkce.From(stage.Any).Challenge, Pkce.Method);

    [Scenario("authorize/unknown-challenge-method", Category.BadInput, "validation_failed", Needs = "external-provider", Says = "The method is neither s256 nor plain.")]
    public static Task UnknownMethod(Stage stage) => ProbeAsync(stage, Pkce.From(stage.Any).Challenge, "s512");

    [Scenario("authorize/unknown-invite", Category.StateConflict, "user_not_found", Needs = "external-provider", Says = "Somebody follows an invitation that nobody made.")]
    public static Task UnknownInvite(Stage stage) =>
        stage.ProbeAsync(Supabase.Authorize, query: new { provider = stage.ProviderThatIsOn(), invite_token = stage.Any.Word(56, 56) });

    private static Task<Exchange> ProbeAsync(Stage stage, string challenge, string method) => stage.ProbeAsync(
        Supabase.Authorize, query: new { provider = stage.ProviderThatIsOn(), code_challenge = challenge, code_challenge_method = method });
}

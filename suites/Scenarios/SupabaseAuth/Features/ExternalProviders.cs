using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.Features;

/// <summary>Sign-in by somebody else's account.</summary>
[ScenariosOf("supabase-auth", "external")]
internal static class ExternalProviders
{
    [Scenario("authorize/known-provider", Needs = "google", Says = "Somebody signs in by a provider: the answer leads there.")]
    public static Task KnownProvider(Stage stage) => stage.ProbeAsync(Supabase.Authorize, query: new { provider = "google" });

    [Scenario("authorize/with-pkce", Needs = "google", Says = "Somebody signs in by a provider with a code challenge.")]
    public static Task WithPkce(Stage stage) => stage.ProbeAsync(
        Supabase.Authorize, query: new { provider = "google", code_challenge = Pkce.From(stage.Any).Challenge, code_challenge_method = Pkce.Method });

    [Scenario("authorize/unknown-provider", Category.BadInput, "validation_failed", Says = "Somebody signs in by a provider that nobody knows.")]
    public static Task UnknownProvider(Stage stage) => stage.ProbeAsync(Supabase.Authorize, query: new { provider = "nobody" });

    [Scenario("authorize/no-provider", Category.BadInput, "validation_failed", Says = "Somebody signs in by a provider and does not say which.")]
    public static Task NoProvider(Stage stage) => stage.ProbeAsync(Supabase.Authorize);

    [Scenario("authorize/half-pkce", Category.BadInput, "validation_failed", Needs = "google", Says = "A code challenge comes without its method.")]
    public static Task HalfPkce(Stage stage) =>
        stage.ProbeAsync(Supabase.Authorize, query: new { provider = "google", code_challenge = Pkce.From(stage.Any).Challenge });

    [Scenario("callback/no-state", Category.MissingOrInvalidCredentials, "bad_oauth_callback", Says = "A provider sends somebody back without the state.")]
    public static Task CallbackWithoutState(Stage stage) => stage.ProbeAsync(Supabase.CallbackGet, query: new { code = stage.Any.Word(20, 20) });

    [Scenario("callback/state-of-nobody", Category.MissingOrInvalidCredentials, "bad_oauth_state", Also = Category.StateConflict, Says = "A provider sends somebody back with a state that nobody was given.")]
    public static Task CallbackWithUnknownState(Stage stage) =>
        stage.ProbeAsync(Supabase.CallbackGet, query: new { state = stage.Any.Uuid(), code = stage.Any.Word(20, 20) });
}

using Conformance.Engine.Driving;

namespace Conformance.Scenarios.SupabaseAuth.Discovery;

/// <summary>What anyone may read.</summary>
[ScenariosOf("supabase-auth", "discovery")]
internal static class PublicDocuments
{
    [Scenario("health", Says = "The server says that it is well.")]
    public static Task Health(Stage stage) => stage.ProbeAsync(Supabase.Health);

    [Scenario("settings", Says = "The server says what is on.")]
    public static Task Settings(Stage stage) => stage.ProbeAsync(Supabase.Settings);

    [Scenario("jwks", Says = "The server shows its public keys.")]
    public static Task Keys(Stage stage) => stage.ProbeAsync(Supabase.Jwks);

    [Scenario("openid-configuration", Says = "The server shows its OpenID configuration.")]
    public static Task OpenIdConfiguration(Stage stage) => stage.ProbeAsync(Supabase.OpenidConfiguration);

    [Scenario("oauth-metadata", Needs = "oauth-server", Says = "The server shows its OAuth metadata.")]
    public static Task OAuthMetadata(Stage stage) => stage.ProbeAsync(Supabase.OAuthAsMetadata);
}

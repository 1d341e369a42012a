using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Scenarios.SupabaseAuth.Steps;

namespace Conformance.Scenarios.SupabaseAuth.OAuth;

/// <summary>A client that is known asks for what it cannot have: it learns so by redirect (RFC 6749, section 4.1.2.1).</summary>
[ScenariosOf("supabase-auth", "oauth-server")]
internal static class RefusedRequests
{
    private const string Needs = "service-key oauth-server";

    [Scenario("oauth/authorize/token-in-the-fragment", Category.BadInput, OAuth = "unsupported_response_type invalid_request", Needs = Needs, Says = "A client asks for a token without a code.")]
    public static Task TokenInTheFragment(Stage stage) => WithAsync(stage, "response_type", "token");

    [Scenario("oauth/authorize/unknown-scope", Category.BadInput, OAuth = "invalid_scope invalid_request", Needs = Needs, Says = "A client asks for a scope that nobody knows.")]
    public static Task UnknownScope(Stage stage) => WithAsync(stage, "scope", "email everything");

    [Scenario("oauth/authorize/no-challenge", Category.BadInput, OAuth = "invalid_request", Needs = Needs, Says = "A client asks for a code without any code challenge.")]
    public static Task NoChallenge(Stage stage) => WithoutAsync(stage, "code_challenge", "code_challenge_method");

    [Scenario("oauth/authorize/method-alone", Category.BadInput, OAuth = "invalid_request", Needs = Needs, Says = "A client names a code challenge method and sends no challenge.")]
    public static Task MethodAlone(Stage stage) => WithoutAsync(stage, "code_challenge");

    [Scenario("oauth/authorize/challenge-alone", Category.BadInput, OAuth = "invalid_request", Needs = Needs, Says = "A client sends a code challenge and does not name its method.")]
    public static Task ChallengeAlone(Stage stage) => WithoutAsync(stage, "code_challenge_method");

    [Scenario("oauth/authorize/short-challenge", Category.BadInput, OAuth = "invalid_request", Needs = Needs, Says = "A client's code challenge has 42 characters.")]
    public static Task ShortChallenge(Stage stage) => WithAsync(stage, "code_challenge", new string('a', 42));

    [Scenario("oauth/authorize/long-challenge", Category.BadInput, OAuth = "invalid_request", Needs = Needs, Says = "A client's code challenge has 129 characters.")]
    public static Task LongChallenge(Stage stage) => WithAsync(stage, "code_challenge", new string('a', 129));

    [Scenario("oauth/authorize/unknown-method", Category.BadInput, OAuth = "invalid_request", Needs = Needs, Says = "A client's code challenge is made by a method that nobody knows.")]
    public static Task UnknownMethod(Stage stage) => WithAsync(stage, "code_challenge_method", "S1");

    private static Task WithAsync(Stage stage, string name, string value) => ProbeAsync(stage, query => query[name] = value);

    private static Task WithoutAsync(Stage stage, params string[] names) => ProbeAsync(stage, query =>
    {
        foreach (var name in names)
            query.Remove(name);
    });

    private static async Task ProbeAsync(Stage stage, Action<Dictionary<string, string>> change)
    {
        var query = stage.AuthorizationQuery(await stage.ClientAsync(), Pkce.From(stage.Any));
        change(query);
        await stage.ProbeAsync(Supabase.OAuthAuthorize, query: query);
    }
}

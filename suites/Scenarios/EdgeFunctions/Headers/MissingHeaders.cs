using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.EdgeFunctions.Steps;

namespace Conformance.Scenarios.EdgeFunctions.Headers;

/// <summary>Nothing, or nothing much, in the Authorization header.</summary>
[ScenariosOf(Edge.Contract, "header")]
internal static class MissingHeaders
{
    [Scenario("header/missing", Category.MissingOrInvalidCredentials, Edge.NoHeader, Says = "There is no Authorization header.")]
    public static Task Missing(Stage stage) => stage.CallAsync(null);

    /// <summary>An empty header is none to some, and one of a wrong form to others.</summary>
    [Scenario("header/empty", Category.MissingOrInvalidCredentials, Edge.NoHeader, Edge.Format, Says = "The Authorization header is empty.")]
    public static Task Empty(Stage stage) => stage.CallAsync("");

    [Scenario("header/scheme-alone", Category.MissingOrInvalidCredentials, Edge.Format, Says = "Nothing stands behind Bearer.")]
    public static Task SchemeAlone(Stage stage) => stage.CallAsync("Bearer");

    [Scenario("header/token-elsewhere/apikey", Category.MissingOrInvalidCredentials, Edge.NoHeader, MaySucceed = true, Says = "The right token stands in the apikey header alone.")]
    public static Task ApiKeyOnly(Stage stage) => stage.CallAsync(null, new Header("apikey", stage.TokenInForm()));

    [Scenario("header/token-elsewhere/cookie", Category.MissingOrInvalidCredentials, Edge.NoHeader, Says = "The right token stands in a cookie alone.")]
    public static Task Cookie(Stage stage) => stage.CallAsync(null, new Header("Cookie", "sb-access-token=" + stage.TokenInForm()));

    [Scenario("header/token-elsewhere/proxy", Category.MissingOrInvalidCredentials, Edge.NoHeader, Says = "The right token stands in the header for proxies alone.")]
    public static Task Proxy(Stage stage) => stage.CallAsync(null, new Header("Proxy-Authorization", "Bearer " + stage.TokenInForm()));

    [Scenario("header/token-elsewhere/forwarded", Category.MissingOrInvalidCredentials, Edge.NoHeader, Says = "The right token stands in X-Forwarded-Authorization alone.")]
    public static Task Forwarded(Stage stage) => stage.CallAsync(null, new Header("X-Forwarded-Authorization", "Bearer " + stage.TokenInForm()));

    [Scenario("header/token-elsewhere/query", Category.MissingOrInvalidCredentials, Edge.NoHeader, Says = "The right token stands in the query alone, where logs and histories keep it.")]
    public static Task Query(Stage stage) => stage.CallRawAsync("POST", $"/{stage.Verified()}?access_token={stage.TokenInForm()}&apikey={stage.TokenInForm()}&jwt={stage.TokenInForm()}", null);
}

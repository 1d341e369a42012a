using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.EdgeFunctions.Adapter;
using Conformance.Scenarios.EdgeFunctions.Steps;

namespace Conformance.Scenarios.EdgeFunctions.Functions;

/// <summary>The check is on the method alone: preflights pass, everything else is checked, also what calls itself a preflight.</summary>
[ScenariosOf(Edge.Contract, "methods")]
internal static class Methods
{
    private static readonly string[] Served = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    /// <summary>Nobody says which statuses answer a method that is not supported.</summary>
    private static readonly Expectation AnyRefusal = new(Expectation.Answer.Categories, [], false);

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Right(Contract contract) => Served.Select(method => new ScenarioRow(
        $"methods/right/{method.ToLowerInvariant()}",
        $"{method} with the right token.",
        Expectation.Success,
        GateFeatures.RightToken,
        stage => stage.ProbeAsync("call_" + method.ToLowerInvariant(), new Call { Path = new { function = stage.Verified() }, Bearer = stage.RightToken() })));

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Unchecked(Contract contract) => new[] { "HEAD", "PROPFIND", "REPORT", "OPTIONSX" }.Select(method => new ScenarioRow(
        $"methods/without-token/{method.ToLowerInvariant()}",
        $"{method} without a token.",
        AnyRefusal,
        "",
        stage => stage.CallRawAsync(method, "/" + stage.Verified(), null)));

    [Scenario("methods/preflight/plain", Says = "A preflight as a browser sends it, which cannot bring a token.")]
    public static Task Preflight(Stage stage) => PreflightAsync(stage, null);

    [Scenario("methods/preflight/with-wrong-token", Says = "A preflight with something that is no token.")]
    public static Task PreflightWithToken(Stage stage) => PreflightAsync(stage, "Bearer abc.def");

    [Scenario("methods/preflight/bare", Says = "OPTIONS without what makes it a preflight.")]
    public static Task Bare(Stage stage) => stage.ProbeAsync(Edge.Preflight, new Call { Path = new { function = stage.Verified() } });

    [Scenario("methods/preflight/below", Says = "A preflight to a path below the function's.")]
    public static Task Below(Stage stage) => stage.CallRawAsync("OPTIONS", $"/{stage.Verified()}/sub/path", null, Browser);

    [Scenario("methods/overridden/x-http-method-override", Category.MissingOrInvalidCredentials, Edge.NoHeader, Says = "POST without a token asks to be taken for OPTIONS.")]
    public static Task Overridden(Stage stage) => stage.CallAsync(null, new Header("X-HTTP-Method-Override", "OPTIONS"));

    [Scenario("methods/overridden/preflight-headers", Category.MissingOrInvalidCredentials, Edge.NoHeader, Says = "POST without a token brings the headers of a preflight.")]
    public static Task PreflightHeaders(Stage stage) => stage.CallAsync(null, Browser);

    private static Header[] Browser => [new("Origin", "https://app.conformance.example"), new("Access-Control-Request-Method", "POST"), new("Access-Control-Request-Headers", "authorization,content-type")];

    private static Task<Exchange> PreflightAsync(Stage stage, string? authorization) =>
        stage.ProbeAsync(Edge.Preflight, new Call { Path = new { function = stage.Verified() }, Authorization = authorization, Headers = Browser });
}

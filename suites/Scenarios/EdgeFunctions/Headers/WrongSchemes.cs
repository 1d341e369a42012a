using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.EdgeFunctions.Steps;

namespace Conformance.Scenarios.EdgeFunctions.Headers;

/// <summary>The token stands behind another word than Bearer. RFC 9110 §11.1 lets a scheme have any letter case, and the gates want one: both will do.</summary>
[ScenariosOf(Edge.Contract, "header")]
internal static class WrongSchemes
{
    private static readonly string[] Others = ["Basic", "Digest", "Token", "JWT", "ApiKey", "Negotiate", "DPoP", "Bearer:", "Bearer,", "bear", "BearerX"];

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Schemes(Contract contract) => Others.Select(scheme => new ScenarioRow(
        $"header/scheme/{Name(scheme)}",
        $"The right token stands behind \"{scheme}\".",
        Expectation.Fail(Category.MissingOrInvalidCredentials, Edge.Format),
        "",
        stage => stage.CallAsync($"{scheme} {stage.TokenInForm()}")));

    [Scenario("header/scheme/basic-credentials", Category.MissingOrInvalidCredentials, Edge.Format, Says = "A user name and a password come as Basic.")]
    public static Task BasicCredentials(Stage stage) => stage.CallAsync("Basic dXNlcjpwYXNz");

    [Scenario("header/scheme/none", Category.MissingOrInvalidCredentials, Edge.Format, Says = "The right token stands without a scheme.")]
    public static Task None(Stage stage) => stage.CallAsync(stage.TokenInForm());

    [Scenario("header/scheme/glued", Category.MissingOrInvalidCredentials, Edge.Format, Says = "Bearer and the right token are one word.")]
    public static Task Glued(Stage stage) => stage.CallAsync("Bearer" + stage.TokenInForm());

    [Scenario("header/scheme/lower-case", Category.MissingOrInvalidCredentials, Edge.Format, MaySucceed = true, Needs = GateFeature, Says = "The scheme is \"bearer\".")]
    public static Task LowerCase(Stage stage) => stage.CallAsync("bearer " + stage.RightToken());

    [Scenario("header/scheme/upper-case", Category.MissingOrInvalidCredentials, Edge.Format, MaySucceed = true, Needs = GateFeature, Says = "The scheme is \"BEARER\".")]
    public static Task UpperCase(Stage stage) => stage.CallAsync("BEARER " + stage.RightToken());

    private const string GateFeature = Adapter.GateFeatures.RightToken;

    private static string Name(string scheme) => scheme.ToLowerInvariant().Replace(":", "-colon", StringComparison.Ordinal).Replace(",", "-comma", StringComparison.Ordinal);
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.EdgeFunctions.Adapter;
using Conformance.Scenarios.EdgeFunctions.Steps;

namespace Conformance.Scenarios.EdgeFunctions.Functions;

/// <summary>Below the function's path and beside it.</summary>
[ScenariosOf(Edge.Contract, "paths")]
internal static class Paths
{
    private const string Nowhere = "conformance-no-such-function";

    /// <summary>Whether there is no such function, or nobody to tell, is told in any order.</summary>
    private static readonly Expectation AnyRefusal = new(Expectation.Answer.Categories, [], false);

    [Scenario("paths/below/right", Needs = GateFeatures.RightToken, Says = "A path below the function's, with a query and the right token.")]
    public static Task BelowRight(Stage stage) => stage.CallRawAsync("POST", $"/{stage.Verified()}/sub/path?x=1", "Bearer " + stage.RightToken());

    [Scenario("paths/below/without-token", Category.MissingOrInvalidCredentials, Edge.NoHeader, Says = "A path below the function's, without a token.")]
    public static Task BelowWithout(Stage stage) => stage.CallRawAsync("POST", $"/{stage.Verified()}/sub/path?x=1", null);

    [Scenario("paths/slash/without-token", Category.MissingOrInvalidCredentials, Edge.NoHeader, Says = "The function's path with a slash at the end, without a token.")]
    public static Task Slash(Stage stage) => stage.CallRawAsync("POST", $"/{stage.Verified()}/", null);

    [Scenario("paths/query/without-token", Category.MissingOrInvalidCredentials, Edge.NoHeader, Says = "The function's path with a query, without a token.")]
    public static Task Query(Stage stage) => stage.CallRawAsync("POST", $"/{stage.Verified()}?verify_jwt=false&forceFunctionRegion=any", null);

    [Scenario("paths/unknown/right", Category.UnidentifiableResource, Edge.NotFound, Needs = GateFeatures.RightToken, Says = "There is no such function, and the token is right.")]
    public static Task Unknown(Stage stage) => stage.CallAsync(Nowhere, "Bearer " + stage.RightToken());

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Beside(Contract contract) =>
    [
        Row("unknown/without-token", "There is no such function, and no token.", _ => "/" + Nowhere),
        Row("beside/two-slashes", "The function's path begins with two slashes, without a token.", stage => "//" + stage.Verified()),
        Row("beside/encoded", "A letter of the function's name is encoded, without a token.", stage => "/" + Encoded(stage.Verified())),
        Row("beside/dots", "A detour leads to the function, without a token.", stage => $"/{Nowhere}/%2e%2e/{stage.Verified()}"),
        Row("beside/upper-case", "The function's name is in upper case, without a token.", stage => "/" + stage.Verified().ToUpperInvariant()),
        Row("beside/semicolon", "A parameter stands behind the function's name, without a token.", stage => $"/{stage.Verified()};verify=false"),
    ];

    private static string Encoded(string name) => $"%{(int)name[0]:X2}{name[1..]}";

    private static ScenarioRow Row(string name, string says, Func<Stage, string> target) =>
        new($"paths/{name}", says, AnyRefusal, "", stage => stage.CallRawAsync("POST", target(stage), null));
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.EdgeFunctions.Adapter;
using Conformance.Scenarios.EdgeFunctions.Steps;

namespace Conformance.Scenarios.EdgeFunctions.Functions;

/// <summary>A function whose check is off is anybody's, whatever they bring; what its own code refuses is its own business.</summary>
[ScenariosOf(Edge.Contract, "open-functions")]
internal static class OpenFunctions
{
    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Open(Contract contract) =>
    [
        Row("open/no-header", GateSettings.Open, "no Authorization header", _ => null),
        Row("open/another-scheme", GateSettings.Open, "credentials of another scheme", _ => "Basic dXNlcjpwYXNz"),
        Row("open/no-token", GateSettings.Open, "something that is no token", _ => "Bearer abc.def"),
        Row("open/foreign-token", GateSettings.Open, "a token of nobody's key", _ => "Bearer " + Minted.Right.SignedBy(Minted.Stranger)),
        Row("open/other-algorithm", GateSettings.Open, "a token of another algorithm", _ => "Bearer " + Minted.Right.With("alg", "EdDSA").SignedBy(Minted.Stranger)),
        Row("open/api-key", GateSettings.Open, "a key that is no token", _ => "Bearer sb_publishable_Y29uZm9ybWFuY2UtbWFkZQ_00000000"),
        Row("refusing/no-header", GateSettings.Refusing, "no Authorization header, and its code answers 401 itself", _ => null),
        Row("refusing/foreign-token", GateSettings.Refusing, "a token of nobody's key, and its code answers 401 itself", _ => "Bearer " + Minted.Right.SignedBy(Minted.Stranger)),
    ];

    private static ScenarioRow Row(string name, string function, string says, Func<Stage, string?> authorization) => new(
        $"functions/{name}",
        $"A function whose check is off is called with {says}.",
        Expectation.Success,
        function,
        stage => stage.CallAsync(stage.Given(function), authorization(stage)));
}

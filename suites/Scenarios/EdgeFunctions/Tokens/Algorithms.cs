using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.EdgeFunctions.Adapter;
using Conformance.Scenarios.EdgeFunctions.Steps;

namespace Conformance.Scenarios.EdgeFunctions.Tokens;

/// <summary>The token names an algorithm that is none of HS256, ES256 and RS256.</summary>
[ScenariosOf(Edge.Contract, "token")]
internal static class Algorithms
{
    private static readonly string[] Nothing = ["none", "None", "NONE", "nOnE"];
    private static readonly string[] Others = ["EdDSA", "ES384", "ES512", "ES256K", "PS256", "RS384", "RS512", "hs256", "HS1", "conformance"];
    private static readonly string[] Hmacs = ["HS384", "HS512"];

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Unsigned(Contract contract) => Nothing.Select(name => Row(
        $"token/algorithm/none/{Array.IndexOf(Nothing, name) + 1}", $"The token is not signed and names the algorithm {name}.", "", _ => Minted.Right.With("alg", name).With([])));

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> SignedAsNone(Contract contract) =>
    [
        Row("token/algorithm/none/signed", "The token names the algorithm none and has a signature of the secret.", GateFeatures.JwtSecret, stage => Minted.Right.With("alg", "none").SignedBy(stage.Secret())),
    ];

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Unknown(Contract contract) => Others.Select(name => Row(
        $"token/algorithm/other/{name}", $"The token names the algorithm {name}.", "", _ => Minted.Right.With("alg", name).SignedBy(Minted.Stranger)));

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> WithTheSecret(Contract contract) => Hmacs.Select(name => Row(
        $"token/algorithm/hmac/{name}", $"The secret signs with {name}.", $"{GateFeatures.JwtSecret} {GateFeatures.Strict}", stage => Minted.Right.With("alg", name).SignedBy(stage.Secret())));

    /// <summary>A gate that knows the secret alone may take whatever it signs.</summary>
    [ScenarioTable]
    public static IEnumerable<ScenarioRow> WithTheSecretEarlier(Contract contract) => Hmacs.Select(name => Row(
        $"token/algorithm/hmac-before-strictness/{name}", $"The secret signs with {name}, at a gate from before algorithms were named.", $"{GateFeatures.JwtSecret} !{GateFeatures.Strict}", stage => Minted.Right.With("alg", name).SignedBy(stage.Secret()), mayPass: true));

    private static ScenarioRow Row(string id, string says, string needs, Func<Stage, string> token, bool mayPass = false) => new(
        id,
        says,
        Expectation.Fail(Category.MissingOrInvalidCredentials, Edge.Algorithm, Edge.Format) with { MaySucceed = mayPass },
        needs,
        stage => stage.BearAsync(token(stage)));
}

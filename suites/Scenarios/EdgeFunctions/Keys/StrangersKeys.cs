using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.EdgeFunctions.Adapter;
using Conformance.Scenarios.EdgeFunctions.Steps;

namespace Conformance.Scenarios.EdgeFunctions.Keys;

/// <summary>Tokens of keys that no project has; playable without any credential.</summary>
[ScenariosOf(Edge.Contract, "signing-keys")]
internal static class StrangersKeys
{
    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Unknown(Contract contract) =>
    [
        Row("es256-unknown-key", "A stranger's key signs by ES256 under a name that nobody has.", () => StrangeKeys.Sign(Minted.Right.With("alg", "ES256").With("kid", "conformance"))),
        Row("es256-no-key-id", "A stranger's key signs by ES256 under no name.", () => StrangeKeys.Sign(Minted.Right.With("alg", "ES256"))),
        Row("rs256-unknown-key", "A stranger's key signs by RS256 under a name that nobody has.", () => StrangeKeys.Sign(Minted.Right.With("alg", "RS256").With("kid", "conformance"))),
        Row("rs256-no-key-id", "A stranger's key signs by RS256 under no name.", () => StrangeKeys.Sign(Minted.Right.With("alg", "RS256"))),
        // RFC 7515 §4.1.3: whoever trusts the key that a token brings trusts everybody.
        Row("es256-brings-its-key", "A stranger's token brings its own key.", () => StrangeKeys.Sign(Minted.Right.With("alg", "ES256").With("jwk", StrangeKeys.Public))),
        Row("es256-names-a-key-set", "A stranger's token names an address to fetch keys from, under .invalid.", () => StrangeKeys.Sign(Minted.Right.With("alg", "ES256").With("jku", "https://keys.invalid/jwks.json"))),
        Row("es256-path-as-key-id", "A token names a file for its key.", () => StrangeKeys.Sign(Minted.Right.With("alg", "ES256").With("kid", "../../../../dev/null"))),
        Row("es256-empty-signature", "A token of ES256 has a signature of zeros.", () => Minted.Right.With("alg", "ES256").With(new byte[64])),
        Row("es256-short-signature", "A token of ES256 has a signature of three bytes.", () => Minted.Right.With("alg", "ES256").With([1, 2, 3])),
        Row("rs256-short-signature", "A token of RS256 has a signature of three bytes.", () => Minted.Right.With("alg", "RS256").With([1, 2, 3])),
    ];

    [Scenario("keys/strangers/es256-signed-by-secret", Category.MissingOrInvalidCredentials, Edge.Asymmetric, Needs = GateFeatures.JwtSecret, Says = "A token names ES256 and is signed by HMAC with the project's secret.")]
    public static Task SignedBySecret(Stage stage) => stage.BearAsync(Minted.Right.With("alg", "ES256").SignedBy(stage.Secret()));

    private static ScenarioRow Row(string name, string says, Func<string> token) => new(
        $"keys/strangers/{name}",
        says,
        Expectation.Fail(Category.MissingOrInvalidCredentials, Edge.Asymmetric, Edge.Format),
        "",
        stage => stage.BearAsync(stage.Volatile(token())));
}

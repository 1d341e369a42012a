using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.EdgeFunctions.Adapter;
using Conformance.Scenarios.EdgeFunctions.Steps;

namespace Conformance.Scenarios.EdgeFunctions.Tokens;

/// <summary>What the project's secret signs is let through; what the function then says is its own business.</summary>
[ScenariosOf(Edge.Contract, "token")]
internal static class RightTokens
{
    /// <summary>Played whatever the secret is worth: if it is refused, either it is another project's, or the gate is broken.</summary>
    [Scenario("token/right/given-secret", Needs = GateFeatures.GivenSecret, Says = "The token is like the legacy anon key, signed with the JWT secret that was given.")]
    public static Task GivenSecret(Stage stage) => stage.BearAsync(Minted.Right.SignedBy(stage.Secret()));

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Right(Contract contract) =>
    [
        Row("anon", "is like the legacy anon key", Minted.Right),
        Row("service-role", "is like the legacy service key", Minted.Right.Of("service_role")),
        Row("user", "is like a user's", Minted.Right.Claiming(("role", "authenticated"), ("aud", "authenticated"), ("sub", "7d9a4ef0-4a9b-4a35-8d0c-0d8f3d8f2b11"), ("session_id", "b0c1d3a2-0000-4000-8000-000000000001"), ("aal", "aal1"))),
        Row("expiry-with-fraction", "expires at a fraction of a second", Minted.Right.Claiming(("exp", 4102444800.5))),
        Row("valid-since-long", "is valid since 2020", Minted.Right.Claiming(("nbf", Minted.LongAgo))),
        Row("unicode-claims", "has claims that are not ASCII", Minted.Right.Claiming(("user_metadata", "\u00e9\u2603\ud83d\ude00"))),
        Row("large", "has four thousand letters of claims", Minted.Right.Claiming(("app_metadata", new string('x', 4000)))),
        Row("without-type", "names no type", Minted.Right.Headed("""{"alg":"HS256"}""")),
    ];

    /// <summary>A stricter gate may ask for more than a signature.</summary>
    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Bare(Contract contract) =>
    [
        Row("without-expiry", "never expires", Minted.Right.Claiming(("exp", null)), mayFail: true),
        Row("without-claims", "claims nothing", Minted.Right.ClaimingOnly("{}"), mayFail: true),
        Row("unknown-key-id", "names a key that nobody has", Minted.Right.With("kid", "conformance"), mayFail: true),
    ];

    private static ScenarioRow Row(string name, string says, Minted token, bool mayFail = false) => new(
        $"token/right/{name}",
        $"A rightly signed token {says}.",
        mayFail ? Expectation.MayFail(Category.MissingOrInvalidCredentials, Edge.Legacy) : Expectation.Success,
        GateFeatures.JwtSecret,
        stage => stage.BearAsync(token.SignedBy(stage.Secret())));
}

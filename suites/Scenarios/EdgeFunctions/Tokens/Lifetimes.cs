using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.EdgeFunctions.Adapter;
using Conformance.Scenarios.EdgeFunctions.Steps;

namespace Conformance.Scenarios.EdgeFunctions.Tokens;

/// <summary>Rightly signed tokens whose time is over, has not come, or is none (RFC 7519 §4.1.4, §4.1.5).</summary>
[ScenariosOf(Edge.Contract, "token")]
internal static class Lifetimes
{
    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Over(Contract contract) =>
    [
        Row("expired", "expired years ago", Minted.Right.Claiming(("iat", Minted.LongAgo), ("exp", Minted.LongAgo + 3600))),
        Row("expired-at-once", "expired when time began", Minted.Right.Claiming(("exp", 0))),
        Row("expired-before-time", "expired before time began", Minted.Right.Claiming(("exp", -1))),
        Row("not-yet-valid", "is not valid before 2100", Minted.Right.Claiming(("nbf", Minted.FarAhead))),
        Row("expiry-no-number", "expires \"tomorrow\"", Minted.Right.Claiming(("exp", "tomorrow"))),
        Row("expiry-a-list", "has a list for its expiry", Minted.Right.ClaimingOnly("""{"role":"anon","exp":[4102444800]}""")),
        Row("expiry-true", "has true for its expiry", Minted.Right.Claiming(("exp", true))),
        Row("start-no-number", "is valid from \"yesterday\"", Minted.Right.Claiming(("nbf", "yesterday"))),
    ];

    [Scenario("token/lifetime/expired-a-minute-ago", Category.MissingOrInvalidCredentials, Edge.Legacy, Needs = GateFeatures.JwtSecret, Says = "A rightly signed token expired two minutes ago, which is more than clocks differ.")]
    public static Task JustExpired(Stage stage)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        return stage.BearAsync(stage.Volatile(Minted.Right.Claiming(("iat", now - 3720), ("exp", now - 120)).SignedBy(stage.Secret())));
    }

    /// <summary>RFC 7515 §4.1.11: "If any of the listed extension Header Parameters are not understood and supported by the recipient, then the JWS is invalid."</summary>
    [Scenario("token/critical-extension", Category.MissingOrInvalidCredentials, Edge.Legacy, Needs = GateFeatures.JwtSecret, Says = "A rightly signed token calls something critical that nobody understands.")]
    public static Task Critical(Stage stage) =>
        stage.BearAsync(Minted.Right.Headed("""{"alg":"HS256","crit":["conformance"],"conformance":1}""").SignedBy(stage.Secret()));

    private static ScenarioRow Row(string name, string says, Minted token) => new(
        $"token/lifetime/{name}",
        $"A rightly signed token {says}.",
        Expectation.Fail(Category.MissingOrInvalidCredentials, Edge.Legacy),
        GateFeatures.JwtSecret,
        stage => stage.BearAsync(token.SignedBy(stage.Secret())));
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.EdgeFunctions.Adapter;
using Conformance.Scenarios.EdgeFunctions.Steps;

namespace Conformance.Scenarios.EdgeFunctions.Keys;

/// <summary>Tokens of the project's signing keys, right and wrong, each under every algorithm that a key is at hand for.</summary>
[ScenariosOf(Edge.Contract, "signing-keys")]
internal static class SigningKeyTokens
{
    private static readonly string[] Kinds = ["ES256", "RS256"];

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Right(Contract contract) =>
    [
        .. Each("right", "A signing key signs by {0}.", Expectation.Success, GateFeatures.Asymmetric, key => key.Sign(Minted.Right)),
        .. Each("right-user", "A signing key signs a user's token by {0}.", Expectation.Success, GateFeatures.Asymmetric, key => key.Sign(Minted.Right.Claiming(("role", "authenticated"), ("sub", "7d9a4ef0-4a9b-4a35-8d0c-0d8f3d8f2b11")))),
        .. Each("without-key-id", "A signing key signs by {0} and is not named.", Expectation.MayFail(Category.MissingOrInvalidCredentials, Edge.Asymmetric), GateFeatures.Asymmetric, key => key.SignAs(Minted.Right.With("alg", key.Algorithm))),
    ];

    /// <summary>"The legacy auth verification check only understands the legacy format."</summary>
    [ScenarioTable]
    public static IEnumerable<ScenarioRow> NotUnderstood(Contract contract) =>
        Each("not-understood", "A signing key signs by {0}, at a gate that knows the secret alone.", Refused, GateFeatures.SecretOnly, key => key.Sign(Minted.Right));

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Wrong(Contract contract) =>
    [
        .. Each("expired", "A token that a signing key signed by {0} expired years ago.", Refused, GateFeatures.SigningKeys, key => key.Sign(Minted.Right.Claiming(("exp", Minted.LongAgo)))),
        .. Each("not-yet-valid", "A token that a signing key signed by {0} is not valid before 2100.", Refused, GateFeatures.SigningKeys, key => key.Sign(Minted.Right.Claiming(("nbf", Minted.FarAhead)))),
        .. Each("foreign-key-under-known-id", "A stranger's key signs by {0} under the name of the project's.", Refused, GateFeatures.SigningKeys, key => StrangeKeys.Sign(Minted.Right.With("alg", key.Algorithm).With("kid", key.Id))),
        .. Each("changed-claims", "The role of a token that a signing key signed by {0} is raised and the signature kept.", Refused, GateFeatures.SigningKeys, key => Changed(key)),
        .. Each("cut-signature", "The signature by {0} is cut in half.", Refused, GateFeatures.SigningKeys, key => key.Sign(Minted.Right) is var token ? token[..^((token.Length - token.LastIndexOf('.')) / 2)] : ""),
        .. Each("critical-extension", "A token that a signing key signed by {0} calls something critical that nobody understands.", Refused, GateFeatures.SigningKeys, key => key.Sign(Minted.Right.Headed("""{"alg":"","crit":["conformance"],"conformance":1}"""))),
        .. Each("key-for-another-algorithm", "A signing key signs by {0} and the token names the other algorithm.", Refused, GateFeatures.SigningKeys, key => key.SignAs(Minted.Right.With("alg", key.Algorithm == "ES256" ? "RS256" : "ES256").With("kid", key.Id))),
        // RFC 8725 §3.1: a library that goes by the token alone takes the public key for a shared secret.
        .. Each("public-key-as-secret", "A token is signed by HMAC with the public key of {0} for a secret.", Expectation.Fail(Category.MissingOrInvalidCredentials, Edge.Legacy), GateFeatures.SigningKeys, key => Minted.Right.With("kid", key.Id).SignedBy(key.PublicPem)),
    ];

    private static Expectation Refused => Expectation.Fail(Category.MissingOrInvalidCredentials, Edge.Asymmetric, Edge.Format);

    private static IEnumerable<ScenarioRow> Each(string name, string says, Expectation expected, string needs, Func<SigningKey, string> token) => Kinds.Select(kind => new ScenarioRow(
        $"keys/{kind.ToLowerInvariant()}/{name}",
        string.Format(System.Globalization.CultureInfo.InvariantCulture, says, kind),
        expected,
        needs,
        stage => stage.BearAsync(stage.Volatile(token(Key(stage, kind))))));

    private static SigningKey Key(Stage stage, string kind) =>
        SigningKey.Of(stage.Server.Address).FirstOrDefault(key => key.Algorithm == kind)
        ?? throw UnplayableException.NotApplicable($"the target names no signing key for {kind}");

    private static string Changed(SigningKey key)
    {
        var right = key.Sign(Minted.Right).Split('.');
        return $"{right[0]}.{Minted.Right.Of("service_role").Unsigned.Split('.')[1]}.{right[2]}";
    }
}

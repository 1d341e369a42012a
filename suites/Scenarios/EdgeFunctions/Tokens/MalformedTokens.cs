using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.EdgeFunctions.Steps;

namespace Conformance.Scenarios.EdgeFunctions.Tokens;

/// <summary>
/// Something that is no JWT in form (RFC 7519 §7.2). Where its beginning is a token's header, a gate may go by the algorithm named there.
/// </summary>
[ScenariosOf(Edge.Contract, "token")]
internal static class MalformedTokens
{
    private static readonly string Header = Minted.Part("""{"alg":"HS256","typ":"JWT"}""");
    private static readonly string Claims = Minted.Part("""{"role":"anon"}""");

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> NoTokens(Contract contract) =>
    [
        Row("one-word", "A word without dots", "conformance"),
        Row("one-dot", "Two parts that are no JSON", "abc.def"),
        Row("dots-alone", "Two dots and nothing else", ".."),
        Row("garbage", "Three parts that are no JSON", "Y29uZm9y.bWFuY2U.Z2FyYmFnZQ"),
        Row("no-header", "Claims and signature without a header", $".{Claims}.c2ln"),
        Row("header-is-a-list", "A header that is a JSON list", $"{Minted.Part("[]")}.{Claims}.c2ln"),
        Row("header-is-text", "A header that is a JSON text", $"{Minted.Part("\"HS256\"")}.{Claims}.c2ln"),
        Row("header-breaks-off", "A header whose JSON breaks off", $"{Minted.Part("{\"alg\":\"HS256\"")}.{Claims}.c2ln"),
        Row("padded", "Parts with padding, as plain base64 has it", "eyJhbGciOiJIUzI1NiJ9Cg==.e30=.c2ln", Edge.Legacy),
        Row("the-word-null", "The word null, as a client without a session sends it", "null"),
        Row("the-word-undefined", "The word undefined, as a client without a key sends it", "undefined"),
        Row("over-long", "Eight thousand letters", new string('a', 8000)),
    ];

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Beginnings(Contract contract) =>
    [
        Row("header-alone", "A header and nothing else", Header, Edge.Legacy),
        Row("two-parts", "A header and claims", $"{Header}.{Claims}", Edge.Legacy),
        Row("no-signature", "A header, claims and an empty signature", $"{Header}.{Claims}.", Edge.Legacy),
        Row("no-claims", "A header, no claims, and a signature", $"{Header}..c2ln", Edge.Legacy),
        Row("claims-no-json", "Claims that are no JSON", $"{Header}.{Minted.Part("not json")}.c2ln", Edge.Legacy),
        Row("four-parts", "A part too many", $"{Header}.{Claims}.c2ln.c2ln", Edge.Legacy),
        Row("five-parts", "Five parts, as an encrypted token has them", $"{Header}.a.b.c.d", Edge.Legacy),
        Row("signature-no-base64", "A signature that is no base64url", $"{Header}.{Claims}.!!!!", Edge.Legacy),
        Row("no-algorithm", "A header that names no algorithm", Minted.Right.Headed("""{"typ":"JWT"}""").SignedBy(Minted.Stranger), Edge.Algorithm),
        Row("algorithm-no-text", "A header whose algorithm is a number", Minted.Right.Headed("""{"alg":256}""").SignedBy(Minted.Stranger), Edge.Algorithm),
        Row("algorithm-null", "A header whose algorithm is null", Minted.Right.Headed("""{"alg":null}""").SignedBy(Minted.Stranger), Edge.Algorithm),
        Row("algorithm-empty", "A header whose algorithm is empty", Minted.Right.Headed("""{"alg":""}""").SignedBy(Minted.Stranger), Edge.Algorithm),
    ];

    private static ScenarioRow Row(string name, string says, string token, params string[] also) => new(
        $"token/malformed/{name}",
        $"{says} in a token's place.",
        Expectation.Fail(Category.MissingOrInvalidCredentials, [Edge.Format, .. also]),
        "",
        stage => stage.BearAsync(token));
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Contracts.Protection;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.FastApi.Steps;

namespace Conformance.Scenarios.FastApi.Credentials;

/// <summary>A bearer token that is of the right form and opens nothing; asked only where the right one was seen to open.</summary>
[ScenariosOf(FastApi.Contract, "wrong-credentials")]
internal static class WrongTokens
{
    /// <summary>Three parts of base64url letters whose first is no JSON.</summary>
    private const string Garbage = "Y29uZm9y.bWFuY2U.Z2FyYmFnZQ";

    private static readonly Expectation Refused = Expectation.Fail(Category.MissingOrInvalidCredentials);

    private static readonly (string Name, string Says, Func<string, string> Change)[] Changes =
    [
        ("garbage", "three parts between dots that are no token", _ => Garbage),
        ("not-a-token", "a word in place of a token", _ => "conformance"),
        ("two-parts", "a token without its signature", token => Jwt(token)[..token.LastIndexOf('.')]),
        ("empty-signature", "a token whose signature is empty", token => Jwt(token)[..(token.LastIndexOf('.') + 1)]),
        ("five-parts", "a token with two parts more", token => $"{Jwt(token)}.e30.e30"),
        ("truncated", "the right token cut short", ForgedTokens.Truncated),
        ("wrong-signature", "the right token with another signature", token => ForgedTokens.WrongSignature(Jwt(token))),
        ("unsigned", "the right claims without a signature (alg: none)", token => ForgedTokens.Unsigned(Jwt(token))),
        ("foreign-secret", "the right claims signed with another secret", token => ForgedTokens.Foreign(Jwt(token))),
        ("other-claims", "another subject under the right token's signature", token => ForgedTokens.WithOtherSubject(Jwt(token))),
        ("other-algorithm-named", "a right token whose header names another algorithm", token => ForgedTokens.WithOtherAlgorithm(Jwt(token))),
        ("trailing-word", "the right token and a word behind it", token => $"{token} conformance"),
        ("leading-dot", "a dot before the right token", token => $".{token}"),
    ];

    private static readonly (string Name, string Says, Func<string, string, DateTimeOffset, string> Sign)[] Signed =
    [
        ("expired", "the right claims, rightly signed, expired an hour ago", ForgedTokens.Expired),
        ("not-yet-valid", "the right claims, rightly signed, valid from an hour on", ForgedTokens.NotYetValid),
    ];

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Changed(Contract contract) =>
        FastApi.ExamplesOf(contract, scheme => scheme.TakesToken).SelectMany(pair => Changes.Select(change => Row(pair, change.Name, change.Says, "", (_, token) => change.Change(token))));

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Resigned(Contract contract) =>
        FastApi.ExamplesOf(contract, scheme => scheme.TakesToken).SelectMany(pair => Signed.Select(each =>
            Row(pair, each.Name, each.Says, "jwt-secret", (stage, token) => each.Sign(Jwt(token), stage.Server.Address.JwtSecret!, DateTimeOffset.UtcNow))));

    /// <summary>Whoever lends nothing still learns whether a token that is none makes the application fall over.</summary>
    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Nonsense(Contract contract) =>
        FastApi.ExamplesOf(contract, scheme => scheme.TakesToken).SelectMany(pair => new[]
        {
            ("word", "conformance"), ("dots", ".."), ("three-parts", Garbage), ("not-ascii", "t\u00f6ken"), ("very-long", new string('a', 6000)), ("quotes", "\"'\\"),
            ("empty-object", "e30.e30.e30"), ("odd-header", "eyJhbGciOjV9.e30.e30"), ("no-algorithm", "eyJ0eXAiOiJKV1QifQ.eyJzdWIiOiJ4In0.eA"),
        }.Select(form => new ScenarioRow(
            $"wrong-credentials/{pair.Operation.Id}/nonsense-{form.Item1}", $"{pair.Operation} with a bearer token that is none ({form.Item1}).", Expectation.MayFail(Category.MissingOrInvalidCredentials), "",
            stage => stage.ProbeRawAsync(Ask.For(stage, pair.Operation, Presented.Header("Authorization", $"Bearer {form.Item2}")), pair.Operation))
        {
            Operation = pair.Operation,
        }));

    private static ScenarioRow Row((Operation Operation, SecurityScheme Scheme) pair, string name, string says, string needs, Func<Stage, string, string> change) => new(
        $"wrong-credentials/{pair.Operation.Id}/{name}", $"{pair.Operation} with {says}.", Refused, $"{FastApi.Need(pair.Scheme)} {needs}", async stage =>
        {
            await stage.NeedsCredentialsAsync(pair.Operation, pair.Scheme);
            var token = stage.Volatile(change(stage, await stage.RightValueAsync(pair.Scheme, pair.Operation)));
            await stage.ProbeRawAsync(Ask.For(stage, pair.Operation, Presented.Header("Authorization", $"Bearer {token}")), pair.Operation);
        })
    {
        Operation = pair.Operation,
    };

    private static string Jwt(string token) =>
        ForgedTokens.IsJwt(token) ? token : throw UnplayableException.NotApplicable("the token that was lent is no JWT, so no like of it can be forged");
}

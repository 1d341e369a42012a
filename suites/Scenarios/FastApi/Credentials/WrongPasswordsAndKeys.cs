using Conformance.Engine.Contracts;
using Conformance.Engine.Contracts.Protection;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Targets;
using Conformance.Scenarios.FastApi.Steps;

namespace Conformance.Scenarios.FastApi.Credentials;

/// <summary>A password or a key of the right form that opens nothing; asked only where the right one was seen to open.</summary>
[ScenariosOf(FastApi.Contract, "wrong-credentials")]
internal static class WrongPasswordsAndKeys
{
    private static readonly Expectation Refused = Expectation.Fail(Category.MissingOrInvalidCredentials);

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Basic(Contract contract) =>
        FastApi.ExamplesOf(contract, scheme => scheme.Kind == SchemeKind.Basic).SelectMany(pair => new (string Name, string Says, Func<string, string, string> Value)[]
        {
            ("wrong-password", "the right user name and another password", (name, password) => Lending.Basic(name, password + "x")),
            ("empty-password", "the right user name and no password", (name, _) => Lending.Basic(name, "")),
            ("empty-name", "the right password and no user name", (_, password) => Lending.Basic("", password)),
            ("both-empty", "a colon and nothing around it", (_, _) => Lending.Basic("", "")),
            ("unknown-user", "a user name that nobody has", (_, password) => Lending.Basic("conformance-nobody", password)),
            ("case-of-the-name", "the user name in other letters", (name, password) => Lending.Basic(Swapped(name), password)),
            ("not-ascii", "a password of other letters than ASCII's", (name, _) => Lending.Basic(name, "p\u00e4ssw\u00f6rd")),
            ("colon-in-password", "a second colon behind the right password", (name, password) => Lending.Basic(name, password + ":")),
        }.Select(wrong => Row(pair, wrong.Name, wrong.Says, lent => $"Basic {wrong.Value(Lending.Name(pair.Scheme, lent), Lending.Password(pair.Scheme, lent))}")));

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Keys(Contract contract) =>
        FastApi.ExamplesOf(contract, scheme => scheme.Kind == SchemeKind.ApiKey).SelectMany(pair => new (string Name, string Says, Func<string, string> Value)[]
        {
            ("wrong-key", "a key that is none", _ => "conformance-no-key"),
            ("longer-key", "the right key and a letter more", key => key + "x"),
            ("shorter-key", "the right key without its last letter", key => key[..^1]),
            ("case-of-the-key", "the right key in other letters", Swapped),
        }.Select(wrong => Row(pair, wrong.Name, wrong.Says, lent => wrong.Value(lent.Key ?? throw UnplayableException.NotApplicable($"the credentials lent for {pair.Scheme} have no 'key'")))));

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Digests(Contract contract) =>
        FastApi.ExamplesOf(contract, scheme => scheme.Kind == SchemeKind.Digest).SelectMany(pair => new[]
        {
            Digested(pair, "wrong-password", "a response made with another password", (name, password) => (name, password + "x")),
            Digested(pair, "unknown-user", "a response of a user whom nobody knows", (_, password) => ("conformance-nobody", password)),
            Row(pair, "no-parameters", "a word in place of the parameters", _ => "Digest conformance"),
        });

    private static ScenarioRow Digested((Operation Operation, SecurityScheme Scheme) pair, string name, string says, Func<string, string, (string, string)> change) =>
        Played(pair, name, says, async stage =>
        {
            var lent = stage.Lent(pair.Scheme);
            var (user, password) = change(Lending.Name(pair.Scheme, lent), Lending.Password(pair.Scheme, lent));
            return $"Digest {await Digest.AnswerAsync(stage, pair.Operation, user, password)}";
        });

    private static ScenarioRow Row((Operation Operation, SecurityScheme Scheme) pair, string name, string says, Func<CredentialSet, string> value) =>
        Played(pair, name, says, stage => Task.FromResult(value(stage.Lent(pair.Scheme))));

    private static ScenarioRow Played((Operation Operation, SecurityScheme Scheme) pair, string name, string says, Func<Stage, Task<string>> value) => new(
        $"wrong-credentials/{pair.Operation.Id}/{name}", $"{pair.Operation} with {says}.", Refused, FastApi.Need(pair.Scheme), async stage =>
        {
            await stage.NeedsCredentialsAsync(pair.Operation, pair.Scheme);
            await stage.ProbeRawAsync(Ask.For(stage, pair.Operation, Presented.At(pair.Scheme, await value(stage))), pair.Operation);
        })
    {
        Operation = pair.Operation,
    };

    /// <summary>A text without letters has no other case.</summary>
    private static string Swapped(string text)
    {
        var swapped = string.Concat(text.Select(letter => char.IsUpper(letter) ? char.ToLowerInvariant(letter) : char.ToUpperInvariant(letter)));
        return swapped != text ? swapped : throw UnplayableException.NotApplicable("what was lent has no letters");
    }
}

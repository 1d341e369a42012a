using Conformance.Engine.Contracts;
using Conformance.Engine.Contracts.Protection;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.FastApi.Steps;

namespace Conformance.Scenarios.FastApi.Credentials;

/// <summary>The right credentials open, however the names around them are written.</summary>
[ScenariosOf(FastApi.Contract, "right-credentials")]
internal static class RightCredentials
{
    /// <summary>What an operation says to who is let in is its own matter: it may need other rights, or something that is there.</summary>
    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Open(Contract contract) =>
        FastApi.OfOneScheme(contract).Where(pair => pair.Operation.IsSafe()).Select(pair => new ScenarioRow(
            $"right-credentials/{pair.Operation.Id}/open", $"{pair.Operation} with the right credentials.", pair.Operation.Guard == Guard.Declared ? Expectation.Success : Expectation.Answer, FastApi.Need(pair.Scheme),
            async stage => await stage.ProbeRawAsync(Ask.For(stage, pair.Operation, await stage.RightAsync(pair.Scheme, pair.Operation)), pair.Operation))
        {
            Operation = pair.Operation,
        });

    /// <summary>RFC 9110 §11.1; where the framework leaves the scheme to the application, so is its spelling.</summary>
    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Spelling(Contract contract) =>
        FastApi.ExamplesOf(contract, scheme => scheme.AuthScheme is not null && scheme.Kind != SchemeKind.OtherHttp).SelectMany(pair => new[]
        {
            Row(pair, "lower-case-scheme", "the scheme in small letters", Expectation.Success, (scheme, value) => Authorization($"{scheme.ToLowerInvariant()} {value}")),
            Row(pair, "upper-case-scheme", "the scheme in capital letters", Expectation.Success, (scheme, value) => Authorization($"{scheme.ToUpperInvariant()} {value}")),
            Row(pair, "lower-case-header", "the header's name in small letters", Expectation.Success, (scheme, value) => Presented.Header("authorization", $"{scheme} {value}")),
            // "1*SP": several blanks are of the grammar, and earlier releases passed the second on.
            Row(pair, "two-blanks", "two blanks behind the scheme", Expectation.MayFail(Category.MissingOrInvalidCredentials), (scheme, value) => Authorization($"{scheme}  {value}")),
            Row(pair, "tab", "a tabulator behind the scheme", Expectation.MayFail(Category.MissingOrInvalidCredentials), (scheme, value) => Authorization($"{scheme}\t{value}")),
            // RFC 9110 §5.3: which of two lines counts, nobody promised.
            Row(pair, "twice", "the header twice, right both times", Expectation.Answer, (scheme, value) => Authorization($"{scheme} {value}").And(Authorization($"{scheme} {value}"))),
            Row(pair, "right-then-wrong", "the right header and a wrong one behind it", Expectation.Answer, (scheme, value) => Authorization($"{scheme} {value}").And(Authorization($"{scheme} conformance"))),
            Row(pair, "wrong-then-right", "a wrong header and the right one behind it", Expectation.Answer, (scheme, value) => Authorization($"{scheme} conformance").And(Authorization($"{scheme} {value}"))),
        });

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> KeySpelling(Contract contract) =>
        FastApi.ExamplesOf(contract, scheme => scheme.Kind == SchemeKind.ApiKey).SelectMany(pair => KeyRows(pair));

    private static IEnumerable<ScenarioRow> KeyRows((Operation Operation, SecurityScheme Scheme) pair)
    {
        if (pair.Scheme.In == "header")
        {
            yield return Row(pair, "lower-case-header", "the header's name in small letters", Expectation.Success, (_, key) => Presented.Header(pair.Scheme.Parameter.ToLowerInvariant(), key));
            yield return Row(pair, "upper-case-header", "the header's name in capital letters", Expectation.Success, (_, key) => Presented.Header(pair.Scheme.Parameter.ToUpperInvariant(), key));
        }

        if (pair.Scheme.In == "cookie")
            yield return Row(pair, "among-cookies", "the key among other cookies", Expectation.Success, (_, key) => Presented.Header("Cookie", $"a=1; {pair.Scheme.Parameter}={key}; z=26"));
        yield return Row(pair, "twice", "the key twice", Expectation.Answer, (_, key) => Presented.At(pair.Scheme, key).And(Presented.At(pair.Scheme, key)));
    }

    private static Presented Authorization(string value) => Presented.Header("Authorization", value);

    private static ScenarioRow Row((Operation Operation, SecurityScheme Scheme) pair, string name, string says, Expectation expected, Func<string, string, Presented> write) => new(
        $"right-credentials/{pair.Operation.Id}/{name}", $"{pair.Operation} with the right credentials: {says}.", expected, FastApi.Need(pair.Scheme), async stage =>
        {
            await stage.NeedsCredentialsAsync(pair.Operation, pair.Scheme);
            var value = await stage.RightValueAsync(pair.Scheme, pair.Operation);
            await stage.ProbeRawAsync(Ask.For(stage, pair.Operation, write(pair.Scheme.AuthScheme ?? "", value)), pair.Operation);
        })
    {
        Operation = pair.Operation,
    };
}

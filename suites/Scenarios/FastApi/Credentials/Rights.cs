using Conformance.Engine.Contracts;
using Conformance.Engine.Contracts.Protection;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.FastApi.Steps;

namespace Conformance.Scenarios.FastApi.Credentials;

/// <summary>Somebody is known and may not get in: the user is inactive, or the token lacks a scope.</summary>
[ScenariosOf(FastApi.Contract, "rights")]
internal static class Rights
{
    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Inactive(Contract contract) =>
        FastApi.ExamplesOf(contract, scheme => scheme.Kind == SchemeKind.OAuth2).Select(pair => Row(
            pair.Operation, pair.Scheme, "inactive-user", $"{pair.Operation} as a user who is inactive", async stage =>
            {
                var inactive = stage.Lent(pair.Scheme).Inactive ?? throw UnplayableException.NotApplicable($"the credentials lent for {pair.Scheme} name nobody who is 'inactive'");
                return await stage.TokenAsync(pair.Scheme, inactive, inactive.Scope ?? stage.Lent(pair.Scheme).Scope);
            }));

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Scopes(Contract contract) =>
        FastApi.OfOneScheme(contract).Where(pair => pair is { Scheme.Kind: SchemeKind.OAuth2, Operation.Scopes.Count: > 0 }).SelectMany(pair => pair.Operation.Scopes.Select((missing, _) => Row(
            pair.Operation, pair.Scheme, $"without-{missing}", $"{pair.Operation} with a token that lacks the scope {missing}", stage =>
            {
                var lent = stage.Lent(pair.Scheme);
                if (lent.Token is not null)
                    throw UnplayableException.NotApplicable($"the token lent for {pair.Scheme} has the scopes that it has; a user name and password buy others");
                return stage.TokenAsync(pair.Scheme, lent, string.Join(' ', pair.Operation.Scopes.Where(scope => scope != missing)));
            })));

    /// <summary>Where only a document tells of rights, the application may grant them on other grounds.</summary>
    private static ScenarioRow Row(Operation operation, SecurityScheme scheme, string name, string says, Func<Stage, Task<string>> token) => new(
        $"rights/{operation.Id}/{name}",
        $"{says}.",
        new Expectation([Category.NotPermitted, Category.MissingOrInvalidCredentials], [], operation.Guard != Guard.Declared),
        FastApi.Need(scheme),
        async stage =>
        {
            await stage.NeedsCredentialsAsync(operation, scheme);
            await stage.ProbeRawAsync(Ask.For(stage, operation, Presented.Header("Authorization", $"Bearer {await token(stage)}")), operation);
        })
    {
        Operation = operation,
    };
}

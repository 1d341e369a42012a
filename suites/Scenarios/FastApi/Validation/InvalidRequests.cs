using Conformance.Engine.Contracts;
using Conformance.Engine.Contracts.Protection;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.FastApi.Steps;

namespace Conformance.Scenarios.FastApi.Validation;

/// <summary>Requests that fail validation: with the right credentials they are 422, without any they are refused before.</summary>
[ScenariosOf(FastApi.Contract, "validation")]
internal static class InvalidRequests
{
    private static readonly Expectation Invalid = Expectation.Fail(Category.BadInput);

    private static readonly Expectation InvalidOrUnknown = new([Category.MissingOrInvalidCredentials, Category.BadInput], [], false);

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Bodies(Contract contract) => contract.Operations
        .Where(operation => operation is { Body: { IsJson: true, Required: true }, Schemes.Count: <= 1 })
        .SelectMany(operation => new[]
        {
            Body(operation, "broken-json", "JSON that ends too early", Payload.Text("{\"name\":")),
            Body(operation, "no-body", "no body", Payload.None),
            Body(operation, "text-for-json", "a text where an object is asked for", Payload.Text("\"conformance\"")),
        });

    /// <summary>JSON that cannot be parsed is refused before anybody asks who sent it; else security comes first.</summary>
    [ScenarioTable]
    public static IEnumerable<ScenarioRow> BodiesOfNobody(Contract contract) => contract.Operations
        .Where(operation => operation is { Body: { IsJson: true, Required: true }, Schemes.Count: 1, Guard: not Guard.Optional })
        .SelectMany(operation => new[]
        {
            Row(operation, "broken-json-without-credentials", "JSON that ends too early and no credentials", InvalidOrUnknown, "", (_, _) => null, Payload.Text("{\"name\":")),
            Row(operation, "empty-object-without-credentials", "an empty object and no credentials", InvalidOrUnknown, "", (_, _) => null, Payload.Text("{}")),
        });

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> Variables(Contract contract) => contract.Operations
        .Where(operation => operation.IsSafe() && operation.Schemes.Count <= 1)
        .SelectMany(operation => operation.PathVariables.Where(variable => Type(variable) is "integer" or "number").Select(variable =>
            Row(operation, $"{variable.Name}-is-a-word", $"a word where {variable.Name} is a number", Invalid, Needs(operation), RightAsync, Payload.None, RightPath(operation, variable))));

    private static ScenarioRow Body(Operation operation, string name, string says, Payload body) => Row(operation, name, says, Invalid, Needs(operation), RightAsync, body);

    private static ScenarioRow Row(
        Operation operation, string name, string says, Expectation expected, string needs, Func<Stage, Operation, Task<Presented?>?> credentials, Payload body, Func<Stage, string>? path = null) => new(
        $"validation/{operation.Id}/{name}", $"{operation} with {says}.", expected, needs, async stage =>
        {
            var presented = credentials(stage, operation) is { } right ? await right : null;
            await stage.ProbeRawAsync(Ask.For(stage, operation, presented, body, path: path?.Invoke(stage)), operation);
        })
    {
        Operation = operation,
    };

    private static async Task<Presented?> RightAsync(Stage stage, Operation operation) =>
        operation.Schemes is [var scheme] ? await stage.RightAsync(scheme, operation) : null;

    private static string Needs(Operation operation) => operation.Schemes is [var scheme] ? FastApi.Need(scheme) : "";

    private static Func<Stage, string> RightPath(Operation operation, Parameter variable) =>
        stage => RightParts.Path(operation, stage.Any, new Dictionary<string, string> { [variable.Name] = "conformance" });

    private static string? Type(Parameter parameter) =>
        parameter.Schema.ValueKind == System.Text.Json.JsonValueKind.Object && parameter.Schema.TryGetProperty("type", out var type) && type.ValueKind == System.Text.Json.JsonValueKind.String
            ? type.GetString()
            : null;
}

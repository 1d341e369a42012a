using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Scenarios.FastApi.Steps;

namespace Conformance.Scenarios.FastApi.Routing;

/// <summary>Paths and methods that the application does not have.</summary>
[ScenariosOf(FastApi.Contract, "routing")]
internal static class Routes
{
    private const string Nowhere = "/conformance-nowhere";

    private static readonly string[] Methods = ["GET", "PUT", "PATCH", "POST", "DELETE"];

    /// <summary>An application may serve pages of its own wherever it likes.</summary>
    private static readonly Expectation Unknown = Expectation.MayFail(Category.UnidentifiableResource);

    [Scenario("routing/unknown-path", Category.UnidentifiableResource, MaySucceed = true, Says = "A path that nobody has.")]
    public static Task UnknownPath(Stage stage) => stage.ProbeRawAsync(new Request("GET", Nowhere, [], null), null);

    [Scenario("routing/unknown-path-with-token", Category.UnidentifiableResource, MaySucceed = true, Says = "A path that nobody has, with a bearer token.")]
    public static Task UnknownPathWithToken(Stage stage) => stage.ProbeRawAsync(new Request("GET", Nowhere, [new Header("Authorization", "Bearer conformance")], null), null);

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> OtherMethods(Contract contract) =>
        contract.Operations.GroupBy(operation => operation.Path).SelectMany(path => Methods.Except(path.Select(operation => operation.Method)).Take(1).Select(method =>
            Row(path.First(), method.ToLowerInvariant(), $"{method} {path.Key}, a method that the path does not have", Unknown, method)));

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> HeadAndOptions(Contract contract) =>
        FastApi.ExamplesOf(contract, _ => true).Where(pair => pair.Operation.Method == "GET").SelectMany(pair => new[] { "HEAD", "OPTIONS" }.Select(method =>
            Row(pair.Operation, method.ToLowerInvariant(), $"{method} {pair.Operation.Path}", Expectation.Answer, method)));

    [ScenarioTable]
    public static IEnumerable<ScenarioRow> OtherSlashes(Contract contract) =>
        FastApi.ExamplesOf(contract, _ => true).Where(pair => pair.Operation is { Method: "GET", HasPathVariables: false, Path: not "/" }).Select(pair => new ScenarioRow(
            $"routing/{pair.Operation.Id}/other-slash", $"{pair.Operation} with another last slash.", Expectation.Answer, "",
            stage => stage.ProbeRawAsync(new Request("GET", pair.Operation.Path.EndsWith('/') ? pair.Operation.Path.TrimEnd('/') : pair.Operation.Path + "/", [], null), null))
        {
            Operation = pair.Operation,
        });

    private static ScenarioRow Row(Operation operation, string name, string says, Expectation expected, string method) => new(
        $"routing/{operation.Id}/{name}", $"{says}.", expected, "", stage => stage.ProbeRawAsync(Ask.For(stage, operation, method: method), null))
    {
        Operation = operation,
    };
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Targets;
using Conformance.Scenarios.EdgeFunctions.Steps;

namespace Conformance.Scenarios.EdgeFunctions.Adapter;

/// <summary>Knows which functions stand behind a gate, and which tokens it takes.</summary>
internal sealed class EdgeFunctionsAdapter : ContractAdapter
{
    public override string Contract => Edge.Contract;

    public override IReadOnlyDictionary<string, TargetSetting> Settings => GateSettings.All;

    public override Task<string?> RecogniseAsync(Stage stage) => GateRecognition.LookAsync(stage);

    public override Task<ApiVersion?> GenerationAsync(Stage stage) => GateRecognition.GenerationAsync(stage);

    public override Task DiscoverAsync(Stage stage) => GateDiscovery.RunAsync(stage);

    public override bool IsGuarded(Server server, Request request)
    {
        var name = request.Path.Split('/').ElementAtOrDefault(1);
        return !Names(server, GateSettings.Open, name) && !Names(server, GateSettings.Refusing, name);
    }

    public override Task<string> TokenAsync(Stage stage, string scheme) => Task.FromResult(stage.RightToken());

    public override Task<string> PathValueAsync(Stage stage, Operation operation, Parameter variable) => Task.FromResult(stage.Verified());

    private static bool Names(Server server, string setting, string? name) => server.Address.Settings.GetValueOrDefault(setting) == name;
}

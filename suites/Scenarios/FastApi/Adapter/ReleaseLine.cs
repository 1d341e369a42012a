using Conformance.Engine.Contracts;
using Conformance.Engine.Contracts.Protection;
using Conformance.Engine.Driving;
using Conformance.Scenarios.FastApi.Steps;

namespace Conformance.Scenarios.FastApi.Adapter;

/// <summary>Looks how an application refuses what has no credentials: some schemes are refused in another way in each release line.</summary>
internal static class ReleaseLine
{
    public static async Task LookAsync(Stage stage)
    {
        foreach (var (operation, _) in FastApi.OfOneScheme(stage.Contract).Where(pair => Tells(stage.Contract, pair.Scheme)).DistinctBy(pair => pair.Scheme.Kind))
            await stage.SendRawAsync(Ask.For(stage, operation), operation);
    }

    private static bool Tells(Contract contract, SecurityScheme scheme) =>
        contract.Promises.TryGetValue(scheme.Kind, out var promise) && promise.Refusals.Values.Select(refusal => refusal.Status).Distinct().Count() > 1;
}

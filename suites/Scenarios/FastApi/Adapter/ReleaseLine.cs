using Conformance.Engine.Contracts;
using Conformance.Engine.Contracts.Protection;
using Conformance.Engine.Driving;
using Conformance.Scenarios.FastApi.Steps;

namespace Conformance.Scenarios.FastApi.Adapter;

/// <summary>Finds out of which release line an application is: some schemes refuse in another way in each.</summary>
internal static class ReleaseLine
{
    /// <summary>The line whose refusals most of the schemes show, the latest of equals; where no scheme tells lines apart, the latest.</summary>
    public static async Task<ApiVersion?> FindAsync(Stage stage)
    {
        var seen = new List<(SecurityScheme Scheme, int Status)>();
        foreach (var (operation, scheme) in FastApi.OfOneScheme(stage.Contract).Where(pair => Tells(stage.Contract, pair.Scheme)).DistinctBy(pair => pair.Scheme.Kind))
        {
            var answer = await stage.SendRawAsync(Ask.For(stage, operation), operation);
            if (answer.Response is { Status: 401 or 403 } response)
                seen.Add((scheme, response.Status));
        }

        return stage.Contract.Versions
            .Select((version, age) => (version, age, fits: seen.Count(each => stage.Contract.Promises[each.Scheme.Kind].Refusals[version.Id].Status == each.Status)))
            .OrderByDescending(each => each.fits)
            .ThenByDescending(each => each.age)
            .First().version;
    }

    private static bool Tells(Contract contract, SecurityScheme scheme) =>
        contract.Promises.TryGetValue(scheme.Kind, out var promise) && promise.Refusals.Values.Select(refusal => refusal.Status).Distinct().Count() > 1;
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Rules.Protection;
using Conformance.Engine.Targets;

namespace Conformance.Engine.Runs;

/// <summary>Finds out of which generation a server is, where generations are the contract's versions.</summary>
internal static class Generations
{
    /// <summary>As the target says, else as the adapter finds out, else as the errors look; null: a request chooses the version.</summary>
    /// <exception cref="TargetException">Nothing tells, or the target names one that the contract does not have.</exception>
    public static async Task<ApiVersion?> FindAsync(Stage stage)
    {
        var contract = stage.Contract;
        if (!contract.VersionsAreGenerations)
            return contract.VersionHeader is null ? contract.Versions[0] : null;
        if (stage.Server.Address.Generation is { } declared)
            return Declared(contract, declared);
        return await stage.Adapter.GenerationAsync(stage)
            ?? (contract.Promises.Count > 0 ? OfRefusals(contract, stage.Exchanges) : Of(contract, stage.Exchanges))
            ?? throw new TargetException($"{stage.Server.Address.Url}: nothing tells of which generation the server is; say it (--generation, \"generation\" in a target file): {string.Join(", ", contract.Versions)}");
    }

    /// <summary>The latest whose form most of the errors have; null: none has one.</summary>
    public static ApiVersion? Of(Contract contract, IEnumerable<Exchange> exchanges) => Fitting(contract, exchanges) is [.., var latest] ? latest : null;

    /// <summary>Those whose form most of the errors have, the oldest first: two may write alike.</summary>
    public static IReadOnlyList<ApiVersion> Fitting(Contract contract, IEnumerable<Exchange> exchanges)
    {
        var bodies = exchanges.Where(exchange => exchange.Response is { Status: >= 400 }).Select(exchange => exchange.Body).OfType<System.Text.Json.JsonElement>().ToList();
        var fitting = contract.Versions
            .Select(version => (version, fits: bodies.Count(body => contract.Schemas.Check(version.Errors.Schema, body).Count == 0)))
            .Where(each => each.fits > 0)
            .ToList();
        return [.. fitting.Where(each => each.fits == fitting.Max(other => other.fits)).Select(each => each.version)];
    }

    /// <summary>The one that promises most of the refusals that were seen for what does not meet a security scheme's demand, the latest of equals.</summary>
    public static ApiVersion OfRefusals(Contract contract, IEnumerable<Exchange> exchanges)
    {
        var seen = exchanges.Where(exchange => exchange.Response is { Status: 401 or 403 })
            .SelectMany(exchange => Presented.Unmet(exchange).Select(scheme => (contract.Promises[scheme.Kind].Refusals, exchange.Response!.Status)))
            .ToList();
        return contract.Versions
            .Select((version, age) => (version, age, fits: seen.Count(each => each.Refusals[version.Id].Status == each.Status)))
            .OrderByDescending(each => each.fits)
            .ThenByDescending(each => each.age)
            .First().version;
    }

    private static ApiVersion Declared(Contract contract, string id) =>
        contract.Versions.FirstOrDefault(version => version.Id == id)
        ?? contract.VersionOf(id)
        ?? throw new TargetException($"the contract '{contract.Name}' has no generation '{id}'; it has {string.Join(", ", contract.Versions)}");
}

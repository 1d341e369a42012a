using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Rules;

namespace Conformance.Engine.Runs.Recorded;

/// <summary>What a recording as a whole tells of its servers: of which generation each is, and which paths they guard.</summary>
internal sealed class RecordedServers
{
    private readonly Contract contract;
    private readonly Dictionary<string, ApiVersion?> generations;
    private readonly HashSet<(string Server, string Path)> guarded;

    public RecordedServers(Contract contract, IReadOnlyList<Exchange> seen)
    {
        this.contract = contract;
        generations = contract.VersionsAreGenerations
            ? seen.GroupBy(exchange => exchange.Server).ToDictionary(group => group.Key, group => contract.Promises.Count > 0 ? Generations.OfRefusals(contract, group) : Generations.Of(contract, group.Where(exchange => exchange.IsOwnRefusal())))
            : [];
        guarded = [.. seen.Where(IsRefusal).Select(Place)];
    }

    public ApiVersion? GenerationOf(string server) => generations.GetValueOrDefault(server);

    /// <summary>What stands behind a gate may be open on one path and not on another: guarded is what was seen to be.</summary>
    public bool IsGuarded(Exchange exchange) => exchange.Operation is not { PassesThrough: true } || guarded.Contains(Place(exchange));

    private bool IsRefusal(Exchange exchange) =>
        exchange is { Operation: { PassesThrough: true, Security: not null } }
        && exchange.IsOwnRefusal()
        && contract.Policy.For(Category.MissingOrInvalidCredentials).Contains(exchange.Response!.Status);

    /// <summary>As much of the path as the operation's template has.</summary>
    private static (string Server, string Path) Place(Exchange exchange) =>
        (exchange.Server, string.Join('/', exchange.Request.Path.Split('/').Take(exchange.Operation!.Path.Split('/').Length)));
}

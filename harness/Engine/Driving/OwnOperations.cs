using System.Text.Json;
using Conformance.Engine.Contracts;
using Conformance.Engine.Contracts.Protection;
using Conformance.Engine.Generation;
using Conformance.Engine.Targets;

namespace Conformance.Engine.Driving;

/// <summary>Asks the servers of a target for their own operations, where the contract says that each has its own.</summary>
public static class OwnOperations
{
    /// <summary>The contract with the operations of all servers, and the target with which server has which.</summary>
    /// <exception cref="TargetException">A server tells of no operations; one line that says how to name them.</exception>
    /// <exception cref="ContractException">What the target says of a server's operations does not hold together.</exception>
    public static async Task<(Contract Contract, Target Target)> ReadAsync(Contract contract, Target target, TimeSpan timeout, CancellationToken cancellation)
    {
        if (contract.PublishedAt is null)
            return (contract, target);
        var byServer = new List<IReadOnlyList<Operation>>();
        foreach (var server in target.Servers)
            byServer.Add(Declared(server, await PublishedAsync(contract, server, timeout, cancellation)));
        var all = PublishedOperations.WithIds(byServer.SelectMany(each => each).DistinctBy(Key));
        if (all.Count == 0)
            throw new TargetException($"{target.Name} cannot be tested: no operation is known; list them as 'operations' in a target file");
        var ids = all.ToDictionary(Key, operation => operation.Id);
        return (
            contract with { Operations = all },
            target with { Servers = [.. target.Servers.Select((server, index) => server with { Serves = byServer[index].Select(operation => ids[Key(operation)]).ToHashSet() })] });
    }

    /// <summary>The operations of an OpenAPI document in a file, as they stand beside recorded traffic.</summary>
    /// <exception cref="ContractException">The file cannot be read.</exception>
    public static IReadOnlyList<Operation> OfFile(string file) => PublishedOperations.Read(JsonFile.Read(file), file);

    private static (string Method, string Path) Key(Operation operation) => (operation.Method, operation.Path);

    private static async Task<IReadOnlyList<Operation>> PublishedAsync(Contract contract, ServerAddress server, TimeSpan timeout, CancellationToken cancellation)
    {
        // Who describes the operations need not publish them.
        if (server is { OpenApi: null, Operations.Count: > 0 })
            return [];
        var place = server.OpenApi ?? contract.PublishedAt!;
        if (place.StartsWith(Uri.UriSchemeFile + Uri.SchemeDelimiter, StringComparison.Ordinal))
            return OfFile(new Uri(place).LocalPath);
        try
        {
            return PublishedOperations.Read(await FetchAsync(server, place, timeout, cancellation), place);
        }
        catch (ContractException exception)
        {
            throw new TargetException($"{server.Url} cannot be tested: {exception.Message}");
        }
    }

    private static async Task<JsonElement> FetchAsync(ServerAddress server, string place, TimeSpan timeout, CancellationToken cancellation)
    {
        var (address, path) = place.StartsWith('/') ? (server, place) : (server with { Url = new Uri(new Uri(place).GetLeftPart(UriPartial.Authority)) }, new Uri(place).PathAndQuery);
        using var driver = new HttpDriver(address, timeout);
        var received = await driver.SendAsync(new Request("GET", path, [new Header("Accept", "application/json")], null), cancellation);
        if (received.Response is not { } response)
            throw new TargetException($"{server.Url} cannot be tested: {received.Detail}; check the address, and that the server is up");
        const string Mend = "name its address with \"openapi\" in a target file, or list the \"operations\" there";
        if (response.Status != 200)
            throw new TargetException($"{server.Url} cannot be tested: its OpenAPI document was looked for at {place}, which answered {response.Status}; {Mend}");
        return JsonText.Parse(response.Body) ?? throw new TargetException($"{server.Url} cannot be tested: {place} answered no JSON; {Mend}");
    }

    private static IReadOnlyList<Operation> Declared(ServerAddress server, IReadOnlyList<Operation> published)
    {
        var known = new Dictionary<string, SecurityScheme>(StringComparer.Ordinal);
        foreach (var scheme in published.SelectMany(operation => operation.Schemes).Concat(server.Schemes.Values))
            known[scheme.Name] = scheme;
        if (server.Credentials.Keys.FirstOrDefault(name => !known.ContainsKey(name)) is { } unknown)
            throw new ContractException($"the server '{server.Name}' is lent credentials for the security scheme '{unknown}', {Undescribed(known)}");
        var own = server.Operations.Select(declared => Operation(server, declared, known, published)).ToList();
        var rest = published.ExceptBy(own.Select(Key), Key)
            .Select(operation => server.DemandsWhatIsDocumented && operation is { Guard: Guard.Documented, Schemes.Count: > 0 } ? operation with { Guard = Guard.Declared } : operation);
        return [.. PublishedOperations.MarkTokens(own.Concat(rest), known.Values)];
    }

    private static Operation Operation(ServerAddress server, DeclaredOperation declared, Dictionary<string, SecurityScheme> known, IReadOnlyList<Operation> published)
    {
        IReadOnlyList<SecurityScheme> schemes = [.. declared.Schemes.Select(name => known.TryGetValue(name, out var scheme)
            ? scheme
            : throw new ContractException($"the operation {declared.Method} {declared.Path} of the server '{server.Name}' asks for the security scheme '{name}', {Undescribed(known)}"))];
        var whole = published.FirstOrDefault(operation => Key(operation) == (declared.Method, declared.Path))
            ?? new Operation { Id = "", Method = declared.Method, Path = declared.Path, Area = "" };
        return whole with
        {
            Area = PublishedOperations.Area(schemes),
            Schemes = schemes,
            Guard = declared.Optional ? Guard.Optional : Guard.Declared,
        };
    }

    private static string Undescribed(Dictionary<string, SecurityScheme> known) =>
        $"which neither 'schemes' nor the OpenAPI document describes; {(known.Count == 0 ? "they describe none" : $"they describe {string.Join(", ", known.Keys)}")}";
}

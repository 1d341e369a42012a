using System.Globalization;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Runs;
using Conformance.Engine.Targets;

namespace Conformance.Scenarios.Running;

/// <summary>What plain <c>dotnet test</c> runs: the embedded reference server, or what the environment names.</summary>
internal sealed record PlainRun(Contract Contract, IReadOnlyList<Case> Cases, string ScenariosDigest)
{
    private static readonly Lazy<PlainRun> Planned = new(Read);

    public static PlainRun Plan => Planned.Value;

    public static string Out => Variable("OUT") ?? Path.Combine(AppContext.BaseDirectory, "results");

    /// <summary>The server that the environment names; null: the embedded one.</summary>
    public Target? Target => Variable("URL") is not { } url ? null : new Target(url, Contract.Name,
    [
        new ServerAddress("default", new Uri(url))
        {
            ApiKey = Variable("API_KEY"),
            ServiceKey = Variable("SERVICE_KEY"),
            JwtSecret = Variable("JWT_SECRET"),
        },
    ]);

    public static RunOptions Options(Target target) => new()
    {
        Target = target,
        ScenariosDigest = Plan.ScenariosDigest,
        Seed = int.Parse(Variable("SEED") ?? "1", CultureInfo.InvariantCulture),
        Waivers = Variable("WAIVERS"),
    };

    private static PlainRun Read()
    {
        var contract = ContractFolder.Load(SchemasFolder.Path, Variable("CONTRACT") ?? "supabase-auth");
        var filter = Variable("FILTER")?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var all = Catalogue.Cases(contract);
        return new PlainRun(contract, CaseList.Filter(all, filter), CaseList.Digest(all));
    }

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable($"CONFORMANCE_{name}") is { Length: > 0 } value ? value : null;
}

using System.Diagnostics;
using Conformance.Cli.Proving;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Runs;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;
using Conformance.Hostile;
using Conformance.ReferenceServers;
using Conformance.Scenarios.Running;

namespace Conformance.SelfTests.Hostile;

/// <summary>Some cases against the reference server behind a hostile one.</summary>
/// <param name="Run">What came of them; null where the server was not recognised.</param>
/// <param name="Refused">Why the run was not begun.</param>
/// <param name="Took">From its beginning to its end, clean-up included.</param>
/// <param name="Struck">How many times the server was hostile.</param>
internal sealed record HostileRun(Run? Run, string? Refused, TimeSpan Took, int Struck)
{
    private static readonly Lazy<Contract> TheContract = new(() => ContractFolder.Load(SchemasFolder.Path, "supabase-auth"));
    private static readonly Lazy<IReadOnlyList<Case>> All = new(() => Scenarios.Running.Catalogue.Cases(TheContract.Value));

    public static IReadOnlyList<Case> Cases(string[] filter) => CaseList.Filter(All.Value, filter);

    /// <param name="behaviour">What the server does.</param>
    /// <param name="later">Only after the server was recognised and its capabilities found.</param>
    /// <param name="filter">Which cases.</param>
    /// <param name="every">Every how manieth request is met by it.</param>
    /// <param name="seconds">How long a request may take.</param>
    /// <param name="time">The clock of the waits for a server; null: the true one.</param>
    public static async Task<HostileRun> Of(Behaviour behaviour, bool later, string[] filter, int every = 1, double seconds = 1.5, TimeProvider? time = null)
    {
        await using var behind = await ReferenceServer.StartAsync("supabase-auth", new ReferenceServerOptions(), CancellationToken.None);
        await using var server = HostileServer.Start(behaviour, behind.Url, new HostileOptions { After = later ? int.MaxValue : 0, Every = every });
        var clock = Stopwatch.GetTimestamp();
        var options = new RunOptions
        {
            Target = new Target(behaviour.Id, "supabase-auth", [new ServerAddress("default", server.Url) { ServiceKey = behind.ServiceKey, JwtSecret = behind.JwtSecret }]),
            Timeout = TimeSpan.FromSeconds(seconds),
            Time = time ?? TimeProvider.System,
        };
        try
        {
            var cases = Cases(filter);
            await using var session = await RunSession.OpenAsync(
                options, TheContract.Value, Scenarios.Running.Catalogue.Adapter(TheContract.Value), cases, new SilentListener(), CancellationToken.None);
            server.Begin();
            await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (playing, stop) => await session.PlayAsync(playing, stop));
            var run = await session.CloseAsync();
            return new HostileRun(run, null, Stopwatch.GetElapsedTime(clock), server.Struck);
        }
        catch (TargetException exception)
        {
            return new HostileRun(null, exception.Message, Stopwatch.GetElapsedTime(clock), server.Struck);
        }
    }
}

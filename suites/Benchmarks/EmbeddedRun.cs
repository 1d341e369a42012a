using System.Diagnostics;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Runs;
using Conformance.Engine.Targets;
using Conformance.ReferenceServers;
using Conformance.Scenarios.SupabaseAuth;

namespace Conformance.Benchmarks;

/// <summary>Every case of the contract against a fresh embedded server, as <c>conformance run</c> plays them.</summary>
internal static class EmbeddedRun
{
    public static async Task<Measured> MeasureAsync(int workers, int seed, CancellationToken cancellation)
    {
        var contract = ContractFolder.Load(Path.Combine(AppContext.BaseDirectory, "schemas"), "supabase-auth");
        var assembly = typeof(Supabase).Assembly;
        var cases = CaseList.Build(contract, ScenarioCatalogue.Find(contract, assembly));
        await using var server = await ReferenceServer.StartAsync(contract.Name, new ReferenceServerOptions(), cancellation);
        var address = new ServerAddress("default", server.Url) { ServiceKey = server.ServiceKey, JwtSecret = server.JwtSecret };
        var listener = new Capture();
        var options = new RunOptions { Target = new Target("benchmark", contract.Name, [address]), Seed = seed };
        await using var session = await RunSession.OpenAsync(options, contract, ScenarioCatalogue.Adapter(contract.Name, assembly), cases, listener, cancellation);

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation }, async (each, stop) => await session.PlayAsync(each, stop));
        var elapsed = Stopwatch.GetElapsedTime(clock);

        var (requests, exchanges) = listener.Take();
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        await session.CloseAsync(hurry: cancellation);
        return new Measured(elapsed, requests, exchanges, kept / 1048576.0);
    }
}

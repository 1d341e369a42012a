using System.Net.Http.Json;
using System.Text.Json;
using Conformance.Cli.Proving;
using Conformance.Engine.Driving;
using Conformance.Engine.Runs;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;
using Conformance.ReferenceServers;
using Conformance.Scenarios.Running;
using Conformance.SelfTests.Generation;

namespace Conformance.SelfTests.Runs;

/// <summary>Plays cases as the command does, without the command.</summary>
internal static class PlayedRun
{
    public static Target Target(ReferenceServer server) => new("a server", "supabase-auth",
        [new ServerAddress("default", server.Url) { ServiceKey = server.ServiceKey, JwtSecret = server.JwtSecret }]);

    /// <summary>How many users there are on the server.</summary>
    public static async Task<int> UsersAsync(ReferenceServer server)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", server.ServiceKey);
        return (await http.GetFromJsonAsync<JsonElement>(new Uri(server.Url, "admin/users"))).GetProperty("users").GetArrayLength();
    }

    public static async Task<Run> OfAsync(RunOptions options, IReadOnlyList<Case> cases, IRunListener? listener = null)
    {
        var contract = TheContract.Load();
        await using var session = await RunSession.OpenAsync(options, contract, Catalogue.Adapter(contract), cases, listener ?? new SilentListener(), CancellationToken.None);
        var left = 0;
        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (playing, stop) =>
        {
            if (session.Spent is null)
                await session.PlayAsync(playing, stop);
            else
                Interlocked.Increment(ref left);
        });
        return await session.CloseAsync(session.Spent is { } spent ? $"{spent}: {left} not run" : null);
    }
}

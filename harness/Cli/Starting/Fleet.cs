using System.Collections.Concurrent;
using System.Diagnostics;
using Conformance.Cli.Starting.Images;
using Conformance.Cli.Starting.Processes;
using Conformance.Cli.Targeting;
using Conformance.Engine.Driving;
using Conformance.Engine.Reporting;
using Conformance.Engine.Targets;
using Conformance.ReferenceServers.Companions;

namespace Conformance.Cli.Starting;

/// <summary>
/// The servers of a target that were started for a run, and what they need beside them. Disposing of it ends and takes away
/// all of it, whatever happened before.
/// </summary>
internal sealed class Fleet : IAsyncDisposable
{
    private const int TailLines = 12;

    private readonly TargetPlan plan;
    private readonly Surroundings surroundings;
    private readonly Redactor redactor = new();
    private readonly CancellationTokenSource died = new();
    private readonly ConcurrentDictionary<string, IStartedServer> servers = new(StringComparer.Ordinal);
    private readonly string folder = Directory.CreateTempSubdirectory("conformance-servers-").FullName;
    private readonly Dictionary<bool, IStarter> starters = [];
    private readonly Dictionary<bool, Companion> companions = [];
    private (string Server, string How)? death;
    private bool ending;

    private Fleet(TargetPlan plan, Surroundings surroundings)
    {
        this.plan = plan;
        this.surroundings = surroundings;
        Logs = new FleetLogs(servers);
    }

    /// <summary>The target, all its servers ready.</summary>
    public Target Target { get; private set; } = null!;

    public FleetLogs Logs { get; }

    /// <summary>Cancelled when a server ends by itself.</summary>
    public CancellationToken Died => died.Token;

    public bool HasDied => death is not null;

    /// <exception cref="StopException">A server cannot be started, or was not ready in time; its last words stand before the line.</exception>
    public static async Task<Fleet> StartAsync(TargetPlan plan, Surroundings surroundings)
    {
        var fleet = new Fleet(plan, surroundings);
        try
        {
            await fleet.StartAsync(surroundings.Interrupted);
            return fleet;
        }
        catch
        {
            await fleet.DisposeAsync();
            throw;
        }
    }

    /// <summary>Writes the end of each log, without secrets.</summary>
    public void WriteLogs(string target, Redactor secrets)
    {
        if (servers.IsEmpty)
            return;
        ServerRedactor.Learn(secrets, plan.Servers, surroundings);
        Directory.CreateDirectory(target);
        foreach (var (name, server) in servers)
            File.WriteAllText(Path.Combine(target, name + ".log"), secrets.Clean(server.Log.From(0, FleetLogs.Limit)));
    }

    /// <summary>Says how a run ended that a server's end cut short, its last words before it.</summary>
    /// <param name="notRun">What was not played.</param>
    /// <returns>Null: no server's end was the reason.</returns>
    public string? TellDeath(string notRun) => death is null ? null : $"{LastWords(death.Value.Server, death.Value.How + " in mid-run")}: {notRun}";

    public async ValueTask DisposeAsync()
    {
        lock (died)
            ending = true;
        await Task.WhenAll(servers.Values.Select(server => server.DisposeAsync().AsTask()));
        foreach (var starter in starters.Values)
            await starter.DisposeAsync();
        foreach (var companion in companions.Values)
            await companion.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task StartAsync(CancellationToken cancellation)
    {
        var clock = Stopwatch.GetTimestamp();
        ServerRedactor.Learn(redactor, plan.Servers, surroundings);
        var wanted = plan.Servers.Where(server => server.Start is not null).ToList();
        foreach (var kind in wanted.GroupBy(server => IsImage(server)))
            await PrepareAsync(kind.Key, [.. kind], cancellation);
        foreach (var first in wanted.Where(server => server.Start!.PreparesDatabase).ToList())
        {
            await StartAsync(first, cancellation);
            wanted = await KnownAsync(servers[first.Name], first.Start!.Readiness, wanted, cancellation);
        }

        var others = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(2, Environment.ProcessorCount), CancellationToken = cancellation };
        await Parallel.ForEachAsync(wanted.Where(server => !server.Start!.PreparesDatabase), others, async (server, stop) =>
            await StartAsync(server, stop));
        if (!servers.IsEmpty)
            surroundings.Out.WriteLine($"Started {Words.Count(servers.Count, "server")} in {Words.Span(Stopwatch.GetElapsedTime(clock))}.");
        Target = new Target(plan.Name, plan.Contract, [.. plan.Servers.Where(server => server.Start is null || servers.ContainsKey(server.Name)).Select(server =>
            server.At(server.Start is null ? server.Told.Url : servers[server.Name].Url, server.Start?.WantsCompanion == true ? companions[IsImage(server)].Url : null))]);
    }

    /// <summary>Those whose configuration the release knows; which it does not is said.</summary>
    private async Task<List<ServerPlan>> KnownAsync(IStartedServer first, Readiness readiness, List<ServerPlan> wanted, CancellationToken cancellation)
    {
        if (await ReleaseProbe.AskAsync(first, readiness, cancellation) is not { } release)
            return wanted;
        var unknown = wanted.Where(server => server.Start!.Since is { } since && since > release).ToList();
        if (unknown.Count > 0)
            surroundings.Out.WriteLine($"Release v{release} does not know these configurations, which are not started: {string.Join(", ", unknown.Select(server => server.Name))}.");
        return [.. wanted.Except(unknown)];
    }

    private static bool IsImage(ServerPlan server) => server.Start?.Image is not null;

    private async Task PrepareAsync(bool areImages, IReadOnlyList<ServerPlan> wanted, CancellationToken cancellation)
    {
        starters[areImages] = areImages ? ImageStarters.Make(folder, surroundings) : new ProcessStarter(folder, surroundings);
        await starters[areImages].PrepareAsync(wanted, cancellation);
        if (wanted.Any(server => server.Start!.WantsCompanion))
            companions[areImages] = await Companion.StartOutsideAsync(starters[areImages].Here, cancellation);
    }

    private async Task StartAsync(ServerPlan server, CancellationToken cancellation)
    {
        var beside = companions.GetValueOrDefault(IsImage(server)) is { } companion ? new CompanionAddresses(companion.Url, companion.MailPort!.Value) : null;
        var started = await starters[IsImage(server)].StartAsync(server, beside, cancellation);
        servers[server.Name] = started;
        var readiness = server.Start!.Readiness;
        var took = await ReadinessProbe.WaitAsync(started, readiness, cancellation);
        if (took is null)
        {
            throw StopException.NothingTested(started.Ended.IsCompletedSuccessfully
                ? $"{LastWords(server.Name, started.Ended.Result)} before it was ready"
                : $"{LastWords(server.Name, $"was not ready within {readiness.Seconds} s")}: GET {readiness.Path} on {started.Url} had no answer below 500; --ready-within gives it more time");
        }

        _ = started.Ended.ContinueWith(ended => Mourn(server.Name, ended.Result), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
    }

    private void Mourn(string server, string how)
    {
        lock (died)
        {
            if (ending || death is not null)
                return;
            death = (server, how);
        }

        died.Cancel();
    }

    /// <summary>Shows what a server wrote last, for a line that is to follow, and makes the beginning of that line.</summary>
    private string LastWords(string server, string what)
    {
        var tail = servers[server].Log.Tail(TailLines).Select(line => PlainText.Line(redactor.Clean(line))).ToList();
        foreach (var line in tail)
            surroundings.Error.WriteLine($"  {server} | {line}");
        return $"the server '{server}' {what}{(tail.Count == 0 ? " and wrote nothing" : $" (it wrote last: {Words.Line(tail[^1], 120)})")}";
    }
}

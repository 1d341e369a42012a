using System.Collections.Concurrent;
using System.Diagnostics;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Driving.Limits;
using Conformance.Engine.Generation;
using Conformance.Engine.Runs.Shards;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;
using Conformance.Engine.Verdicts.Releases;

namespace Conformance.Engine.Runs;

/// <summary>One run against a target: opened, then its cases played in any order and on many threads, then closed.</summary>
public sealed class RunSession : IAsyncDisposable
{
    /// <summary>How long a clean-up may take when a person has asked for the end.</summary>
    private static readonly TimeSpan Hurried = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Unhurried = TimeSpan.FromMinutes(2);

    private readonly RunOptions options;
    private readonly IRunListener listener;
    private readonly CasePlayer player;
    private readonly IReadOnlyList<Server> servers;
    private readonly Waivers waivers;
    private readonly RequestBudget? budget;
    private readonly CodeLedger codes;
    private readonly ConcurrentDictionary<string, ScenarioPlay> plays = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CaseResult> results = new(StringComparer.Ordinal);
    private readonly ILookup<string, Case> byScenario;
    private readonly DateTimeOffset started = DateTimeOffset.UtcNow;
    private readonly long clock = Stopwatch.GetTimestamp();
    private readonly ReaderWriterLockSlim sealing = new();
    private readonly List<string> marks = [];
    private bool isSealed;

    private RunSession(RunOptions options, IRunListener listener, CasePlayer player, IReadOnlyList<Server> servers, IReadOnlyList<Case> cases, Waivers waivers, RequestBudget? budget)
    {
        this.budget = budget;
        this.options = options;
        this.listener = listener;
        this.player = player;
        this.servers = servers;
        this.waivers = waivers;
        codes = new CodeLedger(player.Contract);
        Cases = cases;
        byScenario = cases.ToLookup(each => each.Scenario.Id);
    }

    public IReadOnlyList<Case> Cases { get; }

    /// <summary>Those that have no result yet.</summary>
    public IReadOnlyList<Case> Unplayed => [.. Cases.Where(playing => !results.ContainsKey(playing.Id))];

    /// <summary>How many have a result.</summary>
    public int Finished => results.Count;

    /// <summary>Why no further case is worth starting; null: there is no reason.</summary>
    public string? Spent => budget is { IsSpent: true } ? budget.Says : null;

    /// <summary>What the cases that can be played on the target are likely to cost it.</summary>
    public AreaEffort Estimate(Effort effort)
    {
        var costs = Cases.Where(playing => player.CanPlay(playing)).Select(playing => effort.Of(playing.Scenario)).ToList();
        return new AreaEffort(0, costs.Sum(cost => cost.Requests), costs.Sum(cost => cost.Users), costs.Sum(cost => cost.Messages));
    }

    /// <summary>All of the waiver file.</summary>
    public IReadOnlyList<Waiver> Accepted => waivers.All;

    /// <summary>What this run's users carry in their addresses, before the at sign.</summary>
    public string Mark => player.Mark;

    public Redactor Redactor => player.Redactor;

    public Contract Contract => player.Contract;

    /// <summary>What at least one of the servers has, and what none has.</summary>
    public IReadOnlyList<Capability> Capabilities => [.. servers.SelectMany(server => server.Capabilities.All).OrderByDescending(capability => capability.On).DistinctBy(capability => capability.Name).OrderBy(capability => capability.Name, StringComparer.Ordinal)];

    /// <summary>Finds out what the target is and can do. Nothing is created on it yet.</summary>
    /// <exception cref="TargetException">It cannot be reached, or does not speak the contract.</exception>
    /// <exception cref="WaiverException">The waiver file cannot be used.</exception>
    public static async Task<RunSession> OpenAsync(
        RunOptions options, Contract contract, ContractAdapter adapter, IReadOnlyList<Case> cases, IRunListener listener, CancellationToken cancellation)
    {
        var waivers = options.Waivers is null ? Waivers.None : Waivers.Load(options.Waivers, DateOnly.FromDateTime(DateTime.UtcNow));
        var mark = options.Mark ?? Hash.Short(Guid.NewGuid().ToString(), 8);
        var patience = new Patience(options.Time);
        var servers = new List<Server>();
        var budget = options.MaxRequests is { } most ? new RequestBudget(most, () => servers.Sum(adapter.Owes)) : null;
        var turnstile = new Turnstile(options.ReadOnly ? new ReadOnly(contract) : null, budget, options.Rate is { } rate ? new Pace(rate, TimeProvider.System) : null);
        servers.AddRange(options.Target.Servers.Select(address => new Server(address, new HttpDriver(address, options.Timeout, turnstile), options.Time) { Patience = patience }));
        var player = new CasePlayer(contract, adapter, servers, options, mark, waivers);
        var session = new RunSession(options, listener, player, servers, cases, waivers, budget);
        try
        {
            var several = new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellation };
            await Parallel.ForEachAsync(servers, several, async (server, stop) => await Discovery.RunAsync(player, server, stop));
        }
        catch
        {
            // Finding out what a server can do may have made users on it.
            if (servers.Any(server => server.Ledger.Users.Count > 0) && await session.TakeAwayAsync(cancellation) is [var first, ..] leftovers)
                listener.Note($"left behind on the target: {leftovers.Count}, such as: {player.Redactor.Clean(first)}; `conformance cleanup --mark {mark}` takes it away");
            await session.DisposeAsync();
            throw;
        }

        listener.Opened(options with { Mark = mark }, session.Capabilities, cases.Count);
        return session;
    }

    /// <summary>Takes results over from an earlier part of this run; their cases are not played again.</summary>
    public void Take(IReadOnlyList<CaseResult> earlier)
    {
        foreach (var result in earlier)
        {
            var findings = result.Findings.Select(finding => waivers.Apply(finding with { Waiver = null })).ToList();
            results[result.Id] = result with { Findings = findings };
            codes.See(result);
        }
    }

    /// <summary>Takes away what an earlier part of this run left that was ended before it could, and remembers its marks.</summary>
    /// <returns>What was found; nothing where no key lets us look.</returns>
    public async Task<IReadOnlyList<Leftover>> SweepAsync(IReadOnlyList<string> earlier, CancellationToken cancellation)
    {
        marks.AddRange(earlier);
        if (options.ReadOnly)
            return [];
        var found = await Task.WhenAll(servers.Select(server => new TakingAway(player).SweepAsync(server, earlier, cancellation)));
        return [.. found.SelectMany(each => each)];
    }

    /// <summary>Plays a case, once: asked again it gives the same result. Throws for nothing but cancellation.</summary>
    public async Task<CaseResult> PlayAsync(Case playing, CancellationToken cancellation)
    {
        var play = plays.GetOrAdd(playing.Scenario.Id, _ => new ScenarioPlay());
        var result = await play.GetAsync(playing, () => PlayOnceAsync(playing, play, cancellation));
        // What was exchanged is needed until the last version has been compared; then only its verdict is kept.
        if (play.Delivered(playing) && play.Count >= byScenario[playing.Scenario.Id].Count())
            plays.TryRemove(playing.Scenario.Id, out _);
        return result;
    }

    /// <summary>Takes no further result: a case that is still being played counts as not run.</summary>
    public void Seal()
    {
        sealing.EnterWriteLock();
        isSealed = true;
        sealing.ExitWriteLock();
    }

    /// <summary>Cleans up what was created and makes the result.</summary>
    /// <param name="interrupted">Why not all cases were played; null: they were.</param>
    /// <param name="hurry">Somebody waits for the end: from then on the clean-up has a second.</param>
    public async Task<Run> CloseAsync(string? interrupted = null, CancellationToken hurry = default)
    {
        Seal();
        var leftovers = await TakeAwayAsync(hurry);
        var cases = results.Values.OrderBy(result => result.Id, StringComparer.Ordinal).ToList();
        var stale = waivers.Stale(waiver => interrupted is null && options.Filter.Count == 0 && CanMeet(waiver.Needs) && (options.Baseline is not null || !ReleaseGate.Judges(waiver.Rule)));
        var expired = waivers.Stale(_ => false);
        var run = new Run
        {
            Target = options.Target.Name,
            Contract = Contract.Name,
            ContractDigest = Contract.Digest,
            ScenariosDigest = options.ScenariosDigest,
            Filter = options.Filter,
            Shard = options.Shard,
            Servers = [.. servers.Select(Seen)],
            Gate = options.Gate,
            Terms = options.Terms,
            Marks = [.. marks, Mark],
            ApiVersions = [.. Contract.Versions.Select(version => version.Id)],
            Seed = options.Seed,
            Digest = Run.DigestOf(cases),
            Started = started,
            Duration = Stopwatch.GetElapsedTime(clock),
            Requests = servers.Sum(server => server.Driver.Sent),
            Cases = cases,
            Findings = Findings.Merge(cases.SelectMany(result => result.Findings)),
            Codes = codes.Read(cases, [.. Cases.Select(each => each.Scenario).Distinct()]),
            Capabilities = Capabilities,
            Waivers = Accepted,
            WaiversUsed = waivers.Used,
            // What one shard has not seen another may have.
            WaiversStale = options.Shard is null ? stale : expired,
            WaiversUndecided = options.Shard is null ? [] : [.. stale.Except(expired).Select(waiver => waiver.Id)],
            Leftovers = [.. leftovers.Select(Redactor.Clean)],
            Interrupted = interrupted,
        };
        if (options.Baseline is { } gate)
            run = run with { Comparison = gate.Conclude(run) };
        listener.Closed(run);
        return run;
    }

    public ValueTask DisposeAsync()
    {
        foreach (var server in servers)
            server.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The servers are cleaned at the same time; one that does not answer any more keeps nobody waiting.</summary>
    private async Task<List<string>> TakeAwayAsync(CancellationToken hurry)
    {
        budget?.CleanUp();
        using var bound = new CancellationTokenSource(Unhurried);
        await using var hurrying = hurry.Register(() => bound.CancelAfter(options.IsPassing ? TimeSpan.Zero : Hurried));
        var leftovers = await Task.WhenAll((options.ReadOnly ? [] : servers).Select(server => new TakingAway(player).CleanUpAsync(server, bound.Token)));
        return options.IsPassing && hurry.IsCancellationRequested ? [] : [.. leftovers.SelectMany(each => each)];
    }

    private ServerSeen Seen(Server server)
    {
        var seen = ServersSeen.Of(server, Contract);
        return new ServerSeen(server.Name, Redactor.Clean(server.Address.Url.ToString()), server.Release, seen.Has, seen.Lacks, seen.Unserved);
    }

    private bool CanMeet(IReadOnlyList<string> needs) => servers.Any(server => needs.All(need => server.Capabilities.Missing(need) is null));

    private async Task<CaseResult> PlayOnceAsync(Case playing, ScenarioPlay play, CancellationToken cancellation)
    {
        var earlier = Contract.VersionsAreGenerations || playing.Version == Contract.Versions[0] || playing.Scenario.Form is not null
            ? null
            : byScenario[playing.Scenario.Id].FirstOrDefault(each => each.Version == Contract.Versions[0]);
        var twin = earlier is null ? null : await play.GetAsync(earlier, () => PlayOnceAsync(earlier, play, cancellation));
        var result = Sightings.In(await PlaySafelyAsync(playing, earlier is null ? null : (earlier, twin!), cancellation));
        Keep(result);
        return result;
    }

    private void Keep(CaseResult result)
    {
        sealing.EnterReadLock();
        try
        {
            if (isSealed)
                return;
            codes.See(result);
            results[result.Id] = result with { Exchanges = [] };
            listener.CaseFinished(result);
        }
        finally
        {
            sealing.ExitReadLock();
        }
    }

    /// <summary>A fault of ours in judging one case must not cost the others theirs.</summary>
    private async Task<CaseResult> PlaySafelyAsync(Case playing, (Case Case, CaseResult Result)? earlier, CancellationToken cancellation)
    {
        try
        {
            return await player.PlayAsync(playing, earlier, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException and not OutOfMemoryException)
        {
            return player.Failed(playing, $"the harness failed: {exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;
using Conformance.Engine.Verdicts.Releases;

namespace Conformance.Engine.Runs;

/// <summary>Plays single cases: chooses the server, sets the stage, judges what came of it.</summary>
internal sealed class CasePlayer
{
    private readonly IReadOnlyList<Server> servers;
    private readonly RunOptions options;
    private readonly string mark;
    private readonly Waivers waivers;
    private readonly Judge judge;
    private readonly Reduction reduction;
    private readonly ServerChoice choice;

    public CasePlayer(Contract contract, ContractAdapter adapter, IReadOnlyList<Server> servers, RunOptions options, string mark, Waivers waivers)
    {
        Contract = contract;
        Adapter = adapter;
        this.servers = servers;
        this.options = options;
        this.mark = mark;
        this.waivers = waivers;
        foreach (var server in servers)
        {
            Redactor.Learn(server.Address.ServiceKey, "CONFORMANCE_SERVICE_KEY");
            Redactor.Learn(server.Address.JwtSecret, "CONFORMANCE_JWT_SECRET");
            Redactor.Learn(server.Address.ApiKey, "CONFORMANCE_API_KEY");
            foreach (var (name, value) in server.Address.Settings.Where(setting => adapter.Settings.GetValueOrDefault(setting.Key) is { IsSecret: true }))
                Redactor.Learn(value, name);
        }

        foreach (var secret in servers.SelectMany(server => server.Address.Credentials.Values).SelectMany(lent => lent.Secrets))
            Redactor.Learn(secret, "CREDENTIAL");
        foreach (var scheme in contract.Operations.SelectMany(operation => operation.Schemes))
            Redactor.LearnName(scheme.Parameter);

        judge = new Judge(contract, Redactor, exchange => servers.First(server => server.Name == exchange.Server).Address.Url);
        reduction = new Reduction(judge, Redactor);
        choice = new ServerChoice(servers, adapter);
    }

    public Contract Contract { get; }

    public ContractAdapter Adapter { get; }

    /// <summary>What this run's users carry in their addresses.</summary>
    public string Mark => mark;

    public Redactor Redactor { get; } = new();

    public Stage Stage(Case playing, Server server, CancellationToken cancellation, string attempt = "", bool takesRefusals = false, bool isAlone = false) => new(
        Contract,
        server,
        Adapter,
        playing,
        new Any(Hash.Stable($"{options.Seed}/{playing.Scenario.Id}{attempt}"), mark, Hash.Short(playing.Id + attempt, 8)),
        cancellation)
    {
        TakesRefusals = takesRefusals,
        IsAlone = isAlone || attempt.Length > 0,
    };

    /// <summary>What fails is played once more from a fresh state; only what shows again is held against the server.</summary>
    /// <param name="playing">What to play.</param>
    /// <param name="earlier">The case of the first API version that its answer is compared with, and what came of it; null: none.</param>
    /// <param name="cancellation">Ends the play.</param>
    public async Task<CaseResult> PlayAsync(Case playing, (Case Case, CaseResult Result)? earlier, CancellationToken cancellation)
    {
        var stages = new List<Stage>();
        var result = await RepeatAsync(playing, earlier, stages, cancellation);
        foreach (var stage in stages)
            await TidyAsync(stage);
        return result;
    }

    private async Task<CaseResult> RepeatAsync(Case playing, (Case Case, CaseResult Result)? earlier, List<Stage> stages, CancellationToken cancellation)
    {
        var clock = Stopwatch.GetTimestamp();
        var (server, missing) = choice.Choose(playing);
        Stage Set(Case one, string attempt)
        {
            stages.Add(Stage(one, server, cancellation, attempt));
            return stages[^1];
        }

        var stage = Set(playing, "");
        var result = await PlayOnceAsync(stage, missing, earlier?.Result);
        for (var attempt = 0; result.Outcome == Outcome.Fail && attempt < Repetition.Times(result); attempt++)
        {
            var word = attempt == 0 ? "/again" : string.Create(CultureInfo.InvariantCulture, $"/again-{attempt}");
            var again = Set(playing, word);
            var second = await PlayOnceAsync(again, missing, await TwinAsync(result, earlier, twin => Set(twin, word)));
            result = again.IsCut ? result : Repetition.Compare(result, second);
        }

        if (result.Outcome == Outcome.Fail && await server.Pulse.LookAsync(Stopwatch.GetTimestamp(), cancellation) is { } stranger)
            result = result with { Outcome = Outcome.Inconclusive, Reason = PlainText.Line(Redactor.Clean(stranger)), Findings = [] };

        return result with
        {
            Findings = await reduction.ReduceAsync(result.Findings, stage, () => Set(playing, "")),
            Duration = Stopwatch.GetElapsedTime(clock),
        };
    }

    /// <summary>Where the pair is what is wrong, both of it are played again.</summary>
    private async Task<CaseResult?> TwinAsync(CaseResult result, (Case Case, CaseResult Result)? earlier, Func<Case, Stage> set) =>
        earlier is { } twin && result.Findings.Any(finding => judge.IsOfPairs(finding))
            ? await PlayOnceAsync(set(twin.Case), null, null)
            : earlier?.Result;

    /// <summary>The case is judged already: what cannot be taken away now costs it nothing and is left to the end of the run.</summary>
    private async Task TidyAsync(Stage stage)
    {
        try
        {
            await Adapter.TidyAsync(stage);
        }
        catch (Exception exception) when (exception is UnplayableException or OperationCanceledException)
        {
        }
    }

    private async Task<CaseResult> PlayOnceAsync(Stage stage, string? missing, CaseResult? twin)
    {
        var playing = stage.Playing;
        Ending? ending = missing is null ? null : new Ending(Outcome.NotApplicable, missing);
        if (ending is null)
        {
            try
            {
                await playing.Scenario.Play(stage);
            }
            catch (UnplayableException exception)
            {
                ending = new Ending(exception.IsNotApplicable ? Outcome.NotApplicable : Outcome.Inconclusive, exception.Message);
            }
            catch (OperationCanceledException) when (stage.Cancellation.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                ending = new Ending(Outcome.Error, $"the scenario failed: {exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}");
            }
        }

        SecretsOf.Learn(Redactor, stage.Exchanges);
        var (judged, findings) = Judged(stage, twin, ending);
        var (outcome, reason) = Ending.Of(stage, ending, findings);
        return new CaseResult
        {
            Id = playing.Id,
            Scenario = playing.Scenario.Id,
            ApiVersion = playing.Version.Id,
            Area = playing.Scenario.Area,
            Sentence = playing.Scenario.Sentence,
            Operation = stage.Probe?.Subject,
            Server = stage.Server.Name,
            Outcome = outcome,
            Reason = reason is null ? null : PlainText.Line(Redactor.Clean(reason)),
            Expected = playing.Scenario.Expected.Says,
            Status = stage.Probe?.Response?.Status,
            Code = stage.Probe?.Error?.Code is { } code ? Redactor.Clean(code) : null,
            Exchanges = judged,
            Findings = findings,
            Digest = RequestDigest.Of(stage.Exchanges, mark, stage.Volatiles),
            Duration = TimeSpan.Zero,
        };
    }

    /// <summary>Whether some server has what the scenario needs, as far as is known.</summary>
    public bool CanPlay(Case playing) => choice.Choose(playing).Missing is null;

    /// <summary>The result of a case that could not be judged.</summary>
    public CaseResult Failed(Case playing, string reason) => new()
    {
        Id = playing.Id,
        Scenario = playing.Scenario.Id,
        ApiVersion = playing.Version.Id,
        Area = playing.Scenario.Area,
        Sentence = playing.Scenario.Sentence,
        Operation = playing.Scenario.Operation?.ToString(),
        Server = servers[0].Name,
        Outcome = Outcome.Error,
        Reason = PlainText.Line(Redactor.Clean(reason)),
        Exchanges = [],
        Findings = [],
        Digest = "",
        Duration = TimeSpan.Zero,
    };

    private (IReadOnlyList<JudgedExchange> Judged, IReadOnlyList<Finding> Findings) Judged(Stage stage, CaseResult? twin, Ending? early)
    {
        var judged = stage.Exchanges.Select(exchange => judge.Exchange(exchange, stage.Playing.Id)).ToList();
        var paired = Pair(stage.Probe, twin, stage.Playing);
        if (paired.Count > 0)
            judged[^1] = judged[^1] with { Rules = [.. judged[^1].Rules, .. paired] };
        var policy = judged.SelectMany(each => each.Findings).Select(waivers.Apply).Select(LetPass).ToList();
        var released = Released(stage, early);
        if (released.Count > 0 && early is null)
            judged[^1] = judged[^1] with { Rules = [.. judged[^1].Rules, .. released] };
        return (judged, Findings.Merge(policy.Concat(released.SelectMany(rule => rule.Findings).Select(waivers.Apply))));
    }

    /// <summary>What has changed since the baseline's release; empty where there is nothing to compare.</summary>
    private IReadOnlyList<RuleVerdict> Released(Stage stage, Ending? early)
    {
        if (options.Baseline is not { } gate)
            return [];
        if (early is null)
        {
            return stage.Probe is { } probe && Sightings.Of(probe).IsTelling && gate.Compare(probe, stage.Server) is { } changed
                ? judge.Release(probe, changed, stage.Playing.Id)
                : [];
        }

        if (early.Outcome != Outcome.NotApplicable || gate.Gone(stage.Playing.Scenario.Id, servers) is not { } gone)
            return [];
        var operation = Contract.Operations.First(known => known.ToString() == gone.Subject);
        var unsent = new Exchange(Contract, Requests.Build(stage, operation, new Call()), null) { Operation = operation, Scenario = stage.Playing.Scenario.Id, Server = stage.Server.Name };
        return judge.Release(unsent, gone, stage.Playing.Id);
    }

    private Finding LetPass(Finding finding) => options.Gate == Gate.Baseline && finding.Waiver is null ? finding with { Waiver = Waiver.OfGate } : finding;

    /// <summary>An answer that did not repeat is nothing to compare with.</summary>
    private IReadOnlyList<RuleVerdict> Pair(Exchange? probe, CaseResult? twin, Case playing) =>
        probe is not null && twin is { IsFlaky: false } && twin.Exchanges.FirstOrDefault(each => each.Exchange.IsProbe)?.Exchange is { } earlier
            ? judge.Pair(earlier, probe, playing.Id)
            : [];
}

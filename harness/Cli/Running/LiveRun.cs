using Conformance.Cli.Display;
using Conformance.Cli.Releases;
using Conformance.Cli.Reports;
using Conformance.Cli.Starting;
using Conformance.Cli.Targeting;
using Conformance.Cli.Usage;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Reporting;
using Conformance.Engine.Runs;
using Conformance.Engine.Runs.Recorded;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;
using Conformance.Scenarios.Running;

namespace Conformance.Cli.Running;

/// <summary>From options to a judged, reported run.</summary>
internal static class LiveRun
{
    public static Task<int> ExecuteAsync(LiveRunRequest request, Surroundings surroundings) =>
        PlayAsync(request, surroundings, (run, outputs) => Ending.TellAsync(run, outputs, request.AllureReport, surroundings));

    /// <summary>Plays for another verb: its results are written, and nobody judges them.</summary>
    /// <returns>The run, which may have been interrupted.</returns>
    public static async Task<Run> PlayAsync(LiveRunRequest request, Surroundings surroundings)
    {
        Run? played = null;
        await PlayAsync(request, surroundings, (run, outputs) =>
        {
            outputs.Write(run);
            played = run;
            return Task.FromResult(ExitCode.Kept);
        });
        return played!;
    }

    private static async Task<int> PlayAsync(LiveRunRequest request, Surroundings surroundings, Func<Run, Outputs, Task<int>> end)
    {
        StartChoice.Check(request.Start, request.Target);
        var named = TargetChoice.Read(request.Target, surroundings);
        var contract = Data.Contract(named?.Contract ?? request.Target.Contract);
        if (request.Start.IsMade)
            named = StartChoice.Plan(request.Start, request.Target, contract, CaseList.Filter(Catalogue.Cases(contract), request.Filter), surroundings);
        TargetSettings.Check(named, contract, Catalogue.Adapter(contract));
        WaiverFiles.Check(request.Waivers);
        await using var fleet = named is null ? null : await Fleet.StartAsync(named, surroundings);
        var target = fleet?.Target;
        if (target is not null)
            (contract, target) = await OwnOperations.ReadAsync(contract, target, request.Timeout, surroundings.Interrupted);
        var all = Catalogue.Cases(contract);
        var cases = CaseChoice.Of(all, request.Filter, request.Shard, Catalogue.Effort(contract));
        var gate = GateChoice.Read(request.Gate, request.Baseline, contract, all);
        var digest = CaseList.Digest(all);
        var resumed = request.IsResumed ? Resumption.Begin(request, contract, target, digest, cases, gate.Terms(request)) : null;
        using var outputs = Outputs.Open(request.Out, contract, Earlier.Find(request.Previous, request.Out, contract.Name, named?.Name ?? EmbeddedTarget.Name));
        using var recorder = request.Record is { } file ? new HarRecorder(file) : null;
        await using var embedded = named is null ? await Embedded.StartAsync(contract.Name, surroundings.Interrupted) : null;
        var options = new RunOptions
        {
            Target = target ?? embedded!.Target,
            Seed = request.Seed,
            Filter = request.Filter,
            Shard = request.Shard,
            ReadOnly = request.ReadOnly,
            MaxRequests = request.MaxRequests,
            Rate = request.Rate,
            ScenariosDigest = digest,
            Timeout = request.Timeout,
            Waivers = request.Waivers,
            Gate = gate.Gate,
            Baseline = gate.Baseline,
            Terms = gate.Terms(request),
            Mark = Hash.Short(Guid.NewGuid().ToString(), 8),
            IsPassing = target is null,
        };
        AllureFolder.Use(outputs.Paths.AllureResults);
        var run = await PlayAsync(options, contract, cases, request.Workers, outputs, recorder, fleet, request.Deadline, resumed, surroundings);
        if (recorder?.Failure is { } failure)
            throw failure;
        if (recorder is { LeftOut: > 0 and var many })
            await surroundings.Out.WriteLineAsync($"{request.Record} is full at {HarRecorder.Most / 1024 / 1024} MiB: {Words.Count(many, "case")} left out");
        fleet?.WriteLogs(outputs.Paths.ServerLogs, outputs.Redactor);
        var code = await end(run, outputs);
        if (run.Leftovers.Count > 0)
            await surroundings.Out.WriteLineAsync(Remedy.Of(request.Target, contract, options.Mark!));
        return fleet?.HasDied != true || code != ExitCode.Failed ? code : ExitCode.NothingTested;
    }

    private static async Task<Run> PlayAsync(
        RunOptions options, Contract contract, IReadOnlyList<Case> cases, int workers, Outputs outputs, HarRecorder? recorder, Fleet? fleet, TimeSpan deadline, Resumption? resumed, Surroundings surroundings)
    {
        var progress = Progress.For(surroundings);
        IRunListener listener = new Listeners([new OutputListener(outputs), progress.Tally, .. recorder is null ? Array.Empty<IRunListener>() : [recorder]]);
        using var late = new CancellationTokenSource(deadline);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(surroundings.Interrupted, late.Token);
        await using var session = await progress.TellAsync(() => OpenAsync(() => RunSession.OpenAsync(options, contract, Catalogue.Adapter(contract), cases, listener, end.Token), deadline, late.Token), surroundings.Out);
        outputs.Redactor = session.Redactor;
        recorder?.Redactor = session.Redactor;
        if (resumed is not null)
            await TakeOverAsync(resumed, session, outputs, surroundings);
        surroundings.Out.WriteLine(
            $"{contract.Title}: {Words.Count(cases.Count, "case")} over {Words.Count(contract.Versions.Count, "API version")} against {options.Target.Name}, seed {options.Seed}{(options.Shard is { } shard ? $", shard {shard}" : "")}");
        if (fleet is not null && !options.ReadOnly)
            surroundings.Out.WriteLine(BudgetLine.Of(session.Estimate(Catalogue.Effort(contract)), session.Mark));
        return await progress.ShowAsync(async () =>
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(end.Token, fleet?.Died ?? CancellationToken.None);
            var unplayed = await CaseRunner.PlayAsync(
                session, contract, options.Seed, workers, fleet?.Logs, () => surroundings.Interrupted.IsCancellationRequested ? "interrupted" : $"the run's deadline of {Words.Span(deadline)} has passed", stop.Token);
            unplayed = fleet?.TellDeath(NotRun.Says(session)) ?? unplayed;
            var run = await session.CloseAsync(unplayed, surroundings.Interrupted);
            return resumed is null ? run : run with { Requests = run.Requests + resumed.Saved.Run.Requests };
        });
    }

    /// <summary>A server that answers nothing keeps nobody beyond the deadline, though nothing is played yet.</summary>
    private static async Task<RunSession> OpenAsync(Func<Task<RunSession>> open, TimeSpan deadline, CancellationToken late)
    {
        try
        {
            return await open();
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            throw StopException.NothingTested($"the run's deadline of {Words.Span(deadline)} has passed while it was being found out what the target can do: nothing was tested; see whether the server answers, or give --deadline more");
        }
    }

    private static async Task TakeOverAsync(Resumption resumed, RunSession session, Outputs outputs, Surroundings surroundings)
    {
        session.Take(resumed.Saved.Run.Cases);
        foreach (var untold in outputs.Take(resumed.Saved))
            AllureStory.WriteWhole(untold, session.Contract, session.Redactor, session.Accepted);
        resumed.End();
        surroundings.Out.WriteLine($"Resumed: {Words.Count(session.Finished, "case")} taken over, {Words.Count(session.Unplayed.Count, "case")} left to play");
        var found = await SweepAsync(session, resumed.Saved.Run.Marks, surroundings.Interrupted);
        var refused = found.Where(leftover => leftover.Refusal is not null).ToList();
        if (found.Count > refused.Count)
            surroundings.Out.WriteLine($"Deleted: {Words.Count(found.Count - refused.Count, "user")} that the earlier part had left");
        if (refused.Count > 0)
            surroundings.Out.WriteLine($"Left by the earlier part and still there: {refused.Count}, such as: {Words.Line($"{refused[0].What}: {refused[0].Refusal}")}");
    }

    private static async Task<IReadOnlyList<Leftover>> SweepAsync(RunSession session, IReadOnlyList<string> marks, CancellationToken interrupted)
    {
        try
        {
            return await session.SweepAsync(marks, interrupted);
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            // The run ends in good order all the same, and the next part of it looks again.
            return [];
        }
    }
}

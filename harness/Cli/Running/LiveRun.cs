using Conformance.Cli.Display;
using Conformance.Cli.Reports;
using Conformance.Cli.Targeting;
using Conformance.Cli.Usage;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
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
    public static async Task<int> ExecuteAsync(LiveRunRequest request, Surroundings surroundings)
    {
        var named = TargetChoice.Read(request.Target, surroundings);
        var contract = Data.Contract(named?.Contract ?? request.Target.Contract);
        TargetSettings.Check(named, contract, Catalogue.Adapter(contract));
        if (named is not null)
            (contract, named) = await OwnOperations.ReadAsync(contract, named, request.Timeout, surroundings.Interrupted);
        var all = Catalogue.Cases(contract);
        var cases = Cases(all, request.Filter);
        WaiverFiles.Check(request.Waivers);
        using var outputs = Outputs.Open(request.Out, contract, Earlier.Find(request.Previous, request.Out, contract.Name, named?.Name ?? EmbeddedTarget.Name));
        using var recorder = request.Record is { } file ? new HarRecorder(file) : null;
        await using var embedded = named is null ? await Embedded.StartAsync(contract.Name, surroundings.Interrupted) : null;
        var options = new RunOptions
        {
            Target = named ?? embedded!.Target,
            Seed = request.Seed,
            Filter = request.Filter,
            ScenariosDigest = CaseList.Digest(all),
            Timeout = request.Timeout,
            Waivers = request.Waivers,
        };
        AllureFolder.Use(outputs.Paths.AllureResults);
        var run = await PlayAsync(options, contract, cases, request.Workers, outputs, recorder, surroundings);
        if (recorder?.Failure is { } failure)
            throw failure;
        return await Ending.TellAsync(run, outputs, request.AllureReport, surroundings);
    }

    private static async Task<Run> PlayAsync(
        RunOptions options, Contract contract, IReadOnlyList<Case> cases, int workers, Outputs outputs, HarRecorder? recorder, Surroundings surroundings)
    {
        var progress = Progress.For(surroundings);
        await using var session = await RunSession.OpenAsync(
            options, contract, Catalogue.Adapter(contract), cases, new Listeners([new OutputListener(outputs), progress.Tally, .. recorder is null ? Array.Empty<IRunListener>() : [recorder]]), surroundings.Interrupted);
        outputs.Redactor = session.Redactor;
        recorder?.Redactor = session.Redactor;
        surroundings.Out.WriteLine(
            $"{contract.Title}: {Words.Count(cases.Count, "case")} over {Words.Count(contract.Versions.Count, "API version")} against {options.Target.Name}, seed {options.Seed}");
        return await progress.ShowAsync(async () =>
        {
            var unplayed = await CaseRunner.PlayAsync(session, contract, options.Seed, workers, progress.Tally, surroundings.Interrupted);
            return await session.CloseAsync(unplayed);
        });
    }

    /// <exception cref="StopException">No case fits the filter.</exception>
    private static IReadOnlyList<Case> Cases(IReadOnlyList<Case> all, IReadOnlyList<string> filter)
    {
        var fitting = CaseList.Filter(all, filter);
        if (fitting.Count > 0)
            return fitting;
        var words = all.Select(playing => playing.Scenario.Id).Concat(all.Select(playing => playing.Scenario.Area)).Distinct();
        throw StopException.NothingTested(
            $"no case fits --filter {string.Join(", ", filter.Select(pattern => $"'{pattern}'"))}{Suggest.DidYouMean(filter[0].Trim('*'), words)}; `conformance list cases` names them");
    }
}

using Conformance.Cli.Running;
using Conformance.Engine.Reporting;
using Conformance.Engine.Reporting.Releases;
using Conformance.Engine.Verdicts;
using Conformance.Engine.Verdicts.Releases;

namespace Conformance.Cli.Releases;

/// <summary>From a target, or from results, to a baseline.</summary>
internal static class BaselineRun
{
    public static async Task<int> ExecuteAsync(BaselineRequest request, Surroundings surroundings)
    {
        if (request.From.Count > 0 && (request.Live.Target.Url ?? request.Live.Target.File) is { } target)
            throw StopException.Usage($"--from and {target} exclude each other; record either results or a server");
        OutputFile.Prepare(request.File);
        var runs = request.From.Count > 0 ? [.. request.From.Select(folder => RunReader.Read(folder).Run)] : await PlayAsync(request, surroundings);
        var contract = Data.Contract(runs[0].Contract);
        if (runs.FirstOrDefault(run => run.Contract != contract.Name) is { } other)
            throw StopException.Usage($"{other.Target} was run against the contract '{other.Contract}', {runs[0].Target} against '{contract.Name}'; a baseline is of one contract");
        if (runs.FirstOrDefault(run => run.Interrupted is not null) is { } interrupted)
            throw new StopException(ExitCode.Failed, $"{interrupted.Target}: {interrupted.Interrupted}; no baseline is made of a part");
        var baseline = Baselines.Merge([.. runs.Select(run => Baselines.Of(run, contract, request.Release))]);
        if (baseline.Conditions.Count == 0)
            throw StopException.NothingTested($"none of {Words.Count(runs[0].Cases.Count, "case")} says anything of the release; no baseline is made");
        BaselineFile.Write(request.File, baseline);
        await surroundings.Out.WriteLineAsync($"{baseline.Release}: {Words.Count(baseline.Conditions.Count, "condition")} recorded in {request.File}");
        foreach (var group in baseline.Unrecorded.Values.GroupBy(each => each.Outcome).OrderBy(group => group.Key))
            await surroundings.Out.WriteLineAsync($"{Words.Count(group.Count(), "scenario")} not recorded: {Said(group.Key)}{Example(group)}");
        return ExitCode.Kept;
    }

    private static async Task<IReadOnlyList<Run>> PlayAsync(BaselineRequest request, Surroundings surroundings)
    {
        var runs = new List<Run>();
        for (var round = 0; round < request.Runs; round++)
        {
            var live = request.Live with
            {
                Seed = unchecked(request.Live.Seed + round),
                Out = round == 0 ? request.Live.Out : Path.Combine(request.Live.Out, $"run-{round + 1}"),
            };
            var run = await LiveRun.PlayAsync(live, surroundings);
            runs.Add(run);
            if (run.Interrupted is not null)
                break;
        }

        return runs;
    }

    private static string Said(Outcome outcome) => outcome switch
    {
        Outcome.NotApplicable => "not applicable",
        Outcome.Error => "the harness or the transport failed",
        _ => "inconclusive",
    };

    private static string Example(IEnumerable<Unrecorded> group) =>
        group.Select(each => each.Reason).OfType<string>().FirstOrDefault() is { } reason ? $", such as: {Words.Line(reason, 160)}" : "";
}

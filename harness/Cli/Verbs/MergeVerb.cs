using System.CommandLine;
using Conformance.Cli.Running;

namespace Conformance.Cli.Verbs;

/// <summary><c>merge</c>: makes one result of the shards of a run.</summary>
internal static class MergeVerb
{
    private const string Notes = $"""
        The result is what the run would have been in one piece: cases, findings, codes, coverage, waivers, Allure report.
        All shards have to be there, of one target, seed, filter and waiver file, made by this version of conformance.
        Without --gate and --baseline they stay judged as they were; with them the whole is, as the run in one piece would have been,
        but that what fails against the baseline is not played once more. Shards that ran under the same gate have done that.

        Examples:
          conformance run --shard 1/2 --out results/1 & conformance run --shard 2/2 --out results/2 & wait
          conformance merge results/1 results/2 --out results/all
          conformance merge results/1 results/2 --out results/all --gate baseline --baseline v2.196.0

        {ExitCode.Legend}
        """;

    public static Verb Make(Surroundings surroundings)
    {
        var folders = new Argument<string[]>("DIR") { Arity = ArgumentArity.OneOrMore, Description = "The results of all shards of one run (`run --shard I/N --out DIR`)." };
        var gate = CommonOptions.Gate();
        var baseline = CommonOptions.Baseline();
        var output = CommonOptions.Out();
        var previous = CommonOptions.Previous();
        var noReport = CommonOptions.NoAllureReport();
        var command = new Command("merge", "Makes one result of the shards of a run.") { folders, gate, baseline, output, previous, noReport };
        command.SetAction((parsed, _) => MergedRun.ExecuteAsync(
            new MergeRequest(parsed.GetValue(folders)!, parsed.GetValue(gate), parsed.GetValue(baseline), parsed.GetValue(output)!, parsed.GetValue(previous), !parsed.GetValue(noReport)), surroundings));
        return new Verb(command, Notes);
    }
}

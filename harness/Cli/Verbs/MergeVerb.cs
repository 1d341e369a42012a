using System.CommandLine;
using Conformance.Cli.Running;

namespace Conformance.Cli.Verbs;

/// <summary><c>merge</c>: makes one result of the shards of a run.</summary>
internal static class MergeVerb
{
    private const string Notes = $"""
        The result is what the run would have been in one piece: cases, findings, codes, coverage, waivers, Allure report.
        All shards have to be there, of one target, seed, filter and waiver file, made by this version of conformance.

        Examples:
          conformance run --shard 1/2 --out results/1 & conformance run --shard 2/2 --out results/2 & wait
          conformance merge results/1 results/2 --out results/all

        {ExitCode.Legend}
        """;

    public static Verb Make(Surroundings surroundings)
    {
        var folders = new Argument<string[]>("DIR") { Arity = ArgumentArity.OneOrMore, Description = "The results of all shards of one run (`run --shard I/N --out DIR`)." };
        var output = CommonOptions.Out();
        var previous = CommonOptions.Previous();
        var noReport = CommonOptions.NoAllureReport();
        var command = new Command("merge", "Makes one result of the shards of a run.") { folders, output, previous, noReport };
        command.SetAction((parsed, _) => MergedRun.ExecuteAsync(
            new MergeRequest(parsed.GetValue(folders)!, parsed.GetValue(output)!, parsed.GetValue(previous), !parsed.GetValue(noReport)), surroundings));
        return new Verb(command, Notes);
    }
}

using System.CommandLine;
using Conformance.Cli.Releases;
using Conformance.Cli.Usage;

namespace Conformance.Cli.Verbs;

/// <summary><c>baseline</c>: records what a target does.</summary>
internal static class BaselineVerb
{
    private const string Notes = """
        A baseline says of each condition what a release answers: category, status, code, and the form of the body; never a message or a value.
        It is sorted, a line for each condition, so that two of them can be read as a diff. `run --gate baseline --baseline FILE` holds a server
        against it. What was not applicable or inconclusive is not recorded as behaviour; the file says of what nothing is recorded.

        Examples:
          conformance baseline schemas/supabase-auth/baselines/mine.json --target staging.json
          conformance baseline v2.json --url http://localhost:9999 --release v2
          conformance baseline v2.json --from results/monday --from results/tuesday

        """;

    public static Verb Make(Surroundings surroundings)
    {
        var file = new Argument<string>("FILE") { Description = "The baseline to write." };
        var live = new LiveOptions();
        var from = new Option<string[]>("--from") { HelpName = "DIR", Description = "Results of an earlier run in place of a new one. Several of the same release are put together.", DefaultValueFactory = _ => [] };
        var release = new Option<string?>("--release") { HelpName = "NAME", Description = "The release's name. [default: as the server names itself]" };
        var runs = Numbers.Option("--runs", "N", "Play so often, each time with another seed: where the answers differ, all of them are recorded.", 1, 1, 20);
        var command = new Command("baseline", "Records what a target does today, as a baseline for later releases.") { file };
        foreach (var option in live.Target.Concat(live.Playing).Concat([from, release, runs]))
            command.Options.Add(option);
        command.SetAction((parsed, _) => BaselineRun.ExecuteAsync(
            new BaselineRequest(parsed.GetValue(file)!, live.Read(parsed), parsed.GetValue(from) ?? [], parsed.GetValue(release), parsed.GetValue(runs)), surroundings));
        return new Verb(command, Notes);
    }
}

using System.CommandLine;
using Conformance.Cli.Running;
using Conformance.Cli.Usage;

namespace Conformance.Cli.Verbs;

/// <summary><c>run</c>: drives and judges a live target.</summary>
internal static class RunVerb
{
    private const string Notes = $$"""
        Secrets are better given in the environment (CONFORMANCE_SERVICE_KEY, CONFORMANCE_JWT_SECRET, CONFORMANCE_API_KEY); they are in no output.
        What is created on the target is deleted at the end; what could not be deleted is counted.
        The Allure report needs the `allure` command, or Node: then `npx allure@3` is used, and fetched if need be (60 s at most).
        Servers that --launch or --image starts are given keys of the run's own and end with it; what they wrote is in DIR/server-logs
        and, for failed cases, in the Allure report. {config} in the command stands for each configuration of `conformance serve`, or of --profile.
        Ctrl-C ends the run in good order within two seconds: requests in flight are cut, what was created is deleted as far as a second
        reaches, what was seen is written; what was not run and what may be left is told. A second one ends it at once; --resume goes on.

        Examples:
          conformance run
          conformance run --url http://localhost:9999 --filter 'token/*' --workers 4
          CONFORMANCE_SERVICE_KEY=… conformance run --url https://project.example/auth/v1 --api-key …
          conformance run --url http://localhost:9999 --gate baseline --baseline v2.196.0
          conformance run --target staging.json --waivers waivers.json --out results/staging
          conformance run --launch 'my-server --port {port}' --jwt-secret …
          DATABASE_URL=postgres://… conformance run --launch './auth' --profile supabase-auth

        {{ExitCode.Legend}}
        """;

    public static Verb Make(Surroundings surroundings)
    {
        var live = new LiveOptions();
        var shard = new Option<string?>("--shard") { HelpName = "I/N", Description = "Play only part I (from 1) of N; `merge` makes one result of all. index/N takes the part from JOB_COMPLETION_INDEX (Kubernetes) or CI_NODE_INDEX (GitLab)." };
        var deadline = Spans.Option("--deadline", "TIME", "When the run ends in good order, whatever was not played by then: 90s, 45m, 2h; a bare number is minutes.", TimeSpan.FromHours(2));
        var resume = new Option<string?>("--resume") { HelpName = "DIR", Description = "Finish the run of that folder, which was killed or interrupted; with the options that it was begun with." };
        var waivers = CommonOptions.Waivers();
        var gate = CommonOptions.Gate();
        var baseline = CommonOptions.Baseline();
        var previous = CommonOptions.Previous();
        var record = new Option<string?>("--record") { HelpName = "FILE", Description = "Write what is exchanged to a HAR file, secrets replaced by stand-ins; `conformance check FILE` judges it again." };
        var noReport = CommonOptions.NoAllureReport();
        var command = new Command("run", "Drives a server with generated requests and judges every answer.");
        foreach (var option in live.Target.Concat(live.Playing).Concat([shard, deadline, resume, waivers, gate, baseline, previous, record, noReport]))
            command.Options.Add(option);
        command.SetAction((parsed, _) => LiveRun.ExecuteAsync(
            live.Read(parsed) with
            {
                Shard = Shards.Read(parsed.GetValue(shard), surroundings.Variable),
                Waivers = parsed.GetValue(waivers),
                Gate = parsed.GetValue(gate),
                Baseline = parsed.GetValue(baseline),
                Out = parsed.GetValue(resume) ?? live.Read(parsed).Out,
                IsResumed = parsed.GetValue(resume) is not null,
                Deadline = parsed.GetValue(deadline),
                Previous = parsed.GetValue(previous),
                Record = parsed.GetValue(record),
                AllureReport = !parsed.GetValue(noReport),
            },
            surroundings));
        return new Verb(command, Notes);
    }
}

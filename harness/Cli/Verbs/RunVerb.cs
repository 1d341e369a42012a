using System.CommandLine;
using Conformance.Cli.Running;
using Conformance.Cli.Starting;
using Conformance.Cli.Targeting;
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
        Ctrl-C ends the run in good order: no further case is started, what was created is deleted, what was seen is written.

        Examples:
          conformance run
          conformance run --url http://localhost:9999 --filter 'token/*' --workers 4
          CONFORMANCE_SERVICE_KEY=… conformance run --url https://project.example/auth/v1 --api-key …
          conformance run --target staging.json --waivers waivers.json --out results/staging
          conformance run --launch 'my-server --port {port}' --jwt-secret …
          DATABASE_URL=postgres://… conformance run --launch './auth' --profile supabase-auth

        {{ExitCode.Legend}}
        """;

    public static Verb Make(Surroundings surroundings)
    {
        var url = new Option<string?>("--url") { HelpName = "URL", Description = "Base URL of the server, with its path prefix if it has one. [default: the embedded reference server]" };
        var serviceKey = new Option<string?>("--service-key") { HelpName = "KEY", Description = "A token of an administrator's role; unlocks the scenarios that need one." };
        var jwtSecret = new Option<string?>("--jwt-secret") { HelpName = "SECRET", Description = "The secret that the server signs its tokens with; unlocks scenarios about forged and expired tokens." };
        var apiKey = new Option<string?>("--api-key") { HelpName = "KEY", Description = "Sent as the apikey header, for a gateway that wants one." };
        var file = new Option<string?>("--target") { HelpName = "FILE", Description = "A target of one or more servers with their credentials (JSON; schemas/target.schema.json)." };
        var settings = new Option<string[]>("--set") { HelpName = "NAME=VALUE", Description = "Tells of the server what its contract needs to know (`conformance list settings`); env:NAME as VALUE reads the environment. May stand more than once.", DefaultValueFactory = _ => [] };
        var generation = new Option<string?>("--generation") { HelpName = "NAME", Description = "The generation that the server is of, where its contract has generations. [default: found out]" };
        var start = new StartOptions();
        var contract = CommonOptions.Contract();
        var filter = CommonOptions.Filter("cases");
        var shard = new Option<string?>("--shard") { HelpName = "I/N", Description = "Play only part I (from 1) of N; `merge` makes one result of all. index/N takes the part from JOB_COMPLETION_INDEX (Kubernetes) or CI_NODE_INDEX (GitLab)." };
        var seed = Numbers.Option("--seed", "N", "The same seed gives the same requests.", 1, int.MinValue, int.MaxValue);
        var workers = Numbers.Option("--workers", "N", "Cases played at the same time.", Math.Clamp(4 * Environment.ProcessorCount, 4, 16), 1, 256);
        var timeout = Numbers.Option("--timeout", "SECONDS", "How long one request may take, answer included.", 10, 1, 600);
        var readOnly = new Option<bool>("--read-only") { Description = "Send nothing that creates, changes or logs out; what cannot be tested without is told." };
        var maxRequests = Numbers.Optional("--max-requests", "N", "Send no more than N requests, clean-up included; then end in good order and say what was not run.", 20, int.MaxValue);
        var rate = Numbers.Optional("--rate", "N", "Send no more than N requests a second, over all workers.", 1, 100_000);
        var waivers = CommonOptions.Waivers();
        var output = CommonOptions.Out();
        var previous = CommonOptions.Previous();
        var record = new Option<string?>("--record") { HelpName = "FILE", Description = "Write what is exchanged to a HAR file, secrets replaced by stand-ins; `conformance check FILE` judges it again." };
        var noReport = CommonOptions.NoAllureReport();
        var command = new Command("run", "Drives a server with generated requests and judges every answer.")
        {
            url, serviceKey, jwtSecret, apiKey, settings, generation, file, contract, filter, shard, seed, workers, timeout, readOnly, maxRequests, rate, waivers, output, previous, record, noReport,
        };
        foreach (var option in start.All)
            command.Options.Add(option);
        command.SetAction((parsed, _) => LiveRun.ExecuteAsync(
            new LiveRunRequest
            {
                Target = new TargetRequest(
                    parsed.GetValue(url),
                    parsed.GetValue(serviceKey),
                    parsed.GetValue(jwtSecret),
                    parsed.GetValue(apiKey),
                    parsed.GetValue(file),
                    parsed.GetValue(contract))
                {
                    Settings = parsed.GetValue(settings) ?? [],
                    Generation = parsed.GetValue(generation),
                    StartsServers = start.Read(parsed).IsMade,
                },
                Start = start.Read(parsed),
                Filter = parsed.GetValue(filter) ?? [],
                Shard = Shards.Read(parsed.GetValue(shard), surroundings.Variable),
                Seed = parsed.GetValue(seed),
                Workers = parsed.GetValue(workers),
                Timeout = TimeSpan.FromSeconds(parsed.GetValue(timeout)),
                ReadOnly = parsed.GetValue(readOnly),
                MaxRequests = parsed.GetValue(maxRequests),
                Rate = parsed.GetValue(rate),
                Waivers = parsed.GetValue(waivers),
                Out = parsed.GetValue(output)!,
                Previous = parsed.GetValue(previous),
                Record = parsed.GetValue(record),
                AllureReport = !parsed.GetValue(noReport),
            },
            surroundings));
        return new Verb(command, Notes);
    }
}

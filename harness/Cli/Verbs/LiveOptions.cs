using System.CommandLine;
using Conformance.Cli.Running;
using Conformance.Cli.Targeting;
using Conformance.Cli.Usage;

namespace Conformance.Cli.Verbs;

/// <summary>The options of every verb that plays against a target: which, and how.</summary>
internal sealed class LiveOptions
{
    private readonly Option<string?> url = new("--url") { HelpName = "URL", Description = "Base URL of the server, with its path prefix if it has one. [default: the embedded reference server]" };
    private readonly Option<string?> serviceKey = new("--service-key") { HelpName = "KEY", Description = "A token of an administrator's role; unlocks the scenarios that need one." };
    private readonly Option<string?> jwtSecret = new("--jwt-secret") { HelpName = "SECRET", Description = "The secret that the server signs its tokens with; unlocks scenarios about forged and expired tokens." };
    private readonly Option<string?> apiKey = new("--api-key") { HelpName = "KEY", Description = "Sent as the apikey header, for a gateway that wants one." };
    private readonly Option<string[]> settings = new("--set") { HelpName = "NAME=VALUE", Description = "Tells of the server what its contract needs to know (`conformance list settings`); env:NAME as VALUE reads the environment. May stand more than once.", DefaultValueFactory = _ => [] };
    private readonly Option<string?> generation = new("--generation") { HelpName = "NAME", Description = "The generation that the server is of, where its contract has generations. [default: found out]" };
    private readonly Option<string?> file = new("--target") { HelpName = "FILE", Description = "A target of one or more servers with their credentials (JSON; schemas/target.schema.json)." };
    private readonly Option<string?> contract = CommonOptions.Contract();
    private readonly Option<string[]> filter = CommonOptions.Filter("cases");
    private readonly Option<int> seed = Numbers.Option("--seed", "N", "The same seed gives the same requests.", 1, int.MinValue, int.MaxValue);
    private readonly Option<int> workers = Numbers.Option("--workers", "N", "Cases played at the same time.", Math.Clamp(4 * Environment.ProcessorCount, 4, 16), 1, 256);
    private readonly Option<int> timeout = Numbers.Option("--timeout", "SECONDS", "How long one request may take, answer included.", 10, 1, 600);
    private readonly Option<bool> readOnly = new("--read-only") { Description = "Send nothing that creates, changes or logs out; what cannot be tested without is told." };
    private readonly Option<int?> maxRequests = Numbers.Optional("--max-requests", "N", "Send no more than N requests, clean-up included; then end in good order and say what was not run.", 20, int.MaxValue);
    private readonly Option<int?> rate = Numbers.Optional("--rate", "N", "Send no more than N requests a second, over all workers.", 1, 100_000);
    private readonly StartOptions start = new();
    private readonly Option<string> output = CommonOptions.Out();

    /// <summary>Which target.</summary>
    public IEnumerable<Option> Target => [url, file, .. start.All];

    /// <summary>Whose credentials, and how it is played.</summary>
    public IEnumerable<Option> Playing => [serviceKey, jwtSecret, apiKey, settings, generation, contract, filter, seed, workers, timeout, readOnly, maxRequests, rate, output];

    public LiveRunRequest Read(ParseResult parsed) => new()
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
        Seed = parsed.GetValue(seed),
        Workers = parsed.GetValue(workers),
        Timeout = TimeSpan.FromSeconds(parsed.GetValue(timeout)),
        ReadOnly = parsed.GetValue(readOnly),
        MaxRequests = parsed.GetValue(maxRequests),
        Rate = parsed.GetValue(rate),
        Out = parsed.GetValue(output)!,
    };
}

using System.Collections.Concurrent;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Runs;
using Conformance.Engine.Runs.Shards;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;
using Conformance.Scenarios.Running;

namespace Conformance.Benchmarks;

/// <summary>Measures what cases cost on the embedded servers: what shards are shared out by, and budgets are guessed from.</summary>
internal sealed class Costs : IRunListener
{
    /// <summary>A scenario that takes so many times as long as its area's median, and at least this many milliseconds, stands by itself.</summary>
    private const double Slow = 4;
    private const double SlowMs = 150;

    private static readonly HashSet<string> Making = ["POST /signup", "POST /admin/users", "POST /invite", "POST /otp", "POST /magiclink"];
    private static readonly HashSet<string> Sending = ["POST /otp", "POST /magiclink", "POST /recover", "POST /resend", "POST /invite", "GET /reauthenticate"];

    private readonly ConcurrentQueue<(string Area, string Scenario, double Ms, AreaEffort Effort)> cases = new();

    public static async Task WriteAsync(string file, string contractName, int workers, CancellationToken cancellation)
    {
        var contract = ContractFolder.Load(SchemasFolder.Path, contractName);
        await using var embedded = await EmbeddedTarget.StartAsync(contract.Name, cancellation);
        var costs = new Costs();
        var options = new RunOptions { Target = embedded.Target };
        await using var session = await RunSession.OpenAsync(options, contract, Catalogue.Adapter(contract), Catalogue.Cases(contract), costs, cancellation);
        await Parallel.ForEachAsync(session.Cases, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation }, async (each, stop) => await session.PlayAsync(each, stop));
        await session.CloseAsync(hurry: cancellation);
        await File.WriteAllBytesAsync(file, costs.Sum().Write(), cancellation);
    }

    public void CaseFinished(CaseResult result)
    {
        var answered = result.Exchanges.Select(judged => judged.Exchange).Where(exchange => exchange.Response is { IsSuccess: true }).ToList();
        var effort = new AreaEffort(
            result.Duration.TotalMilliseconds,
            result.Exchanges.Count,
            answered.Count(exchange => Making.Contains(Line(exchange))),
            answered.Count(exchange => Sending.Contains(Line(exchange)) || AsksToConfirm(exchange)));
        cases.Enqueue((result.Area, result.Scenario, result.Duration.TotalMilliseconds, effort));
    }

    public void Opened(RunOptions options, IReadOnlyList<Capability> capabilities, int cases)
    {
    }

    public void Note(string line)
    {
    }

    public void Closed(Run run)
    {
    }

    private static string Line(Exchange exchange) => $"{exchange.Request.Method} {exchange.Request.Path}";

    /// <summary>A sign-up without a session sends a link first.</summary>
    private static bool AsksToConfirm(Exchange exchange) => Line(exchange) == "POST /signup" && exchange.Body is { } body && !body.TryGetProperty("access_token", out _);

    private Effort Sum()
    {
        var areas = cases.GroupBy(each => each.Area).OrderBy(area => area.Key, StringComparer.Ordinal).ToDictionary(area => area.Key, area => new AreaEffort(
            Math.Round(Median(area.Select(each => each.Ms)), 1),
            Math.Round(area.Average(each => each.Effort.Requests), 2),
            Math.Round(area.Average(each => each.Effort.Users), 2),
            Math.Round(area.Average(each => each.Effort.Messages), 2)));
        var slow = cases.GroupBy(each => (each.Area, each.Scenario))
            .Select(scenario => (scenario.Key.Area, scenario.Key.Scenario, Ms: scenario.Average(each => each.Ms)))
            .Where(scenario => scenario.Ms >= SlowMs && scenario.Ms >= Slow * areas[scenario.Area].Ms)
            .OrderBy(scenario => scenario.Scenario, StringComparer.Ordinal);
        return new Effort(areas, slow.ToDictionary(scenario => scenario.Scenario, scenario => Math.Round(scenario.Ms)));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}

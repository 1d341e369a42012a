using System.Diagnostics;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.Benchmarks;

/// <summary>How fast exchanges are judged by all rules, and how fast their bodies alone are checked against their schemas.</summary>
internal static class Judging
{
    private const int Rounds = 5;

    /// <returns>Per second, median of the rounds, both measured in turn.</returns>
    public static (double Judged, double Validated) Measure(IReadOnlyList<Exchange> captured)
    {
        var answered = captured.Where(exchange => exchange is { Response.Body.Length: > 0, Operation: not null }).ToList();
        var contract = answered[0].Contract;
        var judge = new Judge(contract, new Redactor(), _ => new Uri("http://127.0.0.1"));
        var judged = new List<double>();
        var validated = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            judged.Add(PerSecond(Fresh(answered), exchange => judge.Exchange(exchange, "benchmark")));
            validated.Add(PerSecond(Fresh(answered), Validate));
        }

        return (Median(judged), Median(validated));
    }

    /// <summary>An exchange reads its body once and keeps it: each round has to read anew.</summary>
    private static List<Exchange> Fresh(List<Exchange> exchanges) => [.. exchanges.Select(exchange => new Exchange(exchange.Contract, exchange.Request, exchange.Response)
    {
        Operation = exchange.Operation,
        Expected = exchange.Expected,
        Scenario = exchange.Scenario,
        IsProbe = exchange.IsProbe,
    })];

    private static void Validate(Exchange exchange)
    {
        if (exchange.Body is not { } body)
            return;
        var names = exchange.Response!.Status >= 400 ? [exchange.Version.Errors.Schema] : exchange.Operation!.Successes.GetValueOrDefault(exchange.Response.Status) ?? [];
        foreach (var name in names.Take(1))
            exchange.Contract.Schemas.Check(name, body);
    }

    private static double PerSecond(List<Exchange> exchanges, Action<Exchange> work)
    {
        var clock = Stopwatch.GetTimestamp();
        foreach (var exchange in exchanges)
            work(exchange);
        return exchanges.Count / Stopwatch.GetElapsedTime(clock).TotalSeconds;
    }

    // The first round warms up.
    private static double Median(List<double> values) => values.Skip(1).Order().ElementAt((values.Count - 1) / 2);
}

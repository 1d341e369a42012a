using System.Globalization;
using System.Runtime.InteropServices;
using Conformance.Benchmarks;

// Ratios measured in one run: these say what the harness itself costs, whatever the machine.
Console.WriteLine($"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors, {RuntimeInformation.FrameworkDescription}, {DateTime.UtcNow:yyyy-MM-dd}");
using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(10));
var workers = Environment.ProcessorCount;

await EmbeddedRun.MeasureAsync(workers, seed: 0, stop.Token);
var runs = new List<(Measured Run, TimeSpan Bare)>();
for (var seed = 1; seed <= 3; seed++)
{
    var run = await EmbeddedRun.MeasureAsync(workers, seed, stop.Token);
    runs.Add((run, await BareSending.MeasureAsync(run.Requests, workers, stop.Token)));
    Say($"run {seed}: {run.Requests.Sum(requests => requests.Count)} requests, run {run.Elapsed.TotalSeconds:0.0} s, bare HttpClient {runs[^1].Bare.TotalSeconds:0.0} s, ratio {run.Elapsed / runs[^1].Bare:0.00}, managed heap after it {run.HeapMiB:0} MiB");
}

Say($"embedded run over bare HttpClient, median of three: {runs.Select(each => each.Run.Elapsed / each.Bare).Order().ElementAt(1):0.00} (aim: at most 1.25)");
var (judged, validated) = Judging.Measure(runs[^1].Run.Exchanges);
Say($"judging {judged:0} exchanges/s, bare schema validation {validated:0} bodies/s: ratio {judged / validated:0.00} (aim: at least 0.7)");
Say($"managed heap kept after 1, 2 and 3 runs: {string.Join(", ", runs.Select(each => $"{each.Run.HeapMiB:0}"))} MiB; peak working set {Environment.WorkingSet / 1048576.0:0} MiB now");

static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

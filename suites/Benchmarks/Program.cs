using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Conformance.Benchmarks;
using Conformance.Engine.Driving;

// Ratios measured in one run: these say what the harness itself costs, whatever the machine.
Console.WriteLine($"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors, {RuntimeInformation.FrameworkDescription}, {DateTime.UtcNow:yyyy-MM-dd}");
using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(10));
var workers = Environment.ProcessorCount;

if (args is ["effort", var contract, var file])
{
    await Costs.WriteAsync(file, contract, workers, stop.Token);
    Console.WriteLine($"written to {file}");
    return;
}

await EmbeddedRun.MeasureAsync(workers, seed: 0, stop.Token);
var ratios = new List<double>();
var kept = new List<double>();
IReadOnlyList<Exchange> last = [];
for (var seed = 1; seed <= 3; seed++)
{
    last = [];
    var before = GC.GetTotalAllocatedBytes();
    var run = await EmbeddedRun.MeasureAsync(workers, seed, stop.Token);
    var between = GC.GetTotalAllocatedBytes();
    var bare = await BareSending.MeasureAsync(run.Requests, workers, stop.Token);
    ratios.Add(run.Elapsed / bare);
    kept.Add(run.HeapMiB);
    last = run.Exchanges;
    Say($"run {seed}: {run.Requests.Sum(requests => requests.Count)} requests, run {run.Elapsed.TotalSeconds:0.0} s, bare HttpClient {bare.TotalSeconds:0.0} s, ratio {ratios[^1]:0.00}; allocated {(between - before) / 1048576} MiB and {(GC.GetTotalAllocatedBytes() - between) / 1048576} MiB");
}

Say($"embedded run over bare HttpClient, median of three: {ratios.Order().ElementAt(1):0.00} (aim: at most 1.25)");
var (judged, validated) = Judging.Measure(last);
Say($"judging {judged:0} exchanges/s, bare schema validation {validated:0} bodies/s: ratio {judged / validated:0.00} (aim: at least 0.7)");
Say($"managed heap that a run keeps, three runs: {string.Join(", ", kept.Select(each => $"{each:0}"))} MiB; peak working set {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:0} MiB, the captured exchanges included");

static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

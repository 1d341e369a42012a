using System.Collections.Concurrent;
using Conformance.Engine.Driving;
using Conformance.Engine.Generation;
using Conformance.Engine.Runs;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.Benchmarks;

/// <summary>Keeps what was exchanged, so that the same can be sent and judged again.</summary>
internal sealed class Capture : IRunListener
{
    private readonly ConcurrentQueue<IReadOnlyList<Exchange>> cases = new();

    public void CaseFinished(CaseResult result) => cases.Enqueue([.. result.Exchanges.Select(judged => judged.Exchange)]);

    public (IReadOnlyList<IReadOnlyList<Request>> Requests, IReadOnlyList<Exchange> Exchanges) Take() =>
        ([.. cases.Select(exchanges => exchanges.Select(exchange => exchange.Request).ToList())], [.. cases.SelectMany(exchanges => exchanges)]);

    public void Opened(RunOptions options, IReadOnlyList<Capability> capabilities, int cases)
    {
    }

    public void Note(string line)
    {
    }

    public void Closed(Run run)
    {
    }
}

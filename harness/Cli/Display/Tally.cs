using System.Diagnostics;
using Conformance.Engine.Runs;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;

namespace Conformance.Cli.Display;

/// <summary>Counts what finishes, for whoever looks from time to time.</summary>
internal sealed class Tally : IRunListener
{
    private readonly Lock counting = new();
    private readonly Dictionary<Outcome, int> outcomes = [];
    private readonly Queue<string> notes = [];
    private readonly long clock = Stopwatch.GetTimestamp();
    private string area = "";
    private long requests;
    private int cases;

    public void Opened(RunOptions options, IReadOnlyList<Capability> capabilities, int cases)
    {
        lock (counting)
            this.cases = cases;
    }

    public void CaseFinished(CaseResult result)
    {
        lock (counting)
        {
            outcomes[result.Outcome] = outcomes.GetValueOrDefault(result.Outcome) + 1;
            requests += result.Exchanges.Count;
            area = result.Area;
        }
    }

    public void Note(string line)
    {
        lock (counting)
            notes.Enqueue(line);
    }

    public void Closed(Run run)
    {
    }

    public int Finished
    {
        get
        {
            lock (counting)
                return outcomes.Values.Sum();
        }
    }

    /// <summary>Where the run stands; hands each note out once.</summary>
    public Standing Look()
    {
        lock (counting)
        {
            var standing = new Standing(
                outcomes.Values.Sum(), cases, Count(Outcome.Fail), Count(Outcome.Warning), Count(Outcome.Error), area, requests, Stopwatch.GetElapsedTime(clock), [.. notes]);
            notes.Clear();
            return standing;
        }
    }

    private int Count(Outcome outcome) => outcomes.GetValueOrDefault(outcome);
}

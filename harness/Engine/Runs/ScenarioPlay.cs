using System.Collections.Concurrent;
using Conformance.Engine.Driving;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Runs;

/// <summary>The cases of one scenario while they are being played: a later API version waits for the one that it is compared with.</summary>
internal sealed class ScenarioPlay
{
    private readonly ConcurrentDictionary<string, Lazy<Task<CaseResult>>> started = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> delivered = new(StringComparer.Ordinal);

    public int Count => delivered.Count;

    public Task<CaseResult> GetAsync(Case playing, Func<Task<CaseResult>> play) =>
        started.GetOrAdd(playing.Id, _ => new Lazy<Task<CaseResult>>(play)).Value;

    public bool Delivered(Case playing) => delivered.TryAdd(playing.Id, true);
}

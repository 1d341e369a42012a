using Conformance.Engine.Contracts;
using Conformance.Engine.Rules.Releases;

namespace Conformance.Engine.Verdicts.Releases;

/// <summary>What changed in an answer, and what of that the request itself explains.</summary>
/// <param name="facts">All scenarios.</param>
/// <param name="release">The earlier release's name.</param>
/// <param name="contract">That both releases are held against.</param>
internal sealed class ConditionChanges(IReadOnlyList<ScenarioFact> facts, string release, Contract contract)
{
    private readonly LaterReading later = new(facts, release);
    private readonly OpenReasons reasons = new(facts, contract);

    /// <param name="was">The condition as the earlier release answered it.</param>
    /// <param name="now">What the later one answers.</param>
    /// <param name="version">API version of the request.</param>
    public IReadOnlyList<Change> Of(Condition was, Behaviour now, string version)
    {
        var before = was.Answers[version];
        return [.. Changes.Of(before, now, contract, was.Operation)
            .Select(change => later.Excuse(was.Scenario, was.Operation, change))
            .Select(change => reasons.Excuse(was.Scenario, was.Operation, change, before, now))];
    }
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Rules;
using Conformance.Engine.Rules.Releases;

namespace Conformance.Engine.Verdicts.Releases;

/// <summary>Holds each answer of a run against what a baseline has for the same scenario, as it comes.</summary>
/// <param name="baseline">What the earlier release did.</param>
/// <param name="contract">That both are held against.</param>
/// <param name="facts">All scenarios that there are.</param>
public sealed class ReleaseGate(Baseline baseline, Contract contract, IReadOnlyList<ScenarioFact> facts)
{
    private readonly Configurations configurations = new(facts, scenario => baseline.Conditions.GetValueOrDefault(scenario)?.Operation);
    private readonly ConditionChanges changed = new(facts, baseline.Release, contract);
    private readonly IReadOnlySet<string> unserved = baseline.Unserved();

    /// <summary>Whether a rule looks at nothing but what changed since a baseline.</summary>
    public static bool Judges(string rule) => RuleRegistry.All.Any(known => known is ReleaseRule && known.Id == rule);

    /// <summary>What changed in the condition; null where nothing is recorded, or the servers are configured otherwise.</summary>
    /// <param name="probe">A probe whose answer tells something.</param>
    /// <param name="server">The server that answered.</param>
    public Transition? Compare(Exchange probe, Server server) =>
        probe.Scenario is { } scenario ? Compare(scenario, probe.Version.Id, () => Behaviours.Of(probe), () => ServersSeen.Of(server, contract)) : null;

    /// <summary>The same of a probe that was judged before.</summary>
    /// <param name="result">A case whose answer tells something.</param>
    /// <param name="server">What is known of the server that answered; null: nothing is.</param>
    public Transition? Compare(CaseResult result, BaselineServer? server) =>
        Compare(result.Scenario, result.ApiVersion, () => Behaviours.Of(result, contract), () => server);

    private Transition? Compare(string scenario, string version, Func<Behaviour> answer, Func<BaselineServer?> server)
    {
        if (!baseline.Conditions.TryGetValue(scenario, out var condition) || unserved.Contains(condition.Operation) || !condition.Answers.TryGetValue(version, out var before))
            return null;
        var after = answer();
        var changes = changed.Of(condition, after, version);
        return changes.Any(change => change.Kind != ChangeKind.MemberRead) && configurations.Explain(condition.Operation, baseline.Server(condition.Server), server(), before[0], after, condition.Scenario) is not null
            ? null
            : new Transition(condition.Operation, baseline.Release, changes);
    }

    /// <summary>The operation of a scenario that could not be played since no server serves it any more; null: that is not why.</summary>
    public Transition? Gone(string scenario, IReadOnlyList<Server> servers) => Gone(scenario, servers.Select(server => ServersSeen.Of(server, contract)));

    /// <inheritdoc cref="Gone(string, IReadOnlyList{Server})"/>
    public Transition? Gone(string scenario, IEnumerable<BaselineServer> servers)
    {
        if (!baseline.Conditions.TryGetValue(scenario, out var condition) || unserved.Contains(condition.Operation))
            return null;
        return servers.All(server => server.Unserved.Contains(condition.Operation))
            ? new Transition(condition.Operation, baseline.Release, [new Change(ChangeKind.OperationGone, "served", "not served", condition.Operation)])
            : null;
    }

    /// <summary>All that changed, whether it breaks a promise or not.</summary>
    public Comparison Conclude(Run run) => new Comparer(baseline, Baselines.Of(run, contract), contract, facts).Compare();
}

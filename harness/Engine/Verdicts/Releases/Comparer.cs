using Conformance.Engine.Contracts;
using Conformance.Engine.Rules.Releases;

namespace Conformance.Engine.Verdicts.Releases;

/// <summary>Holds what one release does against what another does, condition by condition.</summary>
/// <param name="before">The earlier release.</param>
/// <param name="after">The later one.</param>
/// <param name="contract">That both are held against.</param>
/// <param name="facts">All scenarios that there are.</param>
public sealed class Comparer(Baseline before, Baseline after, Contract contract, IReadOnlyList<ScenarioFact> facts)
{
    private readonly Configurations configurations = new(
        facts, scenario => (after.Conditions.GetValueOrDefault(scenario) ?? before.Conditions.GetValueOrDefault(scenario))?.Operation);

    private readonly ConditionChanges changed = new(facts, before.Release, contract);
    private readonly DifferenceGroups groups = new(contract);
    private readonly SortedDictionary<string, List<string>> incomparable = new(StringComparer.Ordinal);
    private readonly Routed routed = new(contract, before, after);
    private readonly bool tellsHeaders = before.TellsHeaders && after.TellsHeaders;
    private int compared;
    private int same;
    private int wordingOnly;

    /// <param name="sameWording">Whether the messages of a scenario under an API version say the same on both sides; where one is not known, they do.</param>
    public Comparison Compare(Func<string, string, bool>? sameWording = null)
    {
        foreach (var scenario in before.Conditions.Keys.Concat(after.Conditions.Keys).Concat(before.Unrecorded.Keys).Concat(after.Unrecorded.Keys).Distinct().Order(StringComparer.Ordinal))
        {
            switch (before.Conditions.GetValueOrDefault(scenario), after.Conditions.GetValueOrDefault(scenario))
            {
                case ({ } was, { } now) when routed.Went(was.Operation, now) is { } gone:
                    compared++;
                    groups.AddWhole(ChangeKind.OperationGone, was, gone);
                    break;
                case ({ } was, { } now) when routed.Came(now.Operation, was) is { } added:
                    groups.AddWhole(ChangeKind.OperationNew, now, added);
                    break;
                case ({ } was, { } now):
                    Both(was, now, sameWording ?? ((_, _) => true));
                    break;
                case ({ } was, null):
                    OnlyBefore(was);
                    break;
                case (null, { } now):
                    OnlyAfter(now);
                    break;
                default:
                    Leave("tested on neither side", scenario);
                    break;
            }
        }

        return new Comparison
        {
            Before = before.Release,
            After = after.Release,
            Contract = contract.Name,
            Compared = compared,
            Same = same,
            WordingOnly = wordingOnly,
            Differences = groups.Read(),
            Incomparable = [.. incomparable.Select(pair => new Incomparable(pair.Key, pair.Value)).OrderByDescending(Breadth)],
            NewCodes = [.. after.Codes.Except(before.Codes)],
            UnseenCodes = [.. before.Codes.Except(after.Codes)],
            Remarks = ComparisonRemarks.Of(before, after, contract),
        };
    }

    private static int Breadth(Incomparable left) => left.Scenarios.Count;

    private void Both(Condition was, Condition now, Func<string, string, bool> sameWording)
    {
        var versions = now.Answers.Keys.Where(was.Answers.ContainsKey).Order(StringComparer.Ordinal).ToList();
        if (versions.Count == 0)
        {
            Leave("played under different API versions", now.Scenario);
            return;
        }

        var changes = new List<(string Version, Change Change)>();
        foreach (var version in versions)
        {
            foreach (var answer in now.Answers[version])
            {
                var found = changed.Of(was, answer, version);
                if (found.Any(change => change.Kind != ChangeKind.MemberRead) && configurations.Explain(now.Operation, before.Server(was.Server), after.Server(now.Server), was.Answers[version][0], answer, now.Scenario) is { } reason)
                {
                    Leave(reason, now.Scenario);
                    return;
                }

                changes.AddRange(found.Select(change => (version, change)));
            }
        }

        compared++;
        // A header that all errors have now is one change of the server, and none of the conditions.
        if (tellsHeaders)
            groups.Add(now, versions.SelectMany(version => now.Answers[version].SelectMany(answer => HeaderChanges.Of(was.Answers[version], answer)).Select(change => (version, change))));
        if (changes.Count > 0)
            groups.Add(now, changes);
        else if (versions.TrueForAll(version => sameWording(now.Scenario, version)))
            same++;
        else
            wordingOnly++;
    }

    private void OnlyBefore(Condition was)
    {
        if (routed.Went(was.Operation, null) is { } gone)
        {
            compared++;
            groups.AddWhole(ChangeKind.OperationGone, was, gone);
        }
        else
        {
            Leave(Missing(after, was.Scenario, "after"), was.Scenario);
        }
    }

    private void OnlyAfter(Condition now)
    {
        if (routed.Came(now.Operation, null) is { } added)
            groups.AddWhole(ChangeKind.OperationNew, now, added);
        else
            Leave(Missing(before, now.Scenario, "before"), now.Scenario);
    }

    private static string Missing(Baseline side, string scenario, string when) => side.Unrecorded.GetValueOrDefault(scenario)?.Outcome switch
    {
        Outcome.NotApplicable => $"not applicable {when}",
        Outcome.Error => $"the harness or the transport failed {when}",
        Outcome.Inconclusive => $"inconclusive {when}",
        _ => $"not played {when}",
    };

    private void Leave(string reason, string scenario)
    {
        if (!incomparable.TryGetValue(reason, out var scenarios))
            incomparable[reason] = scenarios = [];
        scenarios.Add(scenario);
    }
}

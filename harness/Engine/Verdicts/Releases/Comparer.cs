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

    private readonly LaterReading later = new(facts, before.Release);
    private readonly DifferenceGroups groups = new(contract);
    private readonly SortedDictionary<string, List<string>> incomparable = new(StringComparer.Ordinal);
    private readonly IReadOnlySet<string> unservedBefore = before.Unserved();
    private readonly IReadOnlySet<string> unservedAfter = after.Unserved();
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
                case ({ } was, { } now) when IsGone(was):
                    compared++;
                    groups.AddWhole(ChangeKind.OperationGone, was);
                    break;
                case ({ } was, { } now) when IsNew(now):
                    groups.AddWhole(ChangeKind.OperationNew, now);
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
                var found = Changes.Of(was.Answers[version], answer, contract);
                if (found.Count > 0 && configurations.Explain(now.Operation, before.Server(was.Server), after.Server(now.Server), was.Answers[version][0], answer) is { } reason)
                {
                    Leave(reason, now.Scenario);
                    return;
                }

                changes.AddRange(found.Select(change => (version, later.Excuse(now.Scenario, now.Operation, change))));
            }
        }

        compared++;
        if (changes.Count > 0)
            groups.Add(now, changes);
        else if (versions.TrueForAll(version => sameWording(now.Scenario, version)))
            same++;
        else
            wordingOnly++;
    }

    private void OnlyBefore(Condition was)
    {
        if (IsGone(was))
        {
            compared++;
            groups.AddWhole(ChangeKind.OperationGone, was);
        }
        else
        {
            Leave(Missing(after, was.Scenario, "after"), was.Scenario);
        }
    }

    private void OnlyAfter(Condition now)
    {
        if (IsNew(now))
            groups.AddWhole(ChangeKind.OperationNew, now);
        else
            Leave(Missing(before, now.Scenario, "before"), now.Scenario);
    }

    private bool IsGone(Condition was) => unservedAfter.Contains(was.Operation) && !unservedBefore.Contains(was.Operation);

    private bool IsNew(Condition now) => unservedBefore.Contains(now.Operation) && !unservedAfter.Contains(now.Operation);

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

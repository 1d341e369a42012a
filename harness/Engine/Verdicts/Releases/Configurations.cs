using Conformance.Engine.Contracts;
using Conformance.Engine.Rules.Releases;

namespace Conformance.Engine.Verdicts.Releases;

/// <summary>
/// Tells a change of the release from servers that are configured otherwise. A capability that one server has and the other lacks
/// explains a success that changed where other scenarios of the operation ask for its absence, as it would stand in their way;
/// and an error code that no scenario ends in without it. Limits, too, are the configuration's; but a scenario that drives both servers
/// into a limit compares what they say of it, unless one of them only found fault with the input.
/// </summary>
public sealed class Configurations
{
    private readonly Dictionary<string, HashSet<string>> byOperation = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> byCode = new(StringComparer.Ordinal);
    private readonly HashSet<string> aboutLimits = new(StringComparer.Ordinal);

    /// <param name="facts">All scenarios.</param>
    /// <param name="operationOf">The operation of a scenario; null where nobody knows.</param>
    public Configurations(IEnumerable<ScenarioFact> facts, Func<string, string?> operationOf)
    {
        foreach (var fact in facts)
        {
            if (!fact.IsAboutWhatIsOff && operationOf(fact.Id) is { } operation)
                InTheWay(operation, fact.Needs.Where(need => need.StartsWith('!')).Select(need => need[1..]));
            if (fact.IsAboutLimits)
                aboutLimits.Add(fact.Id);
            foreach (var code in fact.Codes)
                Tied(code, fact.Needs.Select(need => need.TrimStart('!')));
        }
    }

    /// <summary>In words what explains the change; null: nothing does.</summary>
    public string? Explain(string operation, BaselineServer? before, BaselineServer? after, Behaviour was, Behaviour now, string? scenario = null)
    {
        if (IsLimit(was) != IsLimit(now) && !(scenario is not null && aboutLimits.Contains(scenario) && RefusesMore(IsLimit(was) ? now : was)))
            return "a limit was met on one side only";
        if (before is null || after is null)
            return null;
        var relevant = was.Class == AnswerClass.Success || now.Class == AnswerClass.Success
            ? [.. byOperation.GetValueOrDefault(operation, []), .. Codes(was), .. Codes(now)]
            : (HashSet<string>)[.. Codes(was), .. Codes(now)];
        var lost = before.Has.Intersect(after.Lacks).Where(relevant.Contains).Order(StringComparer.Ordinal).ToList();
        var won = before.Lacks.Intersect(after.Has).Where(relevant.Contains).Order(StringComparer.Ordinal).ToList();
        return (lost.Count, won.Count) switch
        {
            (0, 0) => null,
            (_, 0) => $"the servers are configured otherwise: {string.Join(", ", lost)} only before",
            (0, _) => $"the servers are configured otherwise: {string.Join(", ", won)} only after",
            _ => $"the servers are configured otherwise: {string.Join(", ", lost)} only before, {string.Join(", ", won)} only after",
        };
    }

    /// <summary>How much a limit lets through, and when, nobody promised.</summary>
    private static bool IsLimit(Behaviour behaviour) => behaviour.Status == 429 || behaviour.Category == Category.RateLimited.Id();

    /// <summary>In a situation that is about limits, a refusal that is not for the input is the limit by another name.</summary>
    private static bool RefusesMore(Behaviour behaviour) =>
        behaviour.Class is AnswerClass.ClientError or AnswerClass.ServerError && behaviour.Category != Category.BadInput.Id();

    private HashSet<string> Codes(Behaviour behaviour) => behaviour.Code is { } code ? byCode.GetValueOrDefault(code, []) : [];

    private void InTheWay(string operation, IEnumerable<string> capabilities)
    {
        if (!byOperation.TryGetValue(operation, out var known))
            byOperation[operation] = known = new HashSet<string>(StringComparer.Ordinal);
        known.UnionWith(capabilities);
    }

    private void Tied(string code, IEnumerable<string> capabilities)
    {
        if (byCode.TryGetValue(code, out var known))
            known.IntersectWith(capabilities);
        else
            byCode[code] = capabilities.ToHashSet(StringComparer.Ordinal);
    }
}

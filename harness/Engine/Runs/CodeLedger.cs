using System.Collections.Concurrent;
using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Verdicts;

namespace Conformance.Engine.Runs;

/// <summary>Which error codes a run has seen, with which statuses; for each that it has not, why not.</summary>
internal sealed class CodeLedger(Contract contract)
{
    private readonly ConcurrentDictionary<(string Code, int Status, bool InRedirect), bool> seen = new();

    public void See(CaseResult result)
    {
        foreach (var code in result.Seen.Codes)
            seen.TryAdd((code.Code, code.Status, code.InRedirect), true);
    }

    /// <summary>What another part of the run has seen.</summary>
    public void See(CodeSeen code)
    {
        foreach (var status in code.Statuses)
            seen.TryAdd((code.Code, status, code.InRedirect), true);
    }

    public IReadOnlyList<CodeSeen> Read(IReadOnlyList<CaseResult> results, IReadOnlyList<Scenario> scenarios)
    {
        var byScenario = results.ToLookup(result => result.Scenario);
        return [.. contract.Codes.Keys.Concat(seen.Keys.Select(key => key.Code)).Distinct().Order(StringComparer.Ordinal).Select(code =>
        {
            var statuses = seen.Keys.Where(key => key.Code == code).ToList();
            return new CodeSeen(
                code,
                [.. statuses.Select(key => key.Status).Distinct().Order()],
                statuses.Any(key => key.InRedirect),
                statuses.Count > 0 || IsProvokable(contract.Codes[code]),
                statuses.Count > 0 ? null : WhyNot(contract.Codes[code], scenarios, byScenario));
        })];
    }

    private static bool IsProvokable(ErrorCode code) => code.Provokable is not ("impossible" or "gone");

    private static string WhyNot(ErrorCode code, IReadOnlyList<Scenario> scenarios, ILookup<string, CaseResult> results)
    {
        var about = scenarios.Where(scenario => scenario.Expected.Codes.Contains(code.Code)).ToList();
        if (about.SelectMany(scenario => results[scenario.Id]).FirstOrDefault(result => result.Outcome is Outcome.NotApplicable or Outcome.Inconclusive) is { } result)
            return $"{result.Scenario}: {result.Reason}";
        if (about.Count > 0)
            return $"{about[0].Id} was answered otherwise";
        if (code.Placeholder)
            return "a placeholder: only a server that assigned no code sends it";
        if (code.Until is not null)
            return $"gone since {code.Until}";
        return !IsProvokable(code) ? $"no request can provoke it: {code.How}" : $"no scenario provokes it yet: {code.How}";
    }
}

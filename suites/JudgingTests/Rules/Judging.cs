using Conformance.Engine.Contracts;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;
using Conformance.JudgingTests.Contracts;

namespace Conformance.JudgingTests.Rules;

/// <summary>Holds what a test tells against all rules of its contract.</summary>
internal static class Judging
{
    public static Judge Judge(Contract contract) => new(contract, new Redactor(), _ => new Uri("http://127.0.0.1:9999"));

    public static JudgedExchange Of(Answering told, string caseId = "a/scenario@initial")
    {
        var exchange = told.Exchange();
        return Judge(exchange.Contract).Exchange(exchange, caseId);
    }

    public static IReadOnlyList<RuleVerdict> Pair(Answering earlier, Answering later) => Judge(Supabase.Contract).Pair(earlier.Exchange(), later.Exchange(), "a/scenario@2024-01-01");

    /// <summary>Ids of the broken rules in order, once for each finding.</summary>
    public static IReadOnlyList<string> Broken(IEnumerable<RuleVerdict> verdicts) =>
        [.. verdicts.SelectMany(verdict => verdict.Findings).Select(finding => finding.Rule).Order(StringComparer.Ordinal)];

    public static Finding Only(Answering told) => Of(told).Findings.Single();
}

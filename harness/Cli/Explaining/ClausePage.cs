using Conformance.Engine.Contracts;
using Conformance.Engine.Rules;

namespace Conformance.Cli.Explaining;

internal static class ClausePage
{
    public static string Of(Contract contract, Clause clause) => new Page("Clause", clause.Id)
        .Add("says", clause.Sentence)
        .Add("level", Page.Level(clause.Severity))
        .Add("source", clause.Source)
        .AddList("rules", [.. RuleRegistry.All.Where(rule => rule.Clause == clause.Id).Select(rule => rule.Id)])
        .Add("contract", contract.Title)
        .ToString();
}

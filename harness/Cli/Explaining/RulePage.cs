using Conformance.Engine.Contracts;
using Conformance.Engine.Rules;

namespace Conformance.Cli.Explaining;

internal static class RulePage
{
    public static string Of(Contract contract, Rule rule)
    {
        var clause = contract.Clauses[rule.Clause];
        return new Page("Rule", rule.Id)
            .Add("checks", rule is PairRule ? "the same request under two API versions" : "every exchange that it applies to")
            .Add("clause", clause.Id)
            .Add("says", clause.Sentence)
            .Add("level", Page.Level(clause.Severity))
            .Add("source", clause.Source)
            .Add("waive", $$"""{ "id": "…", "rule": "{{rule.Id}}", "operation": "POST /…", "reason": "…", "link": "…", "owner": "…", "expires": "2030-01-31" }""")
            .ToString();
    }
}

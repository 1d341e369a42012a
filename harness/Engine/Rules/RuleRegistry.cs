using Conformance.Engine.Contracts;

namespace Conformance.Engine.Rules;

/// <summary>All rules there are: every rule class of this assembly, by id.</summary>
public static class RuleRegistry
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. typeof(RuleRegistry).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(Rule)))
            .Select(type => (Rule)Activator.CreateInstance(type, nonPublic: true)!)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    /// <summary>The rules whose clauses the contract has.</summary>
    public static IReadOnlyList<TRule> For<TRule>(Contract contract) where TRule : Rule =>
        [.. All.OfType<TRule>().Where(rule => contract.Clauses.ContainsKey(rule.Clause))];
}

using Conformance.Cli;
using Conformance.Cli.Proving;
using Conformance.Engine.Rules;
using Conformance.Engine.Rules.Releases;
using Conformance.Faults;
using Conformance.JudgingTests.House;
using Conformance.SelfTests.House;
using NUnit.Framework;

namespace Conformance.SelfTests.Faults;

/// <summary>No rule and no clause without a fault that proves it, and a table that says so.</summary>
public sealed class FaultAuditTests
{
    /// <summary>
    /// Rules whose fault would have to stand in the document that a server publishes of itself, which no fault changes yet;
    /// and those about two releases, which one server alone cannot break (GateTests break them).
    /// </summary>
    private static readonly Dictionary<string, string> Unproved = RuleRegistry.All.OfType<ReleaseRule>()
        .Select(rule => KeyValuePair.Create(rule.Id, rule.Clause))
        .Append(KeyValuePair.Create("documented-schemes-are-demanded", "access.documented"))
        .ToDictionary();

    private static IEnumerable<string> Contracts => FaultCatalogue.All.Select(fault => fault.Contract).Distinct();

    [TestCaseSource(nameof(Contracts))]
    public void Every_rule_has_a_fault_that_it_alone_notices(string name)
    {
        var contract = Data.Contract(name);
        var alone = FaultCatalogue.Of(name).Where(fault => fault.Rules.Count == 1).Select(fault => fault.Rules[0]).Concat(Unproved.Keys).ToHashSet();
        Assert.That(RuleRegistry.All.Where(rule => contract.Clauses.ContainsKey(rule.Clause) && !alone.Contains(rule.Id)).Select(rule => rule.Id), Is.Empty);
    }

    [TestCaseSource(nameof(Contracts))]
    public void Every_clause_has_a_fault_that_breaks_it(string name)
    {
        var broken = FaultCatalogue.Of(name).Select(fault => fault.Clause).ToHashSet();
        Assert.That(Data.Contract(name).Clauses.Keys.Except(broken).Except(Unproved.Values), Is.Empty);
    }

    [TestCaseSource(nameof(Contracts))]
    public async Task The_kill_matrix_has_every_rule_and_every_fault(string name)
    {
        var file = Path.Combine(Repository.Root, "fixtures/Faults/kill-matrix", $"{name}.md");
        Assert.That(File.Exists(file) ? await File.ReadAllTextAsync(file) : "", Is.EqualTo(KillMatrix.Expected(Data.Contract(name))),
            $"write it anew: conformance faults --contract {name} --out fixtures/Faults/kill-matrix/{name}.md");
    }
}

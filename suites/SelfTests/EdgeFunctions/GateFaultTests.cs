using Conformance.Cli.Proving;
using Conformance.Engine.Rules;
using Conformance.Faults;
using Conformance.JudgingTests.Contracts;
using NUnit.Framework;

namespace Conformance.SelfTests.EdgeFunctions;

/// <summary>Every fault of a gate is noticed, by exactly the rules that must.</summary>
public sealed class GateFaultTests
{
    private static readonly Prover Prover = new(Loaded.Contract("edge-functions"));

    private static IEnumerable<TestCaseData> Faults => FaultCatalogue.Of("edge-functions").Select(fault => new TestCaseData(fault).SetArgDisplayNames(fault.Id));

    [TestCaseSource(nameof(Faults))]
    public async Task Is_noticed_by_the_rules_meant_and_no_others(object fault)
    {
        var proof = await Prover.ProveAsync((Fault)fault, TestContext.CurrentContext.CancellationToken);
        Assert.That(proof.Complaint, Is.Null);
        Assert.That(proof.Failures, Is.Empty);
    }

    [Test]
    public void Every_rule_of_the_contract_has_a_fault_that_it_alone_notices()
    {
        var contract = Loaded.Contract("edge-functions");
        var unproved = RuleRegistry.All.Where(rule => contract.Clauses.ContainsKey(rule.Clause)).Select(rule => rule.Id)
            .Except(FaultCatalogue.Of("edge-functions").Where(fault => fault.Rules.Count == 1).Select(fault => fault.Rules[0]));
        Assert.That(unproved, Is.Empty);
    }
}

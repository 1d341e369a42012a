using System.Text.RegularExpressions;
using Conformance.Cli;
using Conformance.Engine.Rules;
using Conformance.Engine.Runs;
using Conformance.Faults;
using Conformance.ReferenceServers;
using Conformance.Scenarios.Running;
using NUnit.Framework;

namespace Conformance.SelfTests.Faults;

/// <summary>What faults say of themselves names things that there are.</summary>
public sealed partial class FaultDataTests
{
    private static IEnumerable<string> Contracts => FaultCatalogue.All.Select(fault => fault.Contract).Distinct();

    [Test]
    public void Ids_are_unique_and_say_the_kind_first()
    {
        Assert.That(FaultCatalogue.All.Select(fault => fault.Id), Is.Unique);
        Assert.That(FaultCatalogue.All.Select(fault => fault.Id).Where(id => !FaultId().IsMatch(id)), Is.Empty);
    }

    [TestCaseSource(nameof(Contracts))]
    public void Every_fault_names_a_clause_rules_cases_and_a_configuration_that_there_are(string name)
    {
        var contract = Data.Contract(name);
        var cases = Catalogue.Cases(contract);
        Assert.Multiple(() =>
        {
            foreach (var fault in FaultCatalogue.Of(name))
            {
                Assert.That(contract.Clauses.Keys, Does.Contain(fault.Clause), fault.Id);
                Assert.That(RulesOf(contract), Is.SupersetOf(fault.Rules), fault.Id);
                Assert.That(fault.Rules, Is.Not.Empty, fault.Id);
                Assert.That(fault.Sentence, Does.EndWith("."), fault.Id);
                Assert.That(fault.Cases.Where(pattern => CaseList.Filter(cases, [pattern]).Count == 0), Is.Empty, fault.Id);
                Assert.That(ReferenceServer.Configs(name), Does.Contain(fault.Config), fault.Id);
                Assert.That(fault.Around is null && fault.Within is null, Is.False, fault.Id);
            }
        });
    }

    private static IEnumerable<string> RulesOf(Engine.Contracts.Contract contract) =>
        RuleRegistry.All.Where(rule => contract.Clauses.ContainsKey(rule.Clause)).Select(rule => rule.Id);

    [GeneratedRegex(@"^[a-z0-9-]+(?:/[a-z0-9-]+)+$")]
    private static partial Regex FaultId();
}

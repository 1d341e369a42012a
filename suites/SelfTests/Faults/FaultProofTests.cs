using System.Globalization;
using Conformance.Cli;
using Conformance.Cli.Proving;
using Conformance.Engine.Generation;
using Conformance.Faults;
using NUnit.Framework;

namespace Conformance.SelfTests.Faults;

/// <summary>
/// A part of the faults, chosen by a seed, is noticed by exactly the rules meant; all of them are proved by <c>conformance faults</c>.
/// CONFORMANCE_FAULT_SEED chooses another part.
/// </summary>
[Parallelizable(ParallelScope.Children)]
public sealed class FaultProofTests
{
    private const int Size = 36;

    private static readonly Dictionary<string, Lazy<Prover>> Provers =
        FaultCatalogue.All.Select(fault => fault.Contract).Distinct().ToDictionary(name => name, name => new Lazy<Prover>(() => new Prover(Data.Contract(name))));

    private static IEnumerable<TestCaseData> Sample
    {
        get
        {
            var seed = int.Parse(Environment.GetEnvironmentVariable("CONFORMANCE_FAULT_SEED") is { Length: > 0 } given ? given : "1", CultureInfo.InvariantCulture);
            return FaultCatalogue.All.OrderBy(fault => Hash.Stable($"{seed}/{fault.Contract}/{fault.Id}")).Take(Size)
                .Select(fault => new TestCaseData(fault).SetArgDisplayNames($"{fault.Contract} {fault.Id}"));
        }
    }

    private static IEnumerable<TestCaseData> Configurations => FaultCatalogue.All.GroupBy(fault => (fault.Contract, fault.Config))
        .Select(group => new TestCaseData(group.Key.Contract, group.Key.Config, group.SelectMany(fault => fault.Cases).Distinct().ToArray()).SetArgDisplayNames($"{group.Key.Contract} {group.Key.Config}"));

    [TestCaseSource(nameof(Sample))]
    public async Task A_fault_is_noticed_by_exactly_the_rules_that_must(Fault fault)
    {
        var proof = await Provers[fault.Contract].Value.ProveAsync(fault, CancellationToken.None);
        Assert.That(proof.Complaint, Is.Null, string.Join('\n', proof.Findings.Select(finding => $"{finding.Rule}: {finding.Message}")));
    }

    [TestCaseSource(nameof(Configurations))]
    public async Task The_same_cases_find_nothing_on_a_server_without_a_fault(string contract, string config, string[] patterns)
    {
        var run = await Provers[contract].Value.RunAsync(config, patterns, options => options, CancellationToken.None);
        Assert.That(run.Findings.Select(finding => $"{finding.Rule}: {finding.Message}"), Is.Empty);
    }
}

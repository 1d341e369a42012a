using Conformance.Cli;
using Conformance.Cli.Proving;
using Conformance.Faults;
using NUnit.Framework;

namespace Conformance.SelfTests.Protection;

/// <summary>Each fault seeded into the embedded application is noticed by the rules meant and no others.</summary>
public sealed class ApplicationFaultTests
{
    private static readonly Prover Prover = new(Data.Contract("fastapi"));

    private static IEnumerable<string> Faults => FaultCatalogue.Of("fastapi").Select(fault => fault.Id);

    [TestCaseSource(nameof(Faults))]
    public async Task It_is_noticed_by_exactly_the_rules_meant(string id)
    {
        var fault = FaultCatalogue.Of("fastapi").Single(fault => fault.Id == id);
        var proof = await Prover.ProveAsync(fault, TestContext.CurrentContext.CancellationToken);
        Assert.That((proof.Complaint, proof.Failures.Count), Is.EqualTo(((string?)null, 0)));
    }

    [Test]
    public void There_are_enough_of_them() => Assert.That(Faults.Count(), Is.GreaterThanOrEqualTo(25));
}

using Conformance.Cli;
using Conformance.Cli.Proving;
using Conformance.Faults.Allowed;
using NUnit.Framework;

namespace Conformance.SelfTests.Faults;

/// <summary>What a server may do otherwise changes no verdict. A sample; `conformance allowed` plays more.</summary>
public sealed class AllowedChangeTests
{
    private static readonly AllowedProver Prover = new(Data.Contract("supabase-auth"), scenarios: 16, seed: 5);

    private static IEnumerable<TestCaseData> Changes => AllowedCatalogue.Of("supabase-auth").Select(change => new TestCaseData(change).SetArgDisplayNames(change.Id));

    [Test]
    public void There_are_enough_of_them_and_each_says_who_allows_it() => Assert.Multiple(() =>
    {
        Assert.That(AllowedCatalogue.All.Select(change => change.Id), Is.Unique);
        Assert.That(AllowedCatalogue.All, Has.Count.GreaterThanOrEqualTo(40));
        Assert.That(AllowedCatalogue.All.Select(change => change.Because), Has.All.Length.GreaterThan(10));
    });

    [TestCaseSource(nameof(Changes))]
    public async Task No_verdict_changes(AllowedChange change)
    {
        var calm = await Prover.ProveAsync(change, CancellationToken.None);
        Assert.That(calm.Cries, Is.Empty);
        Assert.That(calm.Played, Is.Positive);
    }

    /// <summary>A prover that compares nothing would find nothing.</summary>
    [Test]
    public async Task A_change_that_is_not_allowed_is_cried_at()
    {
        var renamed = AllowedCatalogue.All[0] with { Around = Conformance.Faults.FaultCatalogue.All.First(fault => fault.Id == "codes/invalid-credentials-renamed").Around, Cases = ["token/password/wrong-password@"] };
        Assert.That((await Prover.ProveAsync(renamed, CancellationToken.None)).Cries, Is.Not.Empty);
    }
}

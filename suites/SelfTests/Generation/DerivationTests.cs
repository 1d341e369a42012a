using Conformance.Engine.Contracts;
using Conformance.Engine.Generation;
using NUnit.Framework;

namespace Conformance.SelfTests.Generation;

internal sealed class DerivationTests
{
    private static readonly Contract Contract = TheContract.Load();
    private static readonly IReadOnlyList<DerivedCase> Cases = Derivation.Of(Contract);

    [Test]
    public void Ids_are_unique_and_name_no_odd_letters()
    {
        Assert.That(Cases.Select(each => each.Id), Is.Unique);
        Assert.That(Cases.Select(each => each.Id), Has.All.Match("^derived/[a-z0-9-]+/[A-Za-z0-9_-]+/[A-Za-z0-9_./-]+$"));
    }

    [Test]
    public void Ids_and_sentences_are_the_same_each_time() =>
        Assert.That(
            Derivation.Of(TheContract.Load()).Select(each => (each.Id, each.Sentence, each.Target)),
            Is.EqualTo(Cases.Select(each => (each.Id, each.Sentence, each.Target))));

    [Test]
    public void There_are_many_cases_but_not_absurdly_many()
    {
        foreach (var family in Cases.GroupBy(Family).OrderBy(group => group.Key))
            TestContext.Out.WriteLine($"{family.Key,-20} {family.Count()}");
        Assert.That(Cases, Has.Count.InRange(1_500, 4_000));
    }

    [Test]
    public void Every_operation_has_cases() =>
        Assert.That(
            Contract.Operations.Where(operation => Cases.All(each => each.Operation?.Id != operation.Id)).Select(operation => operation.Id),
            Is.Empty);

    private static string Family(DerivedCase each) => each.Id.Split('/') is [_, "routing", var kind, ..] ? kind : each.Id.Split('/')[3];
}

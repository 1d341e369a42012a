using Conformance.Engine.Verdicts;
using NUnit.Framework;

namespace Conformance.JudgingTests.Verdicts;

public sealed class RunTests
{
    [Test]
    public void Counts_the_cases_of_each_outcome()
    {
        var run = Played.Run(Played.Case("a@initial"), Played.Case("b@initial", Outcome.Fail), Played.Case("c@initial"));
        Assert.That((run.Count(Outcome.Pass), run.Count(Outcome.Fail), run.Count(Outcome.Error)), Is.EqualTo((2, 1, 0)));
    }

    [Test]
    public void The_digest_is_of_all_cases_their_order_and_their_requests()
    {
        var (a, b) = (Played.Case("a@initial"), Played.Case("b@initial"));
        var digest = Run.DigestOf([a, b]);
        Assert.That(digest, Does.Match("^[0-9a-f]{64}$"));
        Assert.That(Run.DigestOf([a with { Outcome = Outcome.Fail }, b]), Is.EqualTo(digest), "the verdict is no part of it");
        Assert.That(new[] { digest, Run.DigestOf([b, a]), Run.DigestOf([a]), Run.DigestOf([a, b with { Digest = "other" }]), Run.DigestOf([a, b with { Id = "c@initial" }]) }, Is.Unique);
    }

    [Test]
    public void A_shard_says_which_part_it_is() => Assert.That(new Shard(2, 5).ToString(), Is.EqualTo("2/5"));

    [Test]
    public void A_code_is_seen_where_nothing_says_why_not()
    {
        Assert.That(new CodeSeen("weak_password", [422], false, true, null).IsSeen);
        Assert.That(new CodeSeen("weak_password", [], false, true, "no case met it").IsSeen, Is.False);
    }
}

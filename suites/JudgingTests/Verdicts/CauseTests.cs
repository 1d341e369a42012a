using Conformance.Engine.Contracts;
using Conformance.Engine.Verdicts;
using NUnit.Framework;

namespace Conformance.JudgingTests.Verdicts;

public sealed class CauseTests
{
    [Test]
    public void Findings_of_one_mistake_are_one_cause_with_all_operations_and_cases()
    {
        var cause = Cause.Of([
            Found.By("1", "a", "b") with { Cause = "same", Operation = "PUT /user" },
            Found.By("2", "b", "c") with { Cause = "same", Operation = "GET /user" },
            Found.By("3") with { Cause = "other" },
        ])[0];
        Assert.That(cause.Operations, Is.EqualTo(new[] { "GET /user", "PUT /user" }));
        Assert.That((cause.Cases, cause.First.Fingerprint), Is.EqualTo((3, "1")));
    }

    [Test]
    public void Broken_promises_stand_before_warnings_and_open_ones_before_waived() => Assert.That(
        Cause.Of([
            Found.By("1") with { Cause = "a", Severity = Severity.Warning },
            Found.By("2") with { Cause = "b", Waiver = "w" },
            Found.By("3") with { Cause = "c" },
        ]).Select(cause => cause.First.Fingerprint),
        Is.EqualTo(new[] { "3", "1", "2" }));
}

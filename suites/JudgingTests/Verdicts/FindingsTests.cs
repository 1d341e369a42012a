using Conformance.Engine.Contracts;
using Conformance.Engine.Verdicts;
using NUnit.Framework;

namespace Conformance.JudgingTests.Verdicts;

public sealed class FindingsTests
{
    [Test]
    public void One_cause_is_one_finding_with_all_cases_in_order()
    {
        var merged = Findings.Merge([Found.By("x", "c"), Found.By("x", "a", "c"), Found.By("x", "b")]);
        Assert.That(merged.Select(finding => (finding.Fingerprint, string.Join(' ', finding.Cases))), Is.EqualTo(new[] { ("x", "a b c") }));
    }

    [Test]
    public void What_is_shown_is_the_first_case_whatever_came_first()
    {
        var merged = Findings.Merge([Found.By("x", "b") with { Message = "second" }, Found.By("x", "a") with { Message = "first" }, Found.By("x", "c") with { Message = "third" }]);
        Assert.That(merged.Single().Message, Is.EqualTo("first"));
    }

    [Test]
    public void The_shortest_line_shows_it_and_of_the_shortest_the_first()
    {
        var merged = Findings.Merge([Found.By("x", "a") with { Curl = "curl b" }, Found.By("x", "b") with { Curl = "curl a" }, Found.By("x", "c") with { Curl = "curl 0 longer" }]);
        Assert.That(merged.Single().Curl, Is.EqualTo("curl a"));
    }

    [Test]
    public void Other_causes_stay_apart() =>
        Assert.That(Findings.Merge([Found.By("x"), Found.By("y")]).Select(finding => finding.Fingerprint), Is.EqualTo(new[] { "x", "y" }));

    [Test]
    public void The_most_important_comes_first()
    {
        Finding[] ordered =
        [
            Found.By("5", "a", "b", "c"),
            Found.By("4", "a", "b") with { Clause = "a.clause" },
            Found.By("3", "a", "b") with { Operation = "GET /user" },
            Found.By("1", "a", "b"),
            Found.By("2", "a", "b"),
            Found.By("6", "a", "b", "c", "d") with { Severity = Severity.Warning },
            Found.By("7", "a", "b", "c", "d", "e") with { Waiver = "known" },
        ];
        Assert.That(Findings.Merge(ordered.Reverse()).Select(finding => finding.Fingerprint), Is.EqualTo(ordered.Select(finding => finding.Fingerprint)));
    }

    [Test]
    public void Nothing_merges_to_nothing() => Assert.That(Findings.Merge([]), Is.Empty);

    [TestCase("", Outcome.Pass)]
    [TestCase("fail", Outcome.Fail)]
    [TestCase("warning", Outcome.Warning)]
    [TestCase("waived fail", Outcome.Waived)]
    [TestCase("waived warning", Outcome.Waived)]
    [TestCase("warning, fail", Outcome.Fail)]
    [TestCase("waived fail, fail", Outcome.Fail)]
    [TestCase("waived fail, warning", Outcome.Warning)]
    public void The_worst_open_finding_makes_the_outcome(string found, Outcome outcome)
    {
        var findings = found.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select((each, index) => Found.By($"{index}") with
        {
            Severity = each.EndsWith("fail", StringComparison.Ordinal) ? Severity.Fail : Severity.Warning,
            Waiver = each.StartsWith("waived", StringComparison.Ordinal) ? "known" : null,
        });
        Assert.That(Findings.Outcome([.. findings]), Is.EqualTo(outcome));
    }
}

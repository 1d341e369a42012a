using Conformance.Engine.Contracts;
using Conformance.Engine.Verdicts;
using Conformance.JudgingTests.Rules;
using NUnit.Framework;
using static Conformance.JudgingTests.Rules.Answering;

namespace Conformance.JudgingTests.Verdicts;

/// <summary>A verdict stands on what shows both times.</summary>
public sealed class RepetitionTests
{
    private static IEnumerable<TestCaseData> Pages =>
    [
        Page("a page of HTML may be a stranger's", 3, To("POST", "/otp").With(502, "<html>", "text/html; charset=utf-8")),
        Page("JSON that is called HTML is the server's own", 1, To("POST", "/otp").With(400, "{}", "text/html")),
        Page("text is the server's own", 1, To("POST", "/otp").With(404, "404 page not found", "text/plain")),
        Page("no answer is none", 1, To("POST", "/otp").Silent(Engine.Driving.Silence.Closed)),
        Page("the last answer counts, not the first", 1, To("POST", "/otp").With(502, "<html>", "text/html"), To("POST", "/otp").With(400, "{}")),
        Page("the last answer is a page", 3, To("POST", "/otp").With(400, "{}"), To("POST", "/otp").With(502, "<html>", "text/html")),
        Page("nothing was sent", 1),
    ];

    [TestCaseSource(nameof(Pages))]
    public void Is_played_again(int times, object[] told) =>
        Assert.That(Repetition.Times(Played.Case("a@initial", Outcome.Fail) with { Exchanges = [.. told.Select(each => Judging.Of((Answering)each))] }), Is.EqualTo(times));

    [Test]
    public void What_shows_both_times_stands_as_it_was()
    {
        var first = Failed("x", "y") with { Reason = "the first reason" };
        Assert.That(Repetition.Compare(first, Failed("y", "x", "z")), Is.EqualTo(first with { Findings = first.Findings }).Using<CaseResult>((one, other) =>
            one.Outcome == Outcome.Fail && one.Reason == other.Reason && !one.IsFlaky && one.Findings.SequenceEqual(other.Findings)));
    }

    [Test]
    public void What_shows_once_is_taken_off_what_shows_twice()
    {
        var compared = Repetition.Compare(Failed("x", "y"), Failed("y"));
        Assert.That(compared.Findings.Select(finding => finding.Fingerprint), Is.EqualTo(new[] { "y" }));
        Assert.That((compared.Outcome, compared.Reason, compared.IsFlaky), Is.EqualTo((Outcome.Fail, "message of y", false)));
    }

    [Test]
    public void What_shows_once_alone_is_flaky_and_both_plays_are_kept()
    {
        var first = Failed("x") with { Exchanges = [Judging.Of(To("POST", "/otp").With(500, "{}"))] };
        var second = Played.Case("a@initial") with { Exchanges = [Judging.Of(To("POST", "/otp").With(200, "{}"))] };
        var compared = Repetition.Compare(first, second);
        Assert.Multiple(() =>
        {
            Assert.That((compared.Outcome, compared.IsFlaky), Is.EqualTo((Outcome.Inconclusive, true)));
            Assert.That(compared.Reason, Is.EqualTo("flaky: POST /signup answered 422 weak_password (a reason) the first time, POST /signup answered 422 weak_password the second"));
            Assert.That(compared.Exchanges, Is.EqualTo(first.Exchanges.Concat(second.Exchanges)));
            Assert.That(compared.Findings, Is.Empty);
        });
    }

    [Test]
    public void A_warning_that_shows_both_times_is_kept_and_fails_nothing()
    {
        var warning = Found.By("w") with { Severity = Severity.Warning };
        var compared = Repetition.Compare(
            Played.Case("a@initial", Outcome.Fail, Found.By("x"), warning), Played.Case("a@initial", Outcome.Warning, warning) with { Operation = null, Status = null, Code = null });
        Assert.That(compared.Findings, Is.EqualTo(new[] { warning }));
        Assert.That((compared.Outcome, compared.Reason), Is.EqualTo((Outcome.Inconclusive, "flaky: POST /signup answered 422 weak_password (a reason) the first time, nothing answered nothing the second")));
    }

    private static CaseResult Failed(params string[] fingerprints) =>
        Played.Case("a@initial", Outcome.Fail, [.. fingerprints.Select(each => Found.By(each) with { Message = $"message of {each}" })]);

    private static TestCaseData Page(string sentence, int times, params Answering[] told) => new TestCaseData(times, told.ToArray<object>()).SetArgDisplayNames(sentence);
}

using Conformance.Engine.Rules.Releases;
using Conformance.Engine.Verdicts;
using Conformance.Engine.Verdicts.Releases;
using Conformance.JudgingTests.Contracts;
using Conformance.JudgingTests.Verdicts;
using NUnit.Framework;
using static Conformance.JudgingTests.Releases.Recorded;

namespace Conformance.JudgingTests.Releases;

/// <summary>Baselines are made of runs, and of several runs one.</summary>
public sealed class BaselinesTests
{
    [Test]
    public void What_several_runs_saw_differently_is_all_recorded()
    {
        var one = Of("v1", Condition("a", "GET /user", Done with { Shape = "{id:string,phone:string}" }), Condition("b", "POST /signup", Weak));
        var other = Of("v1", Condition("a", "GET /user", Done), Condition("b", "POST /signup", Done));
        var merged = Baselines.Merge([one, other]);
        Assert.Multiple(() =>
        {
            Assert.That(merged.Conditions["a"].Answers["initial"].Single().Shape, Is.EqualTo("{id:string,phone?:string}"));
            Assert.That(merged.Conditions["b"].Answers["initial"], Is.EqualTo(new[] { Done, Weak }));
            Assert.That(Compare(merged, one).Differences, Is.Empty);
            Assert.That(Compare(merged, other).Differences, Is.Empty);
        });
    }

    [Test]
    public void Answers_of_several_runs_stand_in_order_and_each_once()
    {
        var (coded, page) = (Weak with { Code = "a_code" }, Weak with { Shape = "text/html" });
        var merged = Baselines.Merge([Of("v1", Condition("a", "GET /user", Weak, page, Done)), Of("v1", Condition("a", "GET /user", coded, Weak))]);
        Assert.That(merged.Conditions["a"].Answers["initial"], Is.EqualTo(new[] { Done, coded, Weak, page }));
    }

    [Test]
    public void What_one_run_recorded_is_recorded_and_else_the_first_reason_why_it_is_not()
    {
        var one = Of("v1") with { Unrecorded = new Dictionary<string, Unrecorded> { ["a"] = new(Outcome.Inconclusive, "limit"), ["b"] = new(Outcome.NotApplicable, "off") } };
        var other = Of("v1", Condition("a", "GET /user", Done)) with { Unrecorded = new Dictionary<string, Unrecorded> { ["b"] = new(Outcome.Error, "broke") } };
        var merged = Baselines.Merge([one, other]);
        Assert.That(merged.Conditions.Keys, Is.EqualTo(new[] { "a" }));
        Assert.That(merged.Unrecorded, Is.EqualTo(new Dictionary<string, Unrecorded> { ["b"] = new(Outcome.NotApplicable, "off") }));
    }

    [Test]
    public void What_says_nothing_of_the_release_is_not_recorded_as_what_it_does()
    {
        var run = Played.Run(
            Played.Case("pass@initial"), Played.Case("fail@initial", Outcome.Fail), Played.Case("warning@initial", Outcome.Warning), Played.Case("waived@initial", Outcome.Waived),
            Played.Case("off@initial", Outcome.NotApplicable), Played.Case("limited@initial", Outcome.Inconclusive), Played.Case("broken@initial", Outcome.Error),
            Untelling("excused@initial", Outcome.Fail),
            Played.Case("flaky@initial", Outcome.Inconclusive) with { IsFlaky = true },
            Played.Case("nowhere@initial") with { Operation = null });
        var baseline = Baselines.Of(run, Supabase.Contract);
        Assert.Multiple(() =>
        {
            Assert.That(baseline.Conditions.Keys, Is.EquivalentTo(new[] { "pass", "fail", "warning", "waived" }));
            Assert.That(
                baseline.Unrecorded.Select(pair => $"{pair.Key} {pair.Value.Outcome}"),
                Is.EquivalentTo(new[] { "off NotApplicable", "limited Inconclusive", "broken Error", "excused Inconclusive", "flaky Inconclusive" }));
        });
    }

    [Test]
    public void Of_the_reasons_why_it_is_not_recorded_the_gravest_counts()
    {
        var baseline = Baselines.Of(
            Played.Run(Untelling("a@initial", Outcome.Inconclusive) with { Reason = "limit" }, Untelling("a@2024-01-01", Outcome.Error) with { Reason = "broke" }, Untelling("b@initial", Outcome.Pass)), Supabase.Contract);
        Assert.That(baseline.Unrecorded["a"], Is.EqualTo(new Unrecorded(Outcome.Error, "broke")));
        Assert.That(baseline.Unrecorded["b"].Outcome, Is.EqualTo(Outcome.Inconclusive));
    }

    [Test]
    public void One_version_that_tells_is_enough()
    {
        var baseline = Baselines.Of(Played.Run(Untelling("a@initial", Outcome.Inconclusive), Played.Case("a@2024-01-01")), Supabase.Contract);
        Assert.That(baseline.Conditions["a"].Answers.Keys, Is.EqualTo(new[] { "2024-01-01" }));
        Assert.That(baseline.Unrecorded, Is.Empty);
    }

    [Test]
    public void Takes_over_what_the_run_knows()
    {
        var run = Played.Run(Played.Case("a@initial") with { Server = "other", Operation = "GET /admin/users/5f2d3c1a-0000-4000-8000-000000000000" }) with
        {
            Servers = [new ServerSeen("default", "http://a", "v1", ["signup"], ["captcha"], ["POST /otp"]), new ServerSeen("other", "http://b", null, [], [], []), new ServerSeen("third", "http://c", "v1", [], [], [])],
        };
        var baseline = Baselines.Of(run, Supabase.Contract);
        Assert.Multiple(() =>
        {
            Assert.That((baseline.Release, baseline.Contract, baseline.ContractDigest, baseline.ScenariosDigest), Is.EqualTo(("v1", "supabase-auth", "contract", "scenarios")));
            Assert.That((baseline.Filter, baseline.ApiVersions), Is.EqualTo((run.Filter, run.ApiVersions)));
            Assert.That((baseline.Server("default")!.Has[0], baseline.Server("default")!.Lacks[0], baseline.Server("default")!.Unserved[0]), Is.EqualTo(("signup", "captcha", "POST /otp")));
            Assert.That(baseline.Server("nobody"), Is.Null);
            Assert.That((baseline.Conditions["a"].Operation, baseline.Conditions["a"].Server), Is.EqualTo(("GET /admin/users/{user_id}", "other")));
            Assert.That(Baselines.Of(run, Supabase.Contract, "a name").Release, Is.EqualTo("a name"));
            Assert.That(Baselines.Of(run with { Servers = [] }, Supabase.Contract).Release, Is.EqualTo("a target"));
            Assert.That(Baselines.Of(run with { Servers = [run.Servers[0], run.Servers[0] with { Release = "v2" }] }, Supabase.Contract).Release, Is.EqualTo("v1, v2"));
        });
    }

    [Test]
    public void Its_codes_are_those_of_all_answers_each_once() => Assert.That(
        Of("v1", Condition("a", "GET /user", Weak, Done), Condition("b", "GET /user", Weak with { Code = "a_code" }, Weak)).Codes,
        Is.EqualTo(new[] { "a_code", "weak_password" }));

    [Test]
    public void An_operation_is_unserved_where_no_server_has_it_or_nothing_but_the_router_answers()
    {
        var baseline = Of("v1", Condition("a", "GET /a", NotRouted), Condition("b", "GET /b", NotRouted), Condition("c", "GET /b", Weak), Condition("d", "GET /d", NotRouted, Weak), Half) with
        {
            Servers = [new BaselineServer("default", [], [], ["POST /x", "POST /y"]), new BaselineServer("other", [], [], ["POST /y"])],
        };
        Assert.That(baseline.Unserved(), Is.EquivalentTo(new[] { "POST /y", "GET /a" }));
    }

    private static Condition Half => new("e", "GET /e", "default", new Dictionary<string, IReadOnlyList<Behaviour>> { ["initial"] = [NotRouted], ["2024-01-01"] = [Weak] });

    private static CaseResult Untelling(string id, Outcome outcome) => Played.Case(id, outcome) with { Seen = Sightings.None };
}

using Conformance.Engine.Contracts;
using Conformance.Engine.Driving;
using Conformance.Engine.Rules.Releases;
using Conformance.Engine.Targets;
using Conformance.Engine.Verdicts;
using Conformance.Engine.Verdicts.Releases;
using Conformance.JudgingTests.Contracts;
using Conformance.JudgingTests.Rules;
using Conformance.JudgingTests.Verdicts;
using NUnit.Framework;
using static Conformance.JudgingTests.Releases.Recorded;
using static Conformance.JudgingTests.Rules.Answering;

namespace Conformance.JudgingTests.Releases;

/// <summary>Each answer is held against what a baseline has for the same scenario.</summary>
public sealed class ReleaseGateTests
{
    private const string Scenario = "a/scenario";

    private static Answering Signup => To("POST", "/signup").Expecting(Category.StateConflict);

    private static Baseline Before => Of("v1", Condition(Scenario, "POST /signup", Weak));

    [Test]
    public void An_answer_as_before_has_no_change() => Assert.That(Compare(Before, Signup.Refused(422, "weak_password"))!.Changes, Is.Empty);

    [Test]
    public void Another_answer_is_told_with_operation_release_and_change()
    {
        var transition = Compare(Before, Signup.Refused(422, "email_exists"))!;
        Assert.That((transition.Subject, transition.Release), Is.EqualTo(("POST /signup", "v1")));
        Assert.That(transition.Changes.Single().Kind, Is.EqualTo(ChangeKind.CodeRenamed));
    }

    [Test]
    public void What_the_baseline_does_not_have_is_not_compared() => Assert.Multiple(() =>
    {
        Assert.That(Compare(Before, To("POST", "/signup").Refused(422, "email_exists")), Is.Null, "no scenario");
        Assert.That(Compare(Of("v1", Condition("another", "POST /signup", Weak)), Signup.Refused(422, "email_exists")), Is.Null, "another scenario");
        Assert.That(Compare(Of("v1", Condition(Scenario, "POST /signup", NotRouted)), Signup.Refused(422, "email_exists")), Is.Null, "not served then");
        var initial = new Condition(Scenario, "POST /signup", "default", new Dictionary<string, IReadOnlyList<Behaviour>> { ["initial"] = [Weak] });
        Assert.That(Compare(Of("v1", initial), Signup.Dated().Refused(422, "email_exists")), Is.Null, "another API version");
    });

    [Test]
    public void What_another_configuration_explains_is_not_held_against_the_release()
    {
        ScenarioFact[] facts = [new("captcha/signup", ["captcha"], ["captcha_failed"])];
        Assert.That(Compare(Before, Signup.Refused(422, "captcha_failed"), facts, ("captcha", true)), Is.Null);
        Assert.That(Compare(Before, Signup.Refused(422, "captcha_failed"), facts, ("captcha", false)), Is.Not.Null, "off then, and off now");
        Assert.That(Compare(Of("v1", Condition(Scenario, "POST /signup", Weak with { Code = "captcha_failed", Category = "missing-or-invalid-credentials" })), Signup.Refused(422, "captcha_failed"), facts, ("captcha", true))!.Changes, Is.Empty, "nothing changed");
    }

    [Test]
    public void A_member_that_the_earlier_release_did_not_know_is_told_as_read()
    {
        ScenarioFact[] facts = [new(Scenario, [], [], Later: new LaterMember("code_challenge", "v1.5.0"))];
        var transition = Compare(Of("v1.0.0", Condition(Scenario, "POST /signup", Done)), Signup.Refused(422, "weak_password"), facts)!;
        Assert.That(transition.Changes.Single(), Is.EqualTo(new Change(ChangeKind.MemberRead, "POST /signup code_challenge", "422 weak_password", "POST /signup code_challenge")));
    }

    [Test]
    public void An_operation_is_gone_where_every_server_lacks_it_and_one_had_it()
    {
        using var has = Server();
        using var lacks = Server();
        lacks.Capabilities.SetUnknown("signup", "404");
        Assert.Multiple(() =>
        {
            Assert.That(Gate(Before).Gone(Scenario, [lacks])!.Changes.Single(), Is.EqualTo(new Change(ChangeKind.OperationGone, "served", "not served", "POST /signup")));
            Assert.That(Gate(Before).Gone(Scenario, [lacks, has]), Is.Null, "one has it");
            Assert.That(Gate(Before).Gone("another", [lacks]), Is.Null, "nothing is recorded");
            Assert.That(Gate(Of("v1", Condition(Scenario, "POST /signup", NotRouted))).Gone(Scenario, [lacks]), Is.Null, "not served then");
        });
    }

    [Test]
    public void Concludes_with_all_that_changed()
    {
        var comparison = Gate(Before).Conclude(Played.Run(Played.Case($"{Scenario}@initial") with { Code = "email_exists" }));
        Assert.That(comparison.Differences.Single().Kind, Is.EqualTo(ChangeKind.CodeRenamed));
        Assert.That(comparison.Broken.Single().Clause, Is.EqualTo("stability.code-stays"));
    }

    [TestCase("codes-stay-from-release-to-release", true)]
    [TestCase("codes-are-in-the-catalogue", false)]
    [TestCase("no-such-rule", false)]
    public void Knows_the_rules_that_need_a_baseline(string rule, bool expected) => Assert.That(ReleaseGate.Judges(rule), Is.EqualTo(expected));

    [Test]
    public void Of_a_live_server_names_are_kept_in_order()
    {
        using var server = Server(("otp", true), ("captcha", false), ("mfa", true));
        server.Capabilities.SetUnknown("signup", "404");
        server.Capabilities.SetUnknown("otp", "404");
        var seen = ServersSeen.Of(server, Supabase.Contract);
        Assert.That((seen.Name, string.Join(' ', seen.Has), string.Join(' ', seen.Lacks), string.Join(' ', seen.Unserved)), Is.EqualTo(("default", "mfa otp", "captcha", "POST /otp POST /signup")));
    }

    [Test]
    public void Each_kind_of_change_breaks_the_clause_that_speaks_of_it()
    {
        var judge = Judging.Judge(Supabase.Contract);
        string[] Broken(ChangeKind kind) =>
            [.. judge.Release(Signup.Refused(422, "weak_password").Exchange(), new Transition("POST /signup", "v1", [new Change(kind, "a: b", "c", "d")]), "a@initial").SelectMany(verdict => verdict.Findings).Select(finding => $"{finding.Clause}: {finding.Message}")];
        Assert.Multiple(() =>
        {
            Assert.That(Broken(ChangeKind.OperationGone), Is.EqualTo(new[] { "stability.class-stays: POST /signup is not served; v1 served it" }));
            Assert.That(Broken(ChangeKind.ClassMoved), Is.EqualTo(new[] { "stability.class-stays: POST /signup answered c where v1 answered a: b: the condition moved to another class" }));
            Assert.That(Broken(ChangeKind.CodeRenamed), Is.EqualTo(new[] { "stability.code-stays: POST /signup answered c where v1 answered a: b: the condition has another error code" }));
            Assert.That(Broken(ChangeKind.CodeGone), Is.EqualTo(new[] { "stability.code-stays: POST /signup answered c where v1 answered a: b: the error code is gone" }));
            Assert.That(Broken(ChangeKind.StatusMoved), Is.EqualTo(new[] { "stability.status-stays: POST /signup answered c where v1 answered a: b: the status moved within its class" }));
            Assert.That(Broken(ChangeKind.MemberLost), Is.EqualTo(new[] { "stability.body-stays: POST /signup succeeds without a: b, which v1 gave: a member of the body is gone" }));
            Assert.That(Broken(ChangeKind.TypeChanged), Is.EqualTo(new[] { "stability.body-stays: POST /signup succeeds with a as c, where v1 gave a: b: a member of the body has another type" }));
            foreach (var kind in new[] { ChangeKind.ReasonMoved, ChangeKind.CodeAdded, ChangeKind.MemberRead, ChangeKind.MemberAdded, ChangeKind.ItemMemberLost, ChangeKind.ErrorBodyChanged, ChangeKind.OperationNew })
                Assert.That(Broken(kind), Is.Empty, $"{kind}");
        });
    }

    private static Transition? Compare(Baseline baseline, Answering told, ScenarioFact[]? facts = null, params (string Name, bool On)[] capabilities)
    {
        using var server = Server(capabilities);
        return Gate(baseline, facts ?? []).Compare(told.Exchange(), server);
    }

    private static ReleaseGate Gate(Baseline baseline, params ScenarioFact[] facts) => new(baseline, Supabase.Contract, facts);

    /// <summary>A server that nobody sends anything to.</summary>
    private static Server Server(params (string Name, bool On)[] capabilities)
    {
        var address = new ServerAddress("default", new Uri("http://127.0.0.1:9"));
        var server = new Server(address, new HttpDriver(address, TimeSpan.FromSeconds(1)));
        foreach (var (name, on) in capabilities)
            server.Capabilities.Set(name, on, "seen");
        return server;
    }
}

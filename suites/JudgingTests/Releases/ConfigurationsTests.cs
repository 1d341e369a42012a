using Conformance.Engine.Rules.Releases;
using Conformance.Engine.Verdicts.Releases;
using NUnit.Framework;
using static Conformance.JudgingTests.Releases.Recorded;

namespace Conformance.JudgingTests.Releases;

/// <summary>Which changes servers explain that are configured otherwise.</summary>
public sealed class ConfigurationsTests
{
    private const string Signup = "POST /signup";

    private static readonly Behaviour Failed = Weak with { Code = "captcha_failed" };

    private static readonly ScenarioFact[] Facts =
    [
        new("plain", ["!captcha", "!hook", "signup"], []),
        new("off", ["!otp"], [], IsAboutWhatIsOff: true),
        new("nowhere", ["!sms"], []),
        new("captcha/one", ["captcha", "signup"], ["captcha_failed"]),
        new("captcha/two", ["captcha", "phone"], ["captcha_failed"]),
        new("free", [], ["weak_password"]),
    ];

    private static readonly BaselineServer Open = Server(has: "", lacks: "captcha hook otp phone sms");

    private static readonly Configurations Known = new(Facts, scenario => scenario == "nowhere" ? null : Signup);

    [TestCase("captcha", "the servers are configured otherwise: captcha only after")]
    [TestCase("captcha hook", "the servers are configured otherwise: captcha, hook only after")]
    [TestCase("otp", null)]
    [TestCase("phone", null)]
    [TestCase("sms", null)]
    [TestCase("", null)]
    public void A_success_that_changed_is_explained_by_what_stands_in_its_way(string has, string? reason) =>
        Assert.That(Known.Explain(Signup, Open, Server(has, ""), Done, Weak), Is.EqualTo(reason));

    [Test]
    public void Of_another_operation_nothing_is_in_the_way() => Assert.That(Known.Explain("GET /user", Open, Server("captcha", ""), Done, Weak), Is.Null);

    [Test]
    public void A_refusal_is_explained_by_nothing_but_what_all_scenarios_of_its_code_need() => Assert.Multiple(() =>
    {
        Assert.That(Known.Explain(Signup, Open, Server("captcha hook phone", ""), Weak, Failed), Is.EqualTo("the servers are configured otherwise: captcha only after"));
        Assert.That(Known.Explain(Signup, Server("captcha", ""), Open, Failed, Weak), Is.EqualTo("the servers are configured otherwise: captcha only before"));
        Assert.That(Known.Explain(Signup, Open, Server("hook", ""), Weak, Failed), Is.Null);
        Assert.That(Known.Explain(Signup, Open, Server("captcha", ""), Weak, Weak with { Code = "no_such_code" }), Is.Null);
    });

    [Test]
    public void What_was_lost_and_what_was_won_are_both_told() => Assert.That(
        Known.Explain(Signup, Server("hook", "captcha"), Server("captcha", "hook"), Done, Weak),
        Is.EqualTo("the servers are configured otherwise: hook only before, captcha only after"));

    [Test]
    public void A_code_explains_a_success_that_changed_too() => Assert.Multiple(() =>
    {
        Assert.That(Known.Explain("GET /user", Open, Server("captcha", ""), Done, Failed), Is.Not.Null);
        Assert.That(Known.Explain("GET /user", Server("captcha", ""), Open, Failed, Done), Is.Not.Null);
    });

    [Test]
    public void Of_a_server_that_nobody_knows_nothing_is_explained() => Assert.Multiple(() =>
    {
        Assert.That(Known.Explain(Signup, null, Open, Done, Weak), Is.Null);
        Assert.That(Known.Explain(Signup, Open, null, Done, Weak), Is.Null);
    });

    [TestCase(429, "uncatalogued", true)]
    [TestCase(400, "rate-limited", true)]
    [TestCase(428, "uncatalogued", false)]
    public void A_limit_on_one_side_explains_all(int status, string category, bool explains)
    {
        var limit = new Behaviour(category, status, null, null, null);
        var reason = explains ? "a limit was met on one side only" : null;
        Assert.That((Known.Explain("x", null, null, limit, Weak), Known.Explain("x", null, null, Weak, limit)), Is.EqualTo((reason, reason)));
        Assert.That(Known.Explain("x", null, null, limit, limit), Is.Null);
    }

    private static BaselineServer Server(string has, string lacks) => new("default", Words(has), Words(lacks), []);

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

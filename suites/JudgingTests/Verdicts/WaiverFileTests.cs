using Conformance.Engine.Verdicts;
using NUnit.Framework;

namespace Conformance.JudgingTests.Verdicts;

/// <summary>A waiver file that cannot be used gets one line that says where and how to mend it.</summary>
public sealed class WaiverFileTests
{
    private const string Right = """{"id":"a","rule":"state-conflict-is-422","operation":"*","reason":"r","link":"l","owner":"o","expires":"2026-12-31"}""";

    private string file = "";

    [SetUp]
    public void Name() => file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".json");

    [TearDown]
    public void Delete() => File.Delete(file);

    [Test]
    public void A_right_file_is_read()
    {
        var waivers = Load($$"""{"waivers":[{{Right}}]}""");
        Assert.That(waivers.Apply(Found.By("x")).Waiver, Is.EqualTo("a"));
    }

    [Test]
    public void All_that_a_waiver_may_say_is_read()
    {
        var waiver = Load("""{"waivers":[{"id":"a","rule":"state-conflict-is-422","operation":"POST /signup","status":400,"code":"c","scenario":"s","needs":["captcha","!sms"],"reason":"r","link":"l","owner":"o","expires":"2026-12-31"}]}""").All.Single();
        Assert.That(waiver with { Needs = [] }, Is.EqualTo(new Waiver("a", "state-conflict-is-422", "POST /signup", 400, "c", "s", [], "r", "l", "o", new DateOnly(2026, 12, 31))));
        Assert.That(waiver.Needs, Is.EqualTo(new[] { "captcha", "!sms" }));
    }

    [TestCase("", "line 1: not JSON")]
    [TestCase("{\n\"waivers\": [\n}", "line 3: not JSON")]
    [TestCase("[]", "must be {\"waivers\": [...]}")]
    [TestCase("{}", "must be {\"waivers\": [...]}")]
    [TestCase("""{"waivers":{}}""", "must be {\"waivers\": [...]}")]
    [TestCase("""{"waivers":["a"]}""", "waiver 1: must be an object")]
    public void A_file_of_another_form_is_told_in_one_line(string text, string message) => Tells(text, message);

    [TestCase("\"id\":\"a\",", "", "waiver 2: 'id' is missing or empty")]
    [TestCase("\"a\"", "\"\"", "waiver 2: 'id' is missing or empty")]
    [TestCase("\"a\"", "7", "waiver 2: 'id' must be text")]
    [TestCase("\"rule\":", "\"rules\":", "waiver 2: there is no member 'rules'; a waiver has id, rule, operation, status, code, scenario, needs, reason, link, owner, expires")]
    [TestCase("\"rule\":\"state-conflict-is-422\",", "", "waiver 2: 'rule' is missing or empty")]
    [TestCase("state-conflict-is-422", "state-conflict-is-423", "waiver 2: there is no rule 'state-conflict-is-423'; `conformance list rules` names them")]
    [TestCase("\"*\"", "null", "waiver 2: 'operation' is missing or empty")]
    [TestCase("\"reason\":\"r\",", "", "waiver 2: 'reason' is missing or empty")]
    [TestCase("\"link\":\"l\",", "", "waiver 2: 'link' is missing or empty")]
    [TestCase("\"owner\":\"o\",", "", "waiver 2: 'owner' is missing or empty")]
    [TestCase(",\"expires\":\"2026-12-31\"", "", "waiver 2: 'expires' is missing or empty")]
    [TestCase("2026-12-31", "31.12.2026", "waiver 2: 'expires' must be a date such as 2027-01-31")]
    [TestCase("2026-12-31", "2026-02-30", "waiver 2: 'expires' must be a date such as 2027-01-31")]
    [TestCase("\"owner\"", "\"status\":\"400\",\"owner\"", "waiver 2: 'status' must be a number")]
    [TestCase("\"owner\"", "\"code\":7,\"owner\"", "waiver 2: 'code' must be text")]
    [TestCase("\"owner\"", "\"scenario\":[],\"owner\"", "waiver 2: 'scenario' must be text")]
    [TestCase("\"owner\"", "\"needs\":\"captcha\",\"owner\"", "waiver 2: 'needs' must be a list of capabilities such as [\"captcha\"]")]
    [TestCase("\"owner\"", "\"needs\":[7],\"owner\"", "waiver 2: 'needs' must be a list of capabilities such as [\"captcha\"]")]
    [TestCase("\"owner\"", "\"needs\":[\"captcha\",7],\"owner\"", "waiver 2: 'needs' must be a list of capabilities such as [\"captcha\"]")]
    [TestCase("\"owner\"", "\"status\":400.5,\"owner\"", "waiver 2: 'status' must be a number")]
    [TestCase("\"owner\"", "\"sceanrio\":\"x\",\"owner\"", "waiver 2: there is no member 'sceanrio'; a waiver has id, rule, operation, status, code, scenario, needs, reason, link, owner, expires")]
    public void A_mistake_is_told_with_its_place(string old, string mistake, string message)
    {
        Assert.That(Right, Does.Contain(old), "the waiver no longer holds what this test breaks");
        Tells($$"""{"waivers":[{{Right.Replace("\"a\"", "\"first\"", StringComparison.Ordinal)}},{{Right.Replace(old, mistake, StringComparison.Ordinal)}}]}""", message);
    }

    [Test]
    public void An_id_that_stands_twice_is_told() => Tells($$"""{"waivers":[{{Right}},{{Right}}]}""", "waiver 'a' stands twice; give each its own id");

    [Test]
    public void A_missing_file_is_told()
    {
        var exception = Assert.Throws<WaiverException>(() => Waivers.Load(file, default))!;
        Assert.That(exception.Message, Does.StartWith($"{file}: cannot be read: ").And.Not.Contain("\n"));
    }

    private void Tells(string text, string message)
    {
        var exception = Assert.Throws<WaiverException>(() => Load(text))!;
        Assert.That(exception.Message, Is.EqualTo($"{file}: {message}"));
    }

    private Waivers Load(string text)
    {
        File.WriteAllText(file, text);
        return Waivers.Load(file, new DateOnly(2026, 3, 1));
    }
}

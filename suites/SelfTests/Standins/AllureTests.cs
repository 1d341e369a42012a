using System.Text.Json;
using Allure.Net.Commons;
using NUnit.Framework;

namespace Conformance.SelfTests.Standins;

/// <summary>What is written for a test. Only the public API is used, so the same tests hold for the real package.</summary>
internal sealed class AllureTests
{
    private readonly AllureRun _run = AllureRun.First;

    [Test]
    public void Every_test_has_one_result()
    {
        Assert.That(_run.Results, Has.Count.EqualTo(_run.Finished).And.Count.EqualTo(AllureRun.Crowd + 13));
        Assert.That(_run.Results.Select(result => Text(result, "uuid")), Is.Unique);
    }

    [TestCase("Passes", "passed", null)]
    [TestCase("Fails", "failed", "one is not two")]
    [TestCase("Breaks", "broken", "it broke")]
    [TestCase("Ignores", "skipped", "not now")]
    [TestCase("Decides_nothing", "broken", "cannot tell")]
    [TestCase("Warns", "broken", "look here")]
    public void Its_status_is_NUnit_s(string method, string status, string? message)
    {
        var result = _run.Result(method);
        Assert.That(Text(result, "status"), Is.EqualTo(status));
        Assert.That(Text(result, "stage"), Is.EqualTo("finished"));
        if (message is not null) Assert.That(Text(result.GetProperty("statusDetails"), "message"), Does.Contain(message));
    }

    [Test]
    public void Labels_and_links_come_from_attributes_and_calls()
    {
        var result = _run.Result("Passes");
        var labels = result.GetProperty("labels").EnumerateArray().Select(label => $"{Text(label, "name")}={Text(label, "value")}").ToList();
        Assert.That(labels, Is.SupersetOf(new[]
        {
            "epic=epic of the class", "suite=a suite", "feature=one", "feature=two", "tag=x", "tag=a category",
            "severity=critical", "colour=red", "language=C#", "testMethod=Passes",
        }));
        Assert.That(Text(result.GetProperty("links")[0], "url"), Is.EqualTo("https://example.test/docs"));
        Assert.That(Text(result, "description"), Is.EqualTo("what it is about"));
    }

    [Test]
    public void A_test_without_suites_is_filed_by_its_class()
    {
        var labels = _run.Result("Fails").GetProperty("labels").EnumerateArray().ToDictionary(label => Text(label, "name"), label => Text(label, "value"));
        Assert.That(labels["parentSuite"], Is.EqualTo("Conformance.SelfTests"));
        Assert.That(labels["suite"], Is.EqualTo("Conformance.SelfTests.Standins"));
        Assert.That(labels["subSuite"], Does.StartWith("AllureSample"));
    }

    [Test]
    public void Time_is_in_milliseconds()
    {
        var result = _run.Result("Passes");
        var start = result.GetProperty("start").GetInt64();
        Assert.That(DateTimeOffset.FromUnixTimeMilliseconds(start), Is.EqualTo(DateTimeOffset.UtcNow).Within(5).Minutes);
        Assert.That(result.GetProperty("stop").GetInt64(), Is.GreaterThanOrEqualTo(start));
    }

    [Test]
    public void Output_is_attached() => Assert.That(Attached(_run.Result("Prints"), "Console Output"), Does.Contain("a line of output"));

    [Test]
    public void Files_are_attached_where_they_belong()
    {
        var result = _run.Result("Attaches");
        Assert.That(Attached(result, "of the test"), Is.EqualTo("outside"));
        Assert.That(Attached(result.GetProperty("steps")[0], "of the step"), Is.EqualTo("{}"));
        Assert.That(Attached(_run.Result("Attaches_a_file"), "from disk"), Is.EqualTo("[1]"));
    }

    [Test]
    public void What_is_done_before_tests_is_in_containers()
    {
        var befores = _run.Containers.SelectMany(container => container.GetProperty("befores").EnumerateArray()).Select(fixture => Text(fixture, "name")).ToList();
        Assert.That(befores, Has.Exactly(1).EqualTo("prepare"));
        Assert.That(befores.Count(name => name == "begin"), Is.EqualTo(_run.Results.Count));
        var prepared = _run.Containers.Single(container => Text(container.GetProperty("befores")[0], "name") == "prepare");
        Assert.That(prepared.GetProperty("children").GetArrayLength(), Is.EqualTo(_run.Results.Count));
    }

    internal static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;

    private static string Attached(JsonElement item, string name)
    {
        var attachment = item.GetProperty("attachments").EnumerateArray().Single(attachment => Text(attachment, "name") == name);
        return File.ReadAllText(Path.Combine(AllureLifecycle.Instance.ResultsDirectory, Text(attachment, "source")));
    }
}

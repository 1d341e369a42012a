using Conformance.Cli.Proving;
using Conformance.Engine.Runs.Recorded;
using Conformance.Engine.Verdicts;
using Conformance.JudgingTests.Contracts;
using NUnit.Framework;

namespace Conformance.SelfTests.Recorded;

/// <summary>A recording that cannot be read gets one line that says where and what is wrong.</summary>
public sealed class HarFileTests
{
    private const string Answer = "\"response\":{\"status\":204}";
    private const string Right = "{\"request\":{\"method\":\"OPTIONS\",\"url\":\"https://auth.example/user\"}," + Answer + "}";

    [TestCase("", "line 1: not JSON, so not a HAR file")]
    [TestCase("{\n\"log\":\n{", "line 3: not JSON, so not a HAR file")]
    [TestCase("<har/>", "line 1: not JSON, so not a HAR file")]
    [TestCase("[]", "not a HAR file: it has no log.entries")]
    [TestCase("null", "not a HAR file: it has no log.entries")]
    [TestCase("{}", "not a HAR file: it has no log.entries")]
    [TestCase("{\"log\":[]}", "not a HAR file: it has no log.entries")]
    [TestCase("{\"log\":{}}", "not a HAR file: it has no log.entries")]
    [TestCase("{\"log\":{\"entries\":{}}}", "not a HAR file: it has no log.entries")]
    [TestCase("{\"log\":{\"entries\":[" + Right + ",7]}}", "entry 2: has no request and response")]
    [TestCase("{\"log\":{\"entries\":[" + Right + ",{" + Answer + "}]}}", "entry 2: has no request and response")]
    [TestCase("{\"log\":{\"entries\":[{\"request\":null," + Answer + "}]}}", "entry 1: has no request and response")]
    [TestCase("{\"log\":{\"entries\":[{\"request\":{\"url\":\"https://a.example/\"}}]}}", "entry 1: has no request and response")]
    [TestCase("{\"log\":{\"entries\":[{\"request\":{\"url\":\"user?x=1\"}," + Answer + "}]}}", "entry 1: request.url is no absolute URL")]
    [TestCase("{\"log\":{\"entries\":[{\"request\":{\"url\":\"/user\"}," + Answer + "}]}}", "entry 1: request.url is no absolute URL")]
    [TestCase("{\"log\":{\"entries\":[{\"request\":{}," + Answer + "}]}}", "entry 1: request.url is no absolute URL")]
    [TestCase("{\"log\":{\"entries\":[{\"request\":{\"url\":7}," + Answer + "}]}}", "entry 1: request.url is no absolute URL")]
    public async Task A_broken_file_is_told_in_one_line(string text, string message)
    {
        var exception = (await Assert.ThrowsAsync<HarException>(() => Hars.CheckAsync(text)))!;
        Assert.That(exception.Message, Does.EndWith($"r.har: {message}").And.Not.Contain("\n"));
    }

    [Test]
    public async Task A_missing_file_is_told_in_one_line()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var exception = (await Assert.ThrowsAsync<HarException>(() => HarCheck.RunAsync(Supabase.Contract, [file], null, new SilentListener(), CancellationToken.None)))!;
        Assert.That(exception.Message, Does.StartWith($"{file}: cannot be read: ").And.Not.Contain("\n"));
    }

    [TestCase(Right, Outcome.Pass, TestName = "nothing but what must be there")]
    [TestCase("{\"startedDateTime\":\"yesterday\",\"request\":{\"url\":\"https://auth.example/health\"},\"response\":{\"status\":\"200\"}}", Outcome.NotApplicable, TestName = "a status that is text")]
    [TestCase("{\"request\":{\"method\":\"OPTIONS\",\"url\":\"https://auth.example/user\",\"headers\":{}},\"response\":{\"status\":204,\"headers\":null,\"content\":[]}}", Outcome.Pass, TestName = "members of odd types")]
    public async Task Odd_entries_are_read_all_the_same(string entry, Outcome outcome)
    {
        var run = await Hars.CheckAsync("\ufeff{\"log\":{\"entries\":[" + entry + "]}}");
        Assert.That(run.Cases.Select(result => result.Outcome), Is.EqualTo(new[] { outcome }));
    }

    [Test]
    public async Task A_recording_of_nothing_has_no_cases() => Assert.That((await Hars.CheckAsync(Hars.File())).Cases, Is.Empty);
}
